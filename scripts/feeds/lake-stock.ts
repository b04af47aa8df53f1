import {z} from 'zod'
import type {Source} from '../../src/documents/documents.ts'
import {types} from '../../src/documents/names.ts'
import {type ArticleType, fieldNameIn} from '../../src/documents/article-type.ts'
import type {ReferredDocument} from '../../src/feeds/feed.ts'
import {isArticle, isSource} from '../../src/feeds/referred-documents.ts'
import type {Environment} from '../environment.ts'
import {type LakeClient, maximumAttempts, toError} from '../targets/lake-requests.ts'
import {toLakeFailure} from '../targets/lake-answer.ts'
import {createPace} from '../targets/pace.ts'
import type {DraftOfArticle, FeedStock, StockEntry} from './feed-stock.ts'
import {toReferred} from './to-referred.ts'

interface LakeStockSettings {
  readonly client: Pick<LakeClient, 'fetch'>
  readonly place: string
  readonly articleTypes: readonly ArticleType[]
  readonly close: () => Promise<void>
}

/** Entries of one page of the list. */
const pageSize = 5000
/** The hosted lake takes 500 queries a second from one address. */
const queriesPerSecond = 400
/** Milliseconds before a query is tried again. */
const firstRest = 500

const entrySchema = z.array(z.object({id: z.string(), revision: z.string()}))

/** The articles of a Content Lake, hosted or on this machine. */
export function lakeStock(
  {client, place, articleTypes, close}: LakeStockSettings,
  environment: Pick<Environment, 'now' | 'sleep' | 'signal'>,
): FeedStock {
  const mayQuery = createPace(queriesPerSecond, environment)
  const articles = articleTypes.map(({name}) => name)

  async function query(text: string, params: Record<string, unknown>): Promise<unknown> {
    for (let attempt = 1; ; attempt++) {
      await mayQuery()
      try {
        return await client.fetch<unknown>(text, params, {perspective: 'raw', filterResponse: true})
      } catch (error) {
        const failure = toLakeFailure(error, environment.now())
        const isPassing = failure.kind === 'lost' || failure.kind === 'busy'
        if (!isPassing || attempt === maximumAttempts || environment.signal.aborted) throw toError(failure, place)
        await environment.sleep(failure.after ?? firstRest * 2 ** (attempt - 1))
      }
    }
  }

  async function documents(text: string, params: Record<string, unknown>): Promise<readonly ReferredDocument[]> {
    const answer = await query(text, params)
    return Array.isArray(answer) ? answer.flatMap((document) => toReferred(document, articleTypes) ?? []) : []
  }

  return {
    place,
    close,
    async *list() {
      const drafts = new Set<string>()
      const published = new Set<string>()
      for (let last = '', isDone = false; !isDone;) {
        const page = entrySchema.parse(await query(listQuery, {articles, last, size: pageSize}))
        isDone = page.length < pageSize
        last = page.at(-1)?.id ?? last
        for (const {id} of page) (id.startsWith('drafts.') ? drafts : published).add(id)
        const entries = page.filter(({id}) => !id.startsWith('drafts.') && !id.startsWith('versions.'))
        if (entries.length > 0) yield entries
      }
      const unpublished = [...drafts].filter((id) => !published.has(id.slice('drafts.'.length)))
      if (unpublished.length > 0) yield unpublished.map((id): StockEntry => ({id, revision: ''}))
    },
    async sources() {
      const found = await documents('*[_type == $type && !(_id in path("drafts.**"))]', {type: types.source})
      return new Map(found.filter((one): one is Source => isSource(one)).map((source) => [source._id, source]))
    },
    async killedDrafts() {
      const filters = articleTypes.flatMap((type) => {
        const wire = fieldNameIn(type, 'wire')
        return wire === undefined ? [] : [`(_type == "${type.name}" && ${wire}.signal == "kill")`]
      })
      if (filters.length === 0) return new Map()
      const found = await documents(`*[_id in path("drafts.**") && (${filters.join(' || ')})]`, {})
      return new Map(
        found.filter(isArticle).map((draft): [string, DraftOfArticle] => [draft._id.replace(/^drafts\./u, ''), draft]),
      )
    },
    async referrers(ids) {
      if (ids.length === 0) return []
      const found = await query('*[references($ids) && _type in $articles && !(_id in path("drafts.**"))]._id', {
        ids,
        articles,
      })
      return z
        .array(z.string())
        .parse(found)
        .filter((id) => !id.startsWith('versions.'))
    },
    async read(ids) {
      if (ids.length === 0) return new Map()
      const found = await documents('*[_id in $ids]', {ids})
      return new Map(found.map((document) => [document._id, document]))
    },
  }
}

const listQuery = `*[_type in $articles && _id > $last] | order(_id) [0...$size]{"id": _id, "revision": _rev}`
