import {resolvePublisher} from '../publishers/resolve-publisher.ts'
import type {Handle, StoryAuthor} from '../story/story.ts'
import type {SourceRegister} from './assemble-sources.ts'
import type {Author, HandleValue, Keyed, Reference} from './documents.ts'
import {emailOf} from './email-address.ts'
import {authorId, createKeys} from './ids.ts'
import {types} from './names.ts'
import {present, presentList} from '../story/present.ts'
import {toSlug} from './slug.ts'
import {safeAddress} from './web-address.ts'

/** The authors of a byline, each once. `home` is the house of those whose own is not printed. */
export function assembleAuthors(
  authors: readonly StoryAuthor[],
  sources: SourceRegister,
  home: Reference | undefined,
): readonly Author[] {
  const byId = new Map<string, Author>()
  for (const author of authors) {
    // A house that signs as the author ("By Reuters") is a source; the byline stays as printed.
    if (author.name.trim() === '' || resolvePublisher(author.name) !== undefined) continue
    const document = authorOf(author, sources.known(author.organisation) ?? home)
    if (!byId.has(document._id)) byId.set(document._id, document)
  }
  return [...byId.values()]
}

/** The authors as an article lists them. */
export function referencesTo(authors: readonly Author[]): readonly Keyed<Reference>[] {
  const keyOf = createKeys()
  return authors.map(({_id}) => ({_type: 'reference', _key: keyOf(_id), _ref: _id}))
}

function authorOf(author: StoryAuthor, source: Reference | undefined): Author {
  const id = authorId(author.name, source?._ref)
  return present({
    _id: id,
    _type: types.author,
    name: author.name,
    slug: {_type: 'slug', current: toSlug(author.name) || id} as const,
    handles: presentList(author.handles?.map(handlesWithKeys())),
    email: emailOf(author.email),
    jobTitle: author.jobTitle,
    source,
  })
}

function handlesWithKeys(): (handle: Handle) => HandleValue {
  const keyOf = createKeys()
  return ({network, handle, url}) =>
    present({
      _type: types.handle,
      _key: keyOf(JSON.stringify([network ?? '', handle])),
      network,
      handle,
      url: safeAddress(url),
    })
}
