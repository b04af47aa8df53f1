import type {NoticeFacts} from '../story/story.ts'
import type {NoticeMatch, NoticeRule} from './notice-rule.ts'

/** A match together with the rule that made it. */
export interface Claim {
  readonly rule: NoticeRule
  readonly match: NoticeMatch
}

/**
 * Settles what several rules claim of one passage, so that no two notices overlap. Of two claims whose certain parts
 * overlap the much longer one stays if it is about as confident, else the more confident, then the longer, then the
 * earlier one; what is not certain yields.
 */
export function settleMatches(claims: readonly Claim[], text: string): Claim[] {
  const sorted = claims.toSorted((a, b) => coreOf(a).start - coreOf(b).start || coreOf(a).end - coreOf(b).end)
  const kept: Claim[] = []
  for (const claim of sorted) {
    let wins = true
    while (wins) {
      const rival = kept.at(-1)
      if (rival === undefined || coreOf(rival).end <= coreOf(claim).start) break
      wins = isStronger(claim, rival)
      if (wins) kept.pop()
    }
    if (wins) kept.push(claim)
  }
  return joinNeighbours(
    kept.map((claim, i) => trim(claim, kept[i - 1], kept[i + 1], text)),
    text,
  )
}

function coreOf({match}: Claim): {start: number; end: number} {
  return match.core ?? match
}

function isStronger(a: Claim, b: Claim): boolean {
  const [lengthOfA, lengthOfB] = [coreOf(a).end - coreOf(a).start, coreOf(b).end - coreOf(b).start]
  const isClose = Math.abs(a.match.confidence - b.match.confidence) <= closeConfidence
  if (isClose && lengthOfA >= lengthOfB * muchLonger) return true
  if (isClose && lengthOfB >= lengthOfA * muchLonger) return false
  if (a.match.confidence !== b.match.confidence) return a.match.confidence > b.match.confidence
  return lengthOfA > lengthOfB
}

/** Of two claims that are nearly as sure, one that explains half as much text again is the better reading. */
const muchLonger = 1.5
const closeConfidence = 0.05

function trim(claim: Claim, before: Claim | undefined, after: Claim | undefined, text: string): Claim {
  const floor = before === undefined ? 0 : coreOf(before).end
  const ceiling = after === undefined ? text.length : coreOf(after).start
  const start = Math.max(claim.match.start, floor)
  let end = Math.min(claim.match.end, ceiling)
  while (end > start && text.charAt(end - 1).trim() === '') end--
  return start === claim.match.start && end === claim.match.end
    ? claim
    : {...claim, match: {...claim.match, start, end}}
}

function joinNeighbours(claims: readonly Claim[], text: string): Claim[] {
  const joined: Claim[] = []
  for (const claim of claims) {
    const last = joined.at(-1)
    if (last !== undefined && isOneNotice(last, claim, text)) joined[joined.length - 1] = join(last, claim)
    else joined.push(claim)
  }
  return joined
}

function isOneNotice(a: Claim, b: Claim, text: string): boolean {
  if (a.rule !== b.rule || !a.rule.joins) return false
  if (text.charAt(b.match.start) === '(' || text.charAt(b.match.start) === '[') return false
  return b.match.start - a.match.end <= 3 && text.slice(a.match.end, b.match.start).trim() === ''
}

function join(a: Claim, b: Claim): Claim {
  const first = a.match.facts ?? {}
  const second = b.match.facts ?? {}
  const contributions = [...(first.contributions ?? []), ...(second.contributions ?? [])]
  const credits = [...(first.credits ?? []), ...(second.credits ?? [])]
  const facts: NoticeFacts = {
    ...second,
    ...first,
    ...(contributions.length > 0 ? {contributions} : {}),
    ...(credits.length > 0 ? {credits} : {}),
  }
  const {variant, confidence} = a.match.confidence >= b.match.confidence ? a.match : b.match
  return {rule: a.rule, match: {start: a.match.start, end: b.match.end, variant, confidence, facts}}
}
