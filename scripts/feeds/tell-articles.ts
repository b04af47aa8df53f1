import {hash} from 'node:crypto'
import type {Article, Source} from '../../src/documents/documents.ts'
import type {FeedContext, FeedEntry, ReferredDocument} from '../../src/feeds/feed.ts'
import type {FeedMemory} from '../../src/feeds/feed-memory.ts'
import {turningPoints} from '../../src/feeds/gate.ts'
import {referencesIn} from '../../src/feeds/references-in.ts'
import {isArticle, isAuthor} from '../../src/feeds/referred-documents.ts'
import {toFeedEntry, withdrawnEntries} from '../../src/feeds/to-feed-entry.ts'
import {toFeedItem} from '../../src/feeds/to-feed-item.ts'
import type {DraftOfArticle, FeedStock} from './feed-stock.ts'
import type {FeedsConfig} from './feeds-config.ts'

/** What an article is for the feeds now, and when that will be another thing without anybody doing anything. */
export interface ToldEntry extends FeedEntry {
  /** Milliseconds since 1970: the next end of an embargo or of the right to show it. */
  readonly changesAt?: number
  /** Hash of the article that the rights gate lets out. */
  readonly seal?: string
}

export interface TellSettings {
  readonly stock: Pick<FeedStock, 'read'>
  readonly config: Pick<FeedsConfig, 'settings' | 'createFinder'>
  /** ISO 8601 in UTC. */
  readonly now: string
  readonly sources: ReadonlyMap<string, Source>
  readonly drafts: ReadonlyMap<string, DraftOfArticle>
  readonly recordsOf: (ids: readonly string[]) => FeedMemory
  /** The seal that an article has had in this run, of the same sources and drafts: only another article is looked at again. */
  readonly sealOf?: (id: string) => string | undefined
  /** Told of an article that cannot be told because of a fault. */
  readonly onFault: (id: string, error: unknown) => void
}

/** Articles told at once: with what they refer to they are some megabytes. */
export const batchSize = 100

/** Tells what articles are for the feeds, those of one batch together; articles that are gone are withdrawn. */
export async function tellArticles(ids: readonly string[], settings: TellSettings): Promise<readonly ToldEntry[]> {
  const {stock, config, now, sources, drafts, recordsOf, onFault} = settings
  const articles = await stock.read(ids)
  const referred = new Map(articles)
  const wanted = new Set([...articles.values()].flatMap(referencesOf))
  await readInto(
    referred,
    [...wanted].filter((id) => !sources.has(id)),
    stock,
  )
  const context: FeedContext = {
    settings: config.settings,
    now,
    memory: recordsOf(ids),
    find: (id) => sources.get(id) ?? referred.get(id),
    draftOf: (id) => drafts.get(id),
    findNotices: config.createFinder(),
  }
  return ids.flatMap((id): readonly ToldEntry[] => {
    try {
      const article = articles.get(id)
      return isArticle(article) ? [tell(article, context, settings.sealOf?.(id))] : withdrawn(id, context)
    } catch (error) {
      onFault(id, error)
      return []
    }
  })
}

async function readInto(
  referred: Map<string, ReferredDocument>,
  ids: readonly string[],
  stock: TellSettings['stock'],
): Promise<void> {
  for (let at = 0; at < ids.length; at += maximumIds) {
    const missing = ids.slice(at, at + maximumIds).filter((id) => !referred.has(id))
    for (const [id, document] of await stock.read(missing)) referred.set(id, document)
  }
}

/** Documents asked for in one query. */
const maximumIds = 500

function tell(article: Article, context: FeedContext, known: string | undefined): ToldEntry {
  const seal = hash('sha256', JSON.stringify(article), 'base64url')
  if (seal === known) return {articleId: article._id, ...toFeedItem(article, context)}
  const told = toFeedEntry(article, context)
  const entry = told.skipped === undefined ? {...told, seal} : told
  const now = Date.parse(context.now)
  const dates = turningPoints(article, context).map((date) => Date.parse(date))
  const next = Math.min(...dates.filter((date) => date > now))
  return next === Infinity ? entry : {...entry, changesAt: next}
}

function withdrawn(id: string, context: FeedContext): readonly FeedEntry[] {
  const record = context.memory?.[id]
  return record === undefined ? [] : [...withdrawnEntries({...context, memory: {[id]: record}})]
}

/** An author's source is among those that are known anyway. */
function referencesOf(document: ReferredDocument): readonly string[] {
  return isAuthor(document) ? [] : referencesIn(document)
}
