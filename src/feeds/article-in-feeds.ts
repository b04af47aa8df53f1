import {utf8ToBytes} from '@noble/hashes/utils.js'
import type {Article} from '../documents/documents.ts'
import type {FeedContext, FeedFormat} from './feed.ts'
import type {FeedItem} from './feed-item.ts'
import {turningPoints} from './gate.ts'
import {openFeed} from './open-feed.ts'
import {headOf} from './render.ts'
import type {Skip} from './skip-codes.ts'
import {toFeedEntry} from './to-feed-entry.ts'
import {toFeedItem} from './to-feed-item.ts'

/** Where one article stands in the feeds. */
export interface ArticleInFeeds {
  /** Why it is in no feed at all; none where the rights gate lets it out. */
  readonly refused?: Skip
  readonly feeds: readonly ArticleInFeed[]
  /** ISO 8601: when that changes without anybody doing anything. */
  readonly changesAt?: string
}

export interface ArticleInFeed {
  readonly format: FeedFormat
  /** Why this feed does not take it, beside what keeps it out of all. */
  readonly skipped?: Skip
  /** What it goes without there. */
  readonly dropped: readonly Skip[]
  /** Its part of the feed as it will be: a draft is told as the article that it becomes. */
  readonly text?: string
  /** Of the text. */
  readonly bytes: number
}

export interface EditedVersions {
  readonly published?: Article
  /** With `drafts.` before its `_id`. */
  readonly draft?: Article
}

/** Says of each feed whether it has the article, why not, and what the article is in it. */
export function articleInFeeds(
  {published, draft}: EditedVersions,
  formats: readonly FeedFormat[],
  context: FeedContext,
): ArticleInFeeds {
  const shown = draft ?? published
  if (shown === undefined) return {feeds: []}
  const {skipped} = toFeedEntry(published ?? shown, {...context, draftOf: () => draft})
  const {item, dropped, skipped: incomplete} = toFeedItem(shown, context)
  const now = Date.parse(context.now)
  const next = turningPoints(shown, context)
    .filter((date) => Date.parse(date) > now)
    .toSorted((one, other) => Date.parse(one) - Date.parse(other))[0]
  const refused = skipped ?? incomplete
  return {
    ...(refused !== undefined && {refused}),
    ...(next !== undefined && {changesAt: next}),
    feeds: formats.map((format) => (item ? inFeed(format, item, dropped, context) : {format, dropped: [], bytes: 0})),
  }
}

function inFeed(
  format: FeedFormat,
  item: FeedItem,
  ownDropped: readonly Skip[],
  {settings, now}: FeedContext,
): ArticleInFeed {
  const feed = openFeed(format, headOf(format, settings, {now, updatedAt: item.updatedAt}))
  const text = feed.add({articleId: item.articleId, item, dropped: ownDropped})
  const {skipped, dropped} = feed.report()
  const [first] = skipped
  return {
    format,
    dropped,
    bytes: utf8ToBytes(text).length,
    ...(first !== undefined && {skipped: first}),
    ...(text !== '' && {text}),
  }
}
