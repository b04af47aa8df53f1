import type {Article, NoticeValue} from './documents.ts'

/** What an editor should know of an article before anything else, the gravest first. */
export const articleStates = [
  'killed',
  'embargoed',
  'attribution-unconfirmed',
  'notices-open',
  'corrected',
  'comments-suspended',
] as const

export interface ArticleState {
  readonly name: (typeof articleStates)[number]
  /** Only with `notices-open`. */
  readonly count?: number
  /** Only with `embargoed`: ISO 8601. */
  readonly until?: string
}

/** The part of an article that its states hang on. A document being edited may lack any of it. */
export interface StatedArticle extends Partial<Pick<Article, 'wire' | 'attribution' | 'commenting' | 'embargoUntil'>> {
  readonly notices?: readonly Partial<NoticeValue>[]
}

/** Finds the states of an article as of `now`, in milliseconds since 1970. */
export function statesOfArticle(article: StatedArticle, now: number): readonly ArticleState[] {
  const notices = article.notices ?? []
  const open = openNotices(notices)
  const states: ArticleState[] = []
  if (isKilled(article, open)) states.push({name: 'killed'})
  if (article.embargoUntil !== undefined && Date.parse(article.embargoUntil) > now) {
    states.push({name: 'embargoed', until: article.embargoUntil})
  }
  if (article.attribution?.state === 'unconfirmed') states.push({name: 'attribution-unconfirmed'})
  if (open.length > 0) states.push({name: 'notices-open', count: open.length})
  if (article.wire?.signal === 'correction' || notices.some(isCorrection)) states.push({name: 'corrected'})
  if (article.commenting?.state === 'suspended') states.push({name: 'comments-suspended'})
  return states
}

/** The notices that wait for an editor. */
export function openNotices(notices: readonly Partial<NoticeValue>[]): readonly Partial<NoticeValue>[] {
  return notices.filter(({state}) => state === 'open')
}

/** A kill that came as a notice counts until an editor has settled it. */
function isKilled({wire}: StatedArticle, open: readonly Partial<NoticeValue>[]): boolean {
  return wire?.signal === 'kill' || wire?.pubStatus === 'canceled' || open.some(({kind}) => kind === 'kill')
}

/** A line that says the copy was wrong before, wherever it went; one that was taken out says so no more. */
function isCorrection({kind, state, facts}: Partial<NoticeValue>): boolean {
  return kind === 'correction' && state !== 'removed' && facts?.change !== 'update'
}
