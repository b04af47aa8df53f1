import type {Passage} from '../story/passage.ts'
import {noticeSentences} from './notice-sentences.ts'
import type {NoticeFinding, PassageInContext} from './notice-rule.ts'
import {noticeRules} from './registry.ts'
import {settleMatches, type Claim} from './settle-matches.ts'

/**
 * Finds the lines that the wire, the agency or the aggregator left in the copy.
 *
 * Takes the passages of one story in order; gives findings in order of passage and place. Findings of one passage
 * never overlap, and `text` is exactly `[start, end)` of its passage. Time is linear in the text.
 */
export function findNotices(passages: readonly Pick<Passage, 'text' | 'shape'>[]): NoticeFinding[] {
  return passages.flatMap((passage, index) => {
    const lower = passage.text.toLowerCase()
    if (!anyKeyword.test(lower)) return []
    const rules = noticeRules.filter(({keywords}) => keywords.some((keyword) => lower.includes(keyword)))
    const count = passages.length
    const context: PassageInContext = {passage, index, count, sentences: noticeSentences(passage, index, count)}
    const claims = rules.flatMap((rule) => rule.find(context).map((match): Claim => ({rule, match})))
    return settleMatches(claims, passage.text).map((claim) => toFinding(claim, index, passage.text))
  })
}

/** One cheap test that spares most passages of a story everything else. */
const anyKeyword = new RegExp(
  [...new Set(noticeRules.flatMap(({keywords}) => keywords))]
    .map((keyword) => keyword.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
    .join('|'),
  'u',
)

function toFinding({rule, match}: Claim, passage: number, whole: string): NoticeFinding {
  const {start, end, variant, confidence} = match
  const text = whole.slice(start, end)
  const facts = match.reread?.(text) ?? match.facts ?? {}
  return {kind: rule.kind, rule: `${rule.name}/${variant}`, confidence, passage, start, end, text, facts}
}
