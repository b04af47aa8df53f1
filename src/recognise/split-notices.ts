import type {NoticeFinding} from '../notices/notice-rule.ts'
import type {Passage} from '../story/passage.ts'
import type {Draft} from './draft.ts'
import {furnitureRule} from './furniture.ts'
import {parseRelatedLink} from './related-link.ts'
import {splitPassage} from './split-passage.ts'

/** Cuts the notices out of the passages that hold them, each a passage of its own with its claim made. */
export function splitNotices(
  passages: readonly Passage[],
  findings: readonly NoticeFinding[],
  source?: string,
): Draft[] {
  const byPassage = Map.groupBy(findings, (finding) => finding.passage)
  return passages.flatMap((passage, index): Draft[] => {
    const own = byPassage.get(index)?.filter((finding) => !isMorePlainly(finding, passage))
    if (own === undefined || own.length === 0) return [{passage}]
    const parts = splitPassage(
      passage,
      own.flatMap(({start, end}) => [start, end]),
      source,
    )
    let next = 0
    return parts.map((part): Draft => {
      const finding = own[next]
      if (finding === undefined || part.text !== finding.text.trim()) return {passage: part}
      next++
      const {kind, rule, confidence} = finding
      return {
        passage: part,
        finding,
        claim: {role: kind === 'contribution' ? 'contribution' : 'notice', rule, confidence, kind},
      }
    })
  })
}

/** A link to another story with its lead, or a button: more than a promotion says. */
const isMorePlainly = (finding: NoticeFinding, passage: Passage): boolean =>
  finding.kind === 'promotion' &&
  (parseRelatedLink(passage.text) !== undefined || furnitureRule(passage.text) !== undefined)
