import type {ParsedPassage} from '../../story/passage.ts'
import {present, presentList} from '../../story/present.ts'
import type {ExplicitFields} from '../format.ts'
import {localTimeOf, type Piece, passageOf} from './frame.ts'

/** "ZCZC4719/SXA": number and service. */
const opening = /^ZCZC\s?(\d{1,5})\/([A-Z]{2,4})\b/u
/** "XCI76217_SXA_QBXB", then "R POL S0A QBXB": priority, category, services. */
const address = /^[A-Z]{2,4}\d{3,6}_[A-Z]{2,4}_[A-Z\d]{2,6}$/u
const codes = /^([A-Z])\s+([A-Z]{2,4})((?:\s+[A-Z\d]{2,5}){0,4})$/u
const urgencies: Readonly<Record<string, number>> = {f: 1, b: 2, u: 3, r: 4}
const maximumHeadlineLines = 4

export interface AnsaHead {
  readonly fields: ExplicitFields
  readonly headline: readonly ParsedPassage[]
  /** Where the text begins, an offset into the source. */
  readonly bodyStart: number
}

/** Reads the head of a message of ANSA: codes, then the headline over some lines down to the first indented one. */
export function readAnsaHead(first: string, lines: readonly Piece[], closing = ''): AnsaHead | undefined {
  const [, sequence, service] = opening.exec(first) ?? []
  const coded = lines.slice(0, 3).findIndex(({text}) => codes.test(text))
  if (sequence === undefined || coded < 0 || !lines.slice(0, coded).every(({text}) => address.test(text)))
    return undefined
  const [, priority, category, services] = codes.exec(lines[coded]?.text ?? '') ?? []
  const below = lines.slice(coded + 1)
  const open = below.findIndex(({raw}) => /^\s{2,}|^\s*\(ANSA\)/u.test(raw))
  const titles = below.slice(0, Math.min(open < 0 ? 1 : open, maximumHeadlineLines))
  const [one] = titles
  const text = titles
    .map((line) => line.text)
    .join(' ')
    .replace(/^>/u, '')
  const instant = timeOf(closing)
  return {
    fields: present({
      wire: present({
        provider: 'ANSA',
        sequence,
        guid: instant === undefined ? undefined : `urn:ansa:${service}:${sequence}:${instant.slice(0, 10)}`,
        versionCreated: instant,
        services: presentList([service ?? '', ...(services ?? '').trim().split(/\s+/u)].filter((name) => name !== '')),
      }),
      urgency: urgencies[priority?.toLowerCase() ?? ''],
      subjects: category === undefined ? undefined : [{code: category, scheme: 'ansa'}],
      publishedAt: instant,
      language: 'it',
    }),
    headline:
      one === undefined || text === ''
        ? []
        : [passageOf({raw: '', text, at: {start: one.at.start, end: titles.at(-1)?.at.end ?? one.at.end}}, 'headline')],
    bodyStart: titles.at(-1)?.at.end ?? lines[coded]?.at.end ?? 0,
  }
}

const months = ['gen', 'feb', 'mar', 'apr', 'mag', 'giu', 'lug', 'ago', 'set', 'ott', 'nov', 'dic']
const end = /^[^\S\r\n]*(?:(?:\d{2}-[A-Z]{3}-\d{2} \d{2}:\d{2}[^\S\r\n]+)?NN{2,3}N?)[^\S\r\n]*$/mu

/** Where the text of a message ends and where the message does: NNNN on a line of its own, which ANSA puts behind the time. */
export function endOfMessage(source: string, start: number, limit: number): {textEnd: number; end: number} {
  const match = end.exec(source.slice(start, limit))
  return match === null
    ? {textEnd: limit, end: limit}
    : {textEnd: start + match.index, end: start + match.index + match[0].length}
}

/** "03-MAG-18 13:42", Rome's time: without zone, for whoever knows the sender to settle. */
function timeOf(closing: string): string | undefined {
  const [, day, name, year, hour, minute] = /\b(\d{2})-([A-Z]{3})-(\d{2}) (\d{2}):(\d{2})\b/u.exec(closing) ?? []
  const month = months.indexOf(name?.toLowerCase() ?? '') + 1
  return day === undefined || year === undefined || hour === undefined || minute === undefined || month === 0
    ? undefined
    : localTimeOf(year, month, day, hour, minute)
}
