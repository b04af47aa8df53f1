import type {NoticeKind} from '../story/passage.ts'
import {statesOfArticle} from './article-states.ts'
import {instantOf} from './instant.ts'
import {liveNotices, type NoticeFinder} from './live-notices.ts'
import type {EditedArticle} from './move-notice.ts'
import {noticesOfArticle, statedArticle} from './notices-of-article.ts'
import {isLive} from './settle-notice.ts'

/** Why an article must not be published now. */
export type PublishObstacle =
  | {readonly name: 'killed'}
  /** ISO 8601. */
  | {readonly name: 'embargoed'; readonly until: string}
  | {readonly name: 'notice'; readonly kind: NoticeKind}

/** Finds what stands against publishing as of `now`, in milliseconds since 1970, the gravest first. */
export function publishObstacles(
  article: EditedArticle,
  now: number,
  find: NoticeFinder = liveNotices,
): readonly PublishObstacle[] {
  const live = find(article.body ?? [], article.notices)
  const found: NoticeFinder = () => live
  const {open} = noticesOfArticle(article, found)
  const killed = statesOfArticle(statedArticle(article, found), now).some(({name}) => name === 'killed')
  const until = embargoEnds(article, found).find((end) => Date.parse(end) > now)
  const kinds = new Set(open.filter((notice) => isLive(notice) && notice.gravity === 'error').map(({kind}) => kind))
  return [
    ...(killed ? [{name: 'killed'} as const] : []),
    ...(until === undefined ? [] : [{name: 'embargoed', until} as const]),
    ...[...kinds].map((kind) => ({name: 'notice', kind}) as const),
  ]
}

/** When the article's embargo ends, and those that its text or its list speaks of and nobody has settled; the latest first. */
export function embargoEnds(article: EditedArticle, find?: NoticeFinder): readonly string[] {
  const {open} = noticesOfArticle(article, find)
  const said = open.filter(({kind}) => kind === 'embargo').map(({facts}) => instantOf(facts?.until))
  return [article.embargoUntil, ...said]
    .filter((end) => end !== undefined)
    .toSorted((one, other) => Date.parse(other) - Date.parse(one))
}
