import type {Passage} from '../story/passage.ts'
import {noticeSentences} from './notice-sentences.ts'
import {keywordIndex} from './keyword-index.ts'
import {type HouseRule, toNoticeRule} from './house-rule.ts'
import type {NoticeFinding, NoticeRule, NoticeSentence} from './notice-rule.ts'
import {noticeRules} from './registry.ts'
import {settleMatches, type Claim} from './settle-matches.ts'

/** Finds notices in one passage of a story, the `index`-th of `count`. */
export type FindNoticesIn = (
  passage: Pick<Passage, 'text' | 'shape'>,
  index: number,
  count: number,
) => readonly NoticeFinding[]

/**
 * Finds the lines that the wire, the agency or the aggregator left in the copy.
 *
 * Takes the passages of one story in order; gives findings in order of passage and place. Findings of one passage
 * never overlap, and `text` is exactly `[start, end)` of its passage. Time is linear in the text.
 */
export function findNotices(
  passages: readonly Pick<Passage, 'text' | 'shape'>[],
  findIn: FindNoticesIn = findNoticesIn,
): NoticeFinding[] {
  return passages.flatMap((passage, index) => findIn(passage, index, passages.length))
}

/** Finds what `findNotices` finds in one passage, by the rules that everyone has. */
export const findNoticesIn: FindNoticesIn = createNoticeSearch(noticeRules)

/** Finds also by the rules of one house. Made once, used often: making it takes longer than using it. */
export function withHouseRules(houseRules: readonly HouseRule[]): FindNoticesIn {
  return houseRules.length === 0 ? findNoticesIn : createNoticeSearch([...noticeRules, ...houseRules.map(toNoticeRule)])
}

function createNoticeSearch(rules: readonly NoticeRule[]): FindNoticesIn {
  const keywordsOf = keywordIndex(rules)
  return (passage, index, count) => {
    const lower = passage.text.toLowerCase()
    const hits = keywordsOf(lower)
    if (hits.size === 0) return []
    const sentences = noticeSentences(passage, index, count)
    // A few capitals grow when made small; then offsets into the small text say nothing about the text.
    const isAligned = lower.length === passage.text.length
    const claims: Claim[] = []
    for (const [rule, offsets] of hits) {
      const candidates = isAligned ? sentencesAt(offsets, sentences) : sentences.map((_sentence, i) => i)
      for (const match of rule.find({passage, index, count, sentences, candidates})) claims.push({rule, match})
    }
    return settleMatches(claims, passage.text).map((claim) => toFinding(claim, index, passage.text))
  }
}

/** Which sentences the offsets fall into, in order, each once. */
function sentencesAt(offsets: readonly number[], sentences: readonly NoticeSentence[]): number[] {
  const found: number[] = []
  let sentence = 0
  for (const offset of offsets) {
    while (sentence < sentences.length && (sentences[sentence]?.end ?? 0) <= offset) sentence++
    if (found.at(-1) !== sentence && sentence < sentences.length) found.push(sentence)
  }
  return found
}

function toFinding({rule, match}: Claim, passage: number, whole: string): NoticeFinding {
  const {start, end, variant, confidence} = match
  const text = whole.slice(start, end)
  const facts = match.reread?.(text) ?? match.facts ?? {}
  return {kind: rule.kind, rule: `${rule.name}/${variant}`, confidence, passage, start, end, text, facts}
}
