import type {NoticeKind} from '../story/passage.ts'
import {statesOfArticle} from './article-states.ts'
import {instantOf} from './instant.ts'
import type {NoticeFinder} from './live-notices.ts'
import type {EditedArticle} from './move-notice.ts'
import {noticesOfArticle, statedArticle} from './notices-of-article.ts'
import {isLive} from './settle-notice.ts'

/** Why an article must not be published now. */
export type PublishObstacle =
  | {readonly name: 'killed'}
  /** ISO 8601. */
  | {readonly name: 'embargoed'; readonly until: string}
  | {readonly name: 'notice'; readonly kind: NoticeKind}

/** Finds the gravest obstacle as of `now`, in milliseconds since 1970. */
export function publishObstacle(article: EditedArticle, now: number, find?: NoticeFinder): PublishObstacle | undefined {
  const {open} = noticesOfArticle(article, find)
  const states = statesOfArticle(statedArticle(article, find), now)
  if (states.some(({name}) => name === 'killed')) return {name: 'killed'}
  const until = embargoEnds(article, find).find((end) => Date.parse(end) > now)
  if (until !== undefined) return {name: 'embargoed', until}
  const grave = open.find((notice) => isLive(notice) && notice.gravity === 'error')
  return grave && {name: 'notice', kind: grave.kind}
}

/** When the article's embargo ends, and those that its text or its list speaks of and nobody has settled; the latest first. */
export function embargoEnds(article: EditedArticle, find?: NoticeFinder): readonly string[] {
  const {open} = noticesOfArticle(article, find)
  const said = open.filter(({kind}) => kind === 'embargo').map(({facts}) => instantOf(facts?.until))
  return [article.embargoUntil, ...said]
    .filter((end) => end !== undefined)
    .toSorted((one, other) => Date.parse(other) - Date.parse(one))
}
