import {type FindNoticesIn, findNotices} from '../notices/find-notices.ts'
import type {NoticeFinding} from '../notices/notice-rule.ts'
import type {Passage} from '../story/passage.ts'
import {parseDateline} from './dateline.ts'

/** Passages at the head of a story that can begin with a dateline. */
const headLength = 10

/** Finds notices in passages as they read without the dateline at their head; offsets count from the whole passage. */
export function findBehindDatelines(passages: readonly Passage[], findIn?: FindNoticesIn): NoticeFinding[] {
  const starts = passages.slice(0, headLength).map(({text}) => {
    const end = parseDateline(text)?.end ?? 0
    return end < text.length ? end : 0
  })
  const texts = passages.map((passage, index) => {
    const start = starts[index] ?? 0
    return start === 0 ? passage : {...passage, text: passage.text.slice(start)}
  })
  return findNotices(texts, findIn).map((finding) => {
    const shift = starts[finding.passage] ?? 0
    return shift === 0 ? finding : {...finding, start: finding.start + shift, end: finding.end + shift}
  })
}
