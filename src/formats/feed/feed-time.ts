import {readMailTime} from '../mail-time.ts'
import {readWireTime} from '../wire-time.ts'

/** Beginnings of the names of months in the languages of feeds, without accents. */
const months: readonly RegExp[] = [
  /^(?:jan|ene|gen|sty|led|янв)/u,
  /^(?:feb|fev|lut|uno|hel|фев)/u,
  /^(?:mar|mrt|maer|maa|brez|bre|мар)/u,
  /^(?:apr|avr|abr|kwi|dub|huh|апр)/u,
  /^(?:may|mai|maj|mei|mag|kve|tou|мая|май)/u,
  /^(?:jun|juin|giu|cze|cerven$|kes|июн)/u,
  /^(?:jul|juil|lug|lip|cervenec|hei|июл)/u,
  /^(?:aug|aou|ago|sie|srp|elo|авг)/u,
  /^(?:sep|set|wrz|zar|syy|сен)/u,
  /^(?:oct|okt|out|ott|paz|rij|lok|окт)/u,
  /^(?:nov|lis|mars$|ноя)/u,
  /^(?:dec|dez|dic|des|gru|pro|jou|дек)/u,
]
const english = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

const clock = String.raw`(\d{1,2})[:.h](\d{2})(?:[:.](\d{2})(?:\.\d+)?)?\s*([ap]\.?m\.?)?`
const zone = String.raw`\(?((?:GMT|UTC|UT)?\s?[+-]\s?\d{1,2}:?(?:\d{2})?|Z|[A-Z]{2,5})?\)?`
const dayFirst =
  /^(?:[\p{L}.-]{2,14}(?:,\s*|\s+))?(\d{1,2})(?:st|nd|rd|th|er|º|\.)?[\s-]+(?:de\s+)?([\p{L}]{3,12})\.?,?[\s-]+(?:de\s+)?(\d{4}|\d{2})(?:(?:,|\s|T|à|at|um|-)+(.*))?$/iu
const monthFirst =
  /^(?:[\p{L}.-]{2,14}(?:,\s*|\s+))?(\p{L}{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(?:(.{4,12}?)\s+)?(\d{4})(?:(?:,|\s|at|-)+(.*))?$/iu
const figures = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2})(?:[T\s,]+(.*))?)?$/u
const time = new RegExp(`^${clock}\\s*${zone}`, 'iu')

/**
 * A time as feeds have it, in ISO 8601: of RFC 822 with whatever weekday, zone and language of month, of RFC 3339 and
 * W3C's note with and without zone, of C and of databases. A day alone is its first moment. Nothing for what is no time,
 * nor for days in figures that may be months.
 */
export function feedTime(text: string | undefined): string | undefined {
  const printed =
    text
      ?.replaceAll(/[\u00A0\s]+/gu, ' ')
      .trim()
      .slice(0, 80) ?? ''
  if (printed === '') return undefined
  const wire = readWireTime(printed)
  if (wire !== undefined) return `${wire.local}${wire.zone ?? ''}`
  return byFigures(printed) ?? byNames(printed) ?? bySeconds(printed)
}

function byFigures(text: string): string | undefined {
  const match = figures.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/u.exec(text)
  if (match === null) return undefined
  const [, year = '', month = '', day = '1', rest] = match
  return instant(year, Number(month), Number(day), rest)
}

function byNames(text: string): string | undefined {
  const first = dayFirst.exec(text)
  if (first !== null) {
    const [, day = '', name = '', year = '', rest] = first
    return instant(fullYear(year), monthOf(name), Number(day), rest)
  }
  const second = monthFirst.exec(text)
  if (second === null) return undefined
  const [, name = '', day = '', before = '', year = '', after = ''] = second
  return instant(year, monthOf(name), Number(day), `${before} ${after}`.trim())
}

/** Seconds since 1970, of this century. */
function bySeconds(text: string): string | undefined {
  if (!/^1\d{9}(?:\d{3})?$/u.test(text)) return undefined
  return new Date(Number(text.slice(0, 10)) * 1000).toISOString().replace('.000', '')
}

function monthOf(name: string): number {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  const index = english.findIndex((month) => plain.startsWith(month.toLowerCase()))
  return (index < 0 ? months.findIndex((rule) => rule.test(plain)) : index) + 1
}

// RFC 2822, 4.3
const fullYear = (year: string): string => (year.length === 4 ? year : Number(year) < 50 ? `20${year}` : `19${year}`)

/** Lets the reader of mail's times settle zone and validity. */
function instant(year: string, month: number, day: number, rest = ''): string | undefined {
  const date = `${day} ${english[month - 1] ?? ''} ${year}`
  const [, hour = '', minute = '', second = '00', half = '', printedZone = ''] = time.exec(rest) ?? []
  if (hour === '') return readMailTime(`${date} 00:00:00 GMT`)
  const hours =
    /^p/iu.test(half) && Number(hour) < 12 ? Number(hour) + 12 : /^a/iu.test(half) && hour === '12' ? 0 : Number(hour)
  const local = `${date} ${hours}:${minute}:${second}`
  return readMailTime(`${local} ${zoneOf(printedZone)}`) ?? readMailTime(local)
}

/** "GMT+2", "+2", "+1:00" as "+0200"; names stay. */
function zoneOf(printed: string): string {
  const [, sign, hours = '', minutes = ''] = /^(?:GMT|UTC|UT)?\s?([+-])\s?(\d{1,2}):?(\d{2})?$/iu.exec(printed) ?? []
  return sign === undefined ? printed : `${sign}${hours.padStart(2, '0')}${minutes.padStart(2, '0')}`
}
