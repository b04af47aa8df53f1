import type {StatedArticle} from './article-states.ts'
import type {BodyEdit} from './body-edits.ts'
import type {NoticeValue} from './documents.ts'
import {liveNotices, type NoticeFinder} from './live-notices.ts'
import type {EditedArticle} from './move-notice.ts'
import {
  isLive,
  movableOf,
  type NoticeAction,
  type Settleable,
  type Settler,
  settleNotice,
  suggestedAction,
} from './settle-notice.ts'

export interface NoticesOfArticle {
  /** What stands in the body, in its order, then what only waits in the list. */
  readonly open: readonly Settleable[]
  /** What an editor or the import has settled. */
  readonly settled: readonly NoticeValue[]
}

/** A notice with what will be done about it. */
export interface Suggestion {
  readonly notice: Settleable
  readonly action: NoticeAction
}

/** The article's notices, each once: one that came back into the body is open, whatever the list says. */
export function noticesOfArticle(article: EditedArticle, find: NoticeFinder = liveNotices): NoticesOfArticle {
  const notices = article.notices ?? []
  const live = find(article.body ?? [], notices)
  const standing = new Set(live.map(({text}) => text))
  const listed = notices.filter(({text, state}) => state === 'kept' || !standing.has(text))
  return {
    open: [...live, ...listed.filter(({state}) => state === 'open')],
    settled: listed.filter(({state}) => state !== 'open'),
  }
}

/** The article as its states see it: what stands in the body is open too, before anybody has listed it. */
export function statedArticle(article: EditedArticle, find: NoticeFinder = liveNotices): StatedArticle {
  const {open, settled} = noticesOfArticle(article, find)
  return {...article, notices: [...open.map((notice) => ({...movableOf(notice), state: 'open' as const})), ...settled]}
}

/** What settling all as suggested will do: nothing is suggested where an editor has to think. */
export function suggestionsFor(open: readonly Settleable[]): readonly Suggestion[] {
  return open.flatMap((notice) => {
    const action = suggestedAction(notice)
    return action === undefined ? [] : [{notice, action}]
  })
}

/** The article with every notice settled for which something is suggested, and how its body gets there, step by step. */
export interface SettlementOfAll {
  readonly article: EditedArticle
  readonly edits: readonly BodyEdit[]
}

/** Settles every notice for which something is suggested. */
export function settleAll(article: EditedArticle, settler: Settler, find: NoticeFinder = liveNotices): SettlementOfAll {
  const edits: BodyEdit[] = []
  let settled = article
  const done = new Set<string>()
  for (let next = nextOf(settled, done, find); next; next = nextOf(settled, done, find)) {
    done.add(nameOf(next.notice))
    const {article: after, edit} = settleNotice(settled, next.notice, next.action, settler)
    settled = after
    if (edit) edits.push(edit)
  }
  return {article: settled, edits}
}

/** Asked anew each time, for an edit moves what stands after it. */
function nextOf(article: EditedArticle, done: ReadonlySet<string>, find: NoticeFinder): Suggestion | undefined {
  return suggestionsFor(noticesOfArticle(article, find).open).find(({notice}) => !done.has(nameOf(notice)))
}

/** A line may stand in the body twice, in two blocks. */
function nameOf(notice: Settleable): string {
  return JSON.stringify([notice.kind, notice.text, isLive(notice) ? notice.blockKey : ''])
}
