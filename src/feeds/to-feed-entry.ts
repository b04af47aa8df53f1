import type {Article} from '../documents/documents.ts'
import {present} from '../story/present.ts'
import {articleAddress} from './article-address.ts'
import type {FeedContext, FeedEntry} from './feed.ts'
import type {Tombstone} from './feed-item.ts'
import {type Refusal, refusalOf} from './gate.ts'
import {publishedAtOf, utc} from './item-dates.ts'
import {isArticle} from './referred-documents.ts'
import {usualTombstoneDays} from './feed-settings.ts'
import {toFeedItem} from './to-feed-item.ts'

/**
 * What an article is for feeds, as of `context.now`: an item where the rights gate lets it pass; a tombstone where it was
 * killed, or went out before and must not be shown any more; else the reason why it is neither.
 */
export function toFeedEntry(article: Article, context: FeedContext): FeedEntry {
  const refusal = refusalOf(article, context)
  if (refusal === undefined) {
    const {item, skipped, dropped} = toFeedItem(article, context)
    return present({articleId: article._id, item, skipped, dropped})
  }
  return present({
    articleId: article._id,
    skipped: refusal.skip,
    tombstone: tombstoneOf(article, refusal, context),
    dropped: [],
  })
}

/** Tombstones of what the memory knows and the dataset has no more, then the entries of articles, in their order. */
export function* toFeedEntries(articles: Iterable<Article>, context: FeedContext): Generator<FeedEntry> {
  yield* withdrawnEntries(context)
  for (const article of articles) yield toFeedEntry(article, context)
}

/** Tombstones of articles that were in the feed and are no longer published, or deleted. */
export function* withdrawnEntries(context: FeedContext): Generator<FeedEntry> {
  for (const [articleId, record] of Object.entries(context.memory ?? {})) {
    if (isArticle(context.find(articleId))) continue
    const gone = record.gone ?? {state: 'canceled', at: utc(context.now) ?? context.now, reason: 'Withdrawn.'}
    const {url, title, language, publishedAt} = record
    const version = record.gone === undefined ? record.version + 1 : record.version
    const id = `${context.settings.idPrefix}${articleId}`
    const reason = 'The article is no longer published. Publish it again to have it back in the feed.'
    yield {
      articleId,
      tombstone: {id, articleId, url, title, language, publishedAt, version, ...gone},
      skipped: {id: articleId, code: 'withdrawn', reason},
      dropped: [],
    }
  }
}

/** Whether partners should still be told. */
export function isTold({at}: Tombstone, now: string, days: number = usualTombstoneDays): boolean {
  return Date.parse(now) - Date.parse(at) <= days * 24 * 60 * 60 * 1000
}

/** A kill is told to all, even to those who never had the story; anything else to those who had it. */
function tombstoneOf(article: Article, {skip, state, since}: Refusal, context: FeedContext): Tombstone | undefined {
  const articleId = article._id
  const record = context.memory?.[articleId]
  if (record === undefined && skip.code !== 'killed') return undefined
  if (articleId.startsWith('drafts.') || articleId.startsWith('versions.')) return undefined
  const publishedAt = publishedAtOf(article, context)
  const {settings, now} = context
  const known = record?.gone
  const at = known?.state === state ? known.at : (utc(since) ?? (record === undefined ? publishedAt : utc(now)) ?? now)
  return present({
    id: `${settings.idPrefix}${articleId}`,
    articleId,
    url: record?.url ?? articleAddress(settings.articleUrl, article, publishedAt),
    title: record?.title ?? article.headline,
    language: article.language ?? settings.language,
    state,
    at,
    publishedAt,
    version: known?.state === state ? (record?.version ?? 1) : (record?.version ?? 1) + 1,
    reason: publicReasons[skip.code] ?? 'Withdrawn.',
  })
}

/** What partners read: the reason for the desk may name what readers must not know. */
const publicReasons: Readonly<Partial<Record<Refusal['skip']['code'], string>>> = {
  killed: 'Killed by the sender. Do not use.',
  embargoed: 'Withheld until the embargo ends.',
  withheld: 'Withheld by the sender.',
  expired: 'The right to show it has expired.',
}
