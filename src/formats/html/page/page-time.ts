import {offsetOf} from '../../local-time.ts'
import {readMailTime} from '../../mail-time.ts'
import {readWireTime} from '../../wire-time.ts'

/** A time as a page says it. */
export interface PageTime {
  /** ISO 8601, with its zone where the page says one. */
  readonly text: string
  /** A day alone. */
  readonly isDay: boolean
}

/** Longest text in which a time is looked for. */
const longestText = 300

/** Reads a time of a page's mark-up or text: ISO 8601, RFC 822, seconds since 1970, or a date as it is printed. */
export function readPageTime(raw: string | undefined): PageTime | undefined {
  const text = raw?.normalize('NFKC').replace(/\s+/gu, ' ').trim() ?? ''
  if (text === '' || text.length > longestText) return undefined
  const exact = readWireTime(
    text.replace(/^(\d{4})[/.](\d{2})[/.](\d{2})/u, '$1-$2-$3').replace(/(?<=\d)\s(?=[+-]\d)/u, ''),
  )
  if (exact !== undefined) return {text: `${exact.local}${exact.zone ?? ''}`, isDay: false}
  if (/^\d{10}(?:\d{3})?$/u.test(text)) return epoch(Number(text.slice(0, 10)))
  const mail = /\d\s?[ap]\.?m\b/iu.test(text) ? undefined : readMailTime(text)
  return mail !== undefined && /\d:\d/u.test(text) ? {text: mail, isDay: false} : printedTime(text)
}

const epoch = (seconds: number): PageTime => ({text: new Date(seconds * 1000).toISOString(), isDay: false})

/** First letters of the months' names, without accents, in the languages of the wires read; those of a month together. */
const monthStarts = [
  'jan|ene|sty|ian|ocak|янв|січ|led|tam',
  'feb|fev|fév|lut|şub|фев|лют|úno|uno|hel',
  'mar|mär|maer|mrt|mrz|бер|бře|bře|bre|maa',
  'apr|avr|abr|kwi|nis|апр|кві|dub|huh',
  'may|mai|maj|mag|мая|май|трав|kvě|kve|tou|mei',
  'jun|juin|giu|cze|haz|июн|чер|čer|kes',
  'jul|juil|lug|lip|tem|июл|лип|čvc|hei',
  'aug|aoû|aou|ago|sie|ağu|авг|сер|srp|elo',
  'sep|set|wrz|eyl|сен|вер|zář|syy',
  'oct|okt|out|ott|paź|paz|eki|окт|жов|říj|lok',
  'nov|lis|kas|ноя|лис|mar',
  'dec|dez|déc|dic|des|gru|ara|дек|гру|pro|jou',
].map((starts) => starts.split('|'))

const dayFirst =
  /(?<![\d.])(\d{1,2})(?:st|nd|rd|th|er|º|\.)?\s(?:de\s|d['’])?(\p{L}{3,12})\.?,?\s(?:de\s|del\s)?((?:19|20)\d{2})(?!\d)/u
const monthFirst = /(?<!\p{L})(\p{L}{3,12})\.?\s(\d{1,2})(?:st|nd|rd|th)?,?\s((?:19|20)\d{2})(?!\d)/u
const yearFirst = /(?<!\d)((?:19|20)\d{2})\s?[-./年년]\s?(\d{1,2})\s?[-./月월]\s?(\d{1,2})(?!\d)/u
const figures = /(?<![\d.])(\d{1,2})\s?([./-])\s?(\d{1,2})\s?[./-]\s?((?:19|20)\d{2}|\d{2})(?![\d.])/u
const clock = /(?<![\d:])(\d{1,2})\s?(?::|h|\.|時|시)\s?(\d{2})(?!\d|\.\d)(?::\d{2})?\s?([ap])?\.?(?:m\b)?/iu
const zoneName = /\b(?:UTC|GMT|Z)\b(?![+-])/u
const zoneOffset = /(?:UTC|GMT)?([+-]\d{1,2}):?(\d{2})?\b/u
const zones: Readonly<Record<string, string>> = {
  EST: '-05:00',
  EDT: '-04:00',
  CST: '-06:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
  BST: '+01:00',
  CEST: '+02:00',
  CET: '+01:00',
  MESZ: '+02:00',
  MEZ: '+01:00',
  IST: '+05:30',
  JST: '+09:00',
}

function printedTime(text: string): PageTime | undefined {
  const date = printedDate(text)
  if (date === undefined) return undefined
  const rest = text.slice(date.end, date.end + 40)
  const time = clock.exec(rest) ?? clock.exec(text.slice(Math.max(0, date.start - 20), date.start))
  if (time === null) return {text: `${date.day}T00:00:00`, isDay: true}
  const [, hour = '', minute = '', half] = time
  const hours = half === undefined ? Number(hour) : (Number(hour) % 12) + (/p/iu.test(half) ? 12 : 0)
  if (hours > 23 || Number(minute) > 59) return {text: `${date.day}T00:00:00`, isDay: true}
  return {
    text: `${date.day}T${two(hours)}:${minute}:00${zoneIn(rest.slice(time.index + time[0].length))}`,
    isDay: false,
  }
}

function printedDate(text: string): {day: string; start: number; end: number} | undefined {
  const found =
    part(dayFirst.exec(text), ([, day = '', month = '', year = '']) => iso(year, monthOf(month), Number(day))) ??
    part(monthFirst.exec(text), ([, month = '', day = '', year = '']) => iso(year, monthOf(month), Number(day))) ??
    part(yearFirst.exec(text), ([, year = '', month = '', day = '']) => iso(year, Number(month), Number(day))) ??
    part(figures.exec(text), ([, one = '', mark, other = '', printed = '']) => {
      const year = printed.length === 2 ? `20${printed}` : printed
      // Dots are of Europe, where the day goes first; of two figures with strokes only one above twelve can be told.
      return mark !== '/' || Number(one) > 12
        ? iso(year, Number(other), Number(one))
        : iso(year, Number(one), Number(other))
    })
  return found
}

function part(
  match: RegExpExecArray | null,
  read: (match: RegExpExecArray) => string | undefined,
): {day: string; start: number; end: number} | undefined {
  const day = match === null ? undefined : read(match)
  return match === null || day === undefined ? undefined : {day, start: match.index, end: match.index + match[0].length}
}

function monthOf(name: string): number {
  const lower = name.toLowerCase()
  // "juillet" begins as June does elsewhere, "marraskuu" as March does, "mars" is March and "martes" is no month.
  if (/^(?:juil|jul|července)/u.test(lower)) return 7
  if (lower.startsWith('marras')) return 11
  return monthStarts.findIndex((starts) => starts.some((start) => lower.startsWith(start))) + 1
}

function iso(year: string, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(Number(year), month - 1, day))
  return month >= 1 && month <= 12 && day >= 1 && date.getUTCDate() === day
    ? `${year}-${two(month)}-${two(day)}`
    : undefined
}

function zoneIn(text: string): string {
  if (zoneName.test(text.slice(0, 8))) return 'Z'
  const name = /^[\s(]{0,2}([A-Z]{3,4})\b/u.exec(text)?.[1]
  if (name !== undefined && zones[name] !== undefined) return zones[name]
  const offset = zoneOffset.exec(text.slice(0, 12))
  if (offset === null) return ''
  const hours = offset[1] ?? ''
  return Math.abs(Number(hours)) > 14 ? '' : (offsetOf(hours.charAt(0), Math.abs(Number(hours)), offset[2]) ?? '')
}

const two = (value: number): string => String(value).padStart(2, '0')
