import {type FindNoticesIn, findNotices, findNoticesIn} from '../notices/find-notices.ts'
import type {NoticeFinding} from '../notices/notice-rule.ts'
import type {ParsedPassage, Passage} from '../story/passage.ts'
import {parseDateline} from './dateline.ts'

/** Passages at the head of a story that can begin with a dateline. */
const headLength = 10

/**
 * Finds notices in passages as they read without the dateline at their head; offsets count from the whole passage. What
 * the format gave a role is none.
 */
export function findBehindDatelines(
  passages: readonly (Passage & Pick<ParsedPassage, 'role'>)[],
  findIn: FindNoticesIn = findNoticesIn,
): NoticeFinding[] {
  const hasRole = (index: number): boolean =>
    passages[index]?.role !== undefined && passages[index]?.isOutside === undefined
  const starts = passages.slice(0, headLength).map(({text}, index) => {
    const end = hasRole(index) ? 0 : (parseDateline(text)?.end ?? 0)
    return end < text.length ? end : 0
  })
  const texts = passages.map((passage, index) => {
    const start = starts[index] ?? 0
    return start === 0 ? passage : {...passage, text: passage.text.slice(start)}
  })
  const find: FindNoticesIn = (passage, index, count) => (hasRole(index) ? [] : findIn(passage, index, count))
  return findNotices(texts, find).map((finding) => {
    const shift = starts[finding.passage] ?? 0
    return shift === 0 ? finding : {...finding, start: finding.start + shift, end: finding.end + shift}
  })
}
