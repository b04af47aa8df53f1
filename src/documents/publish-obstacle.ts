import type {NoticeKind} from '../story/passage.ts'
import {type StatedArticle, statesOfArticle} from './article-states.ts'
import type {LiveNotice} from './live-notices.ts'

/** Why an article must not be published now. */
export type PublishObstacle =
  | {readonly name: 'killed'}
  /** ISO 8601. */
  | {readonly name: 'embargoed'; readonly until: string}
  | {readonly name: 'notice'; readonly kind: NoticeKind}

/** Finds the gravest obstacle as of `now`, in milliseconds since 1970; `live` are the notices in the article's body. */
export function publishObstacle(
  article: StatedArticle,
  live: readonly LiveNotice[],
  now: number,
): PublishObstacle | undefined {
  const states = statesOfArticle(article, now)
  if (states.some(({name}) => name === 'killed')) return {name: 'killed'}
  const until = states.find(({name}) => name === 'embargoed')?.until
  if (until !== undefined) return {name: 'embargoed', until}
  const kind = live.find(({gravity}) => gravity === 'error')?.kind
  return kind && {name: 'notice', kind}
}
