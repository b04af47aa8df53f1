import type {Article} from '../documents/documents.ts'
import {present} from '../story/present.ts'
import {fillTemplate, webAddress} from './article-address.ts'
import type {FeedContext} from './feed.ts'
import type {FeedComments} from './feed-item.ts'
import {utc} from './item-dates.ts'
import {isSource} from './referred-documents.ts'

/**
 * What is known of an article's comments: the article's own word, else its source's, else the newsroom's. Nothing where
 * none of them has said anything: silence is not "open".
 */
export function commentsOf(article: Article, url: string, context: FeedContext): FeedComments | undefined {
  const {commenting} = article
  const state = commenting?.state ?? defaultOf(article, context)
  if (state === undefined) return undefined
  if (state !== 'open') {
    return present({
      state,
      temporary: commenting?.temporary,
      reason: commenting?.reason,
      until: commenting?.until,
      text: commenting?.text,
    })
  }
  const known = context.commentsOf?.(article._id)
  const {comments} = context.settings
  const values = {url, id: article._id, slug: article.slug?.current}
  return present({
    state,
    url: webAddress(fillTemplate(comments?.url ?? '', values)),
    feedUrl: webAddress(fillTemplate(comments?.feedUrl ?? '', values)),
    count: known?.count,
    updatedAt: utc(known?.updatedAt),
  })
}

function defaultOf(article: Article, {settings, find}: FeedContext): FeedComments['state'] | undefined {
  const source = article.source && find(article.source._ref)
  return (isSource(source) ? source.commentingDefault : undefined) ?? settings.comments?.default
}
