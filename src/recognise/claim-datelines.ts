import {resolvePublisher} from '../publishers/resolve-publisher.ts'
import type {Dateline} from '../story/story.ts'
import {parseDateline} from './dateline.ts'
import {claim, formatRule, isFree, textOf, type Draft} from './draft.ts'
import {isAllCapitals, isProse, wordCount} from './line-shape.ts'
import {splitPassage} from './split-passage.ts'

/** Claims lines that are nothing but a dateline, and cuts the dateline off the first paragraph that has one. */
export function claimDatelines(drafts: Draft[], start: number, source?: string): Dateline | undefined {
  const said = saidDateline(drafts)
  const found = findDatelines(drafts, start, source)
  return said === undefined ? found : {...found, ...said}
}

/** The line that the format says is the dateline; it may name nothing but a place. */
function saidDateline(drafts: readonly Draft[]): Dateline | undefined {
  const draft = drafts.find((one) => one.claim?.rule === formatRule && one.claim.role === 'dateline')
  if (draft === undefined) return undefined
  const text = textOf(draft)
  const parsed = (parseDateline(text) ?? parseDateline(`${text} —`))?.dateline
  const printed = text.replace(/[\s_–—―-]+$/u, '')
  if (parsed !== undefined && !isCountry(parsed.agency)) return {...parsed, text: printed}
  return {...(/\d/u.test(printed) ? {} : placeAndAgency(printed)), text: printed}
}

/** A word in brackets that no house is called: "Marrakesh (Morocco)". */
const isCountry = (agency: string | undefined): boolean =>
  agency !== undefined && /^\p{Lu}\p{Ll}{3,}$/u.test(agency) && resolvePublisher(agency) === undefined

/** "TT", "Marrakesh (Morocco) (AFP)"; what nobody knows in the last brackets belongs to the place. */
function placeAndAgency(printed: string): Partial<Dateline> {
  if (resolvePublisher(printed)?.kind === 'agency') return {agency: printed}
  const [, place, agency = ''] = /^(.+?)\s*\(([^()]{2,40})\)$/u.exec(printed) ?? []
  return place === undefined || resolvePublisher(agency) === undefined ? {place: printed} : {place, agency}
}

function findDatelines(drafts: Draft[], start: number, source?: string): Dateline | undefined {
  let found: Dateline | undefined
  let prose = 0
  for (let i = 0; i < drafts.length && prose < 3; i++) {
    const draft = drafts[i]
    if (!isFree(draft)) continue
    const text = textOf(draft)
    const match = parseDateline(text)
    if (match !== undefined && match.end >= text.length) {
      claim(draft, 'dateline', 'dateline/line', 0.9)
      found ??= match.dateline
    } else if (match !== undefined && found?.place === undefined) {
      cutDateline(drafts, i, match.end, source)
      found = {...match.dateline}
      return found
    } else if (i >= start && prose === 0 && found === undefined && isPlaceLine(drafts, i)) {
      claim(draft, 'dateline', 'dateline/place-line', 0.7)
      found = {place: text, text}
    } else if (prose === 0 && found === undefined && isAgencyLine(drafts, i)) {
      claim(draft, 'dateline', 'dateline/agency-line', 0.8)
      found = {agency: text, text}
    } else if (isProse(text)) prose++
  }
  return found
}

/** "CNN" alone above a line that is nothing but its dash. */
const isAgencyLine = (drafts: readonly Draft[], index: number): boolean =>
  textOf(drafts[index]).length <= 30 &&
  /^[—–-]{1,2}$/u.test(textOf(drafts[index + 1])) &&
  resolvePublisher(textOf(drafts[index])) !== undefined

/** "NEW YORK" alone between the byline and the text. */
function isPlaceLine(drafts: readonly Draft[], index: number): boolean {
  const text = textOf(drafts[index])
  return (
    isAllCapitals(text) &&
    wordCount(text) <= 4 &&
    /^[\p{Lu}., ]+$/u.test(text) &&
    drafts[index - 1]?.claim?.role === 'byline' &&
    isProse(textOf(drafts[index + 1]))
  )
}

function cutDateline(drafts: Draft[], index: number, end: number, source?: string): void {
  const draft = drafts[index]
  if (draft === undefined) return
  const [head, ...rest] = splitPassage(draft.passage, [end], source)
  if (head === undefined) return
  drafts.splice(
    index,
    1,
    {passage: head, claim: {role: 'dateline', rule: 'dateline/head', confidence: 0.95}},
    ...rest.map((passage): Draft => ({passage})),
  )
}

/** A line that is nothing but a dateline. */
export const isDatelineOnly = (text: string): boolean => parseDateline(text)?.end === text.length
