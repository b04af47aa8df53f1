import {types} from '../../src/documents/names.ts'
import {type ArticleType, toArticle} from '../../src/documents/article-type.ts'
import type {ReferredDocument} from '../../src/feeds/feed.ts'

/** A stored document as feeds read it: an article of any type under our names; none of what feeds do not ask for. */
export function toReferred(document: unknown, articleTypes: readonly ArticleType[]): ReferredDocument | undefined {
  const plain = withoutNulls(document)
  if (typeof plain !== 'object' || plain === null || !('_id' in plain) || !('_type' in plain)) return undefined
  const type = articleTypes.find(({name}) => name === plain._type)
  // What a dataset holds is what its Studio lets in; feeds look at each field before they trust it.
  if (type) return {...toArticle(plain, type), _type: types.article} as ReferredDocument
  const isAsked = [types.source, types.author, 'sanity.imageAsset'].some((name) => name === plain._type)
  return isAsked ? (plain as ReferredDocument) : undefined
}

/** The Content Lake keeps fields that are null; our documents leave out what is not known. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((member) => member !== null).map(withoutNulls)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, field]) => field !== null)
      .map(([name, field]) => [name, withoutNulls(field)]),
  )
}
