import {utf8ToBytes} from '@noble/hashes/utils.js'
import {hashOf} from '../documents/ids.ts'
import type {FeedItem, Tombstone, tombstoneStates} from './feed-item.ts'

/** What a feed has said of one article. It is plain JSON, to be kept between two runs. Dates are ISO 8601 in UTC. */
export interface FeedRecord {
  readonly version: number
  /** Hash of what readers see: tells a change of substance from any other. */
  readonly substance: string
  readonly publishedAt: string
  readonly updatedAt: string
  readonly url: string
  readonly title: string
  readonly language: string
  /** Only where the article is not in the feed any more. */
  readonly gone?: {readonly state: (typeof tombstoneStates)[number]; readonly at: string; readonly reason: string}
}

/** What a newsroom's feeds have said, by the `_id` of the article. */
export type FeedMemory = Readonly<Record<string, FeedRecord>>

/** Hash of what readers see of an item: a comment, a link to a picture's new address or a new keyword do not change it. */
export function substanceOf(item: Omit<FeedItem, 'updatedAt' | 'version'>): string {
  const {title, deck, kicker, body, dateline, byline, credits, contributions, rights, corrections, isCorrection} = item
  const comments = item.comments?.state
  const seen = {title, deck, kicker, body, dateline, byline, credits, contributions, rights, corrections, isCorrection}
  return hashOf(utf8ToBytes(JSON.stringify({...seen, comments}))).slice(0, 16)
}

/** What is to be remembered of an item. */
export function recordOfItem(item: FeedItem): FeedRecord {
  const {version, publishedAt, updatedAt, url, title, language} = item
  return {version, substance: substanceOf(item), publishedAt, updatedAt, url, title, language}
}

/** What is to be remembered of an item that is gone. */
export function recordOfTombstone(tombstone: Tombstone, earlier: FeedRecord | undefined): FeedRecord {
  const {state, at, reason, version, language} = tombstone
  return {
    substance: '',
    publishedAt: tombstone.publishedAt ?? at,
    updatedAt: at,
    url: tombstone.url ?? '',
    title: tombstone.title ?? '',
    ...earlier,
    language,
    version,
    gone: {state, at, reason},
  }
}

/** The memory with what the entries say. */
export function remember(
  memory: FeedMemory,
  entries: Iterable<{readonly articleId: string; readonly item?: FeedItem; readonly tombstone?: Tombstone}>,
): FeedMemory {
  const next = new Map(Object.entries(memory))
  for (const {articleId, item, tombstone} of entries) {
    if (item !== undefined) next.set(articleId, recordOfItem(item))
    else if (tombstone !== undefined) next.set(articleId, recordOfTombstone(tombstone, memory[articleId]))
  }
  return Object.fromEntries(next)
}
