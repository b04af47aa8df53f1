import type {NoticeFinding} from '../notices/notice-rule.ts'
import type {ParsedPassage} from '../story/passage.ts'
import {type Draft, formatRule} from './draft.ts'
import {captionRule} from './caption.ts'
import {furnitureRule} from './furniture.ts'
import {parseRelatedLink, relatedHeader} from './related-link.ts'
import {splitPassage} from './split-passage.ts'
import {isTimestamp} from './timestamp.ts'

/** Cuts the notices out of the passages that hold them, each a passage of its own with its claim made. */
export function splitNotices(
  passages: readonly ParsedPassage[],
  findings: readonly NoticeFinding[],
  source?: string,
): Draft[] {
  const byPassage = Map.groupBy(findings, (finding) => finding.passage)
  return passages.flatMap((parsed, index): Draft[] => {
    const whole = draftOf(parsed)
    const {passage} = whole
    const own = byPassage
      .get(index)
      ?.filter(
        (finding) => !isMorePlainly(finding, passage) && !(passage.isOutside === true && finding.kind === 'promotion'),
      )
    if (own === undefined || own.length === 0) return [whole]
    const parts = splitPassage(
      passage,
      own.flatMap(({start, end}) => [start, end]),
      source,
    )
    let next = 0
    return parts.map((part): Draft => {
      const finding = own[next]
      if (finding === undefined || part.text !== finding.text.trim()) return {...whole, passage: part}
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

/** With the claim that the format made. */
function draftOf(parsed: ParsedPassage): Draft {
  if (parsed.role === undefined && parsed.rule === undefined) return {passage: parsed}
  const {role, rule = formatRule, ...passage} = parsed
  return role === undefined ? {passage} : {passage, claim: {role, rule, confidence: 1}}
}

/** The line is something else that only sounds like the notice: a link, a button, a time stamp, a picture's caption. */
function isMorePlainly({kind, start}: NoticeFinding, {text}: Pick<ParsedPassage, 'text'>): boolean {
  if (kind === 'promotion') {
    return (
      parseRelatedLink(text) !== undefined || relatedHeader(text) !== undefined || furnitureRule(text) !== undefined
    )
  }
  if (kind === 'attribution') return isTimestamp(text)
  // A line that says nothing but the whole date of the last change is a time stamp; one with only the hour tells of news.
  if (kind === 'correction') return isTimestamp(text) && /\b(?:19|20)\d\d\b/u.test(text)
  return kind === 'copyright' && start > 0 && text.length <= longestCaption && captionRule(text, 1) !== undefined
}

/** Longest caption that ends in a copyright line, in characters. */
const longestCaption = 400
