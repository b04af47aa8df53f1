import {localTime, offsetOf} from './local-time.ts'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const zones: Readonly<Record<string, string>> = {
  ut: 'Z',
  utc: 'Z',
  gmt: 'Z',
  z: 'Z',
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
  bst: '+01:00',
  cet: '+01:00',
  cest: '+02:00',
  mez: '+01:00',
  mesz: '+02:00',
  wet: '+00:00',
  west: '+01:00',
  eet: '+02:00',
  eest: '+03:00',
  msk: '+03:00',
  sast: '+02:00',
  brt: '-03:00',
  akst: '-09:00',
  akdt: '-08:00',
  hst: '-10:00',
  jst: '+09:00',
  kst: '+09:00',
  hkt: '+08:00',
  sgt: '+08:00',
  aest: '+10:00',
  aedt: '+11:00',
  nzst: '+12:00',
  nzdt: '+13:00',
}
const shape =
  /^(?:[a-z]{3,9}\.?,?\s+)?(\d{1,2})[\s-]+([a-z]{3})[a-z]*\.?[\s-]+(\d{4}|\d{2})(?:[,\s]+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([+-]\d{4}|[+-]\d{2}:\d{2}|[a-z]{1,5})?)?/iu

/** Reads a date of RFC 822 as mails and RSS have it ("Tue, 03 Nov 2026 09:05:00 EST") into ISO 8601. */
export function readMailTime(text: string | undefined): string | undefined {
  const match = shape.exec(text?.trim() ?? '')
  if (match === null) return undefined
  const [, day = '', name = '', printedYear = '', hour = '0', minute = '00', second = '00', zone] = match
  const month = months.indexOf(name.toLowerCase()) + 1
  // RFC 2822, 4.3
  const year =
    printedYear.length === 4 ? printedYear : Number(printedYear) < 50 ? `20${printedYear}` : `19${printedYear}`
  const local = localTime(year, month, day, hour, minute, second)
  const offset = zoneOf(zone)
  return local === undefined || offset === undefined ? undefined : `${local}${offset}`
}

/** Empty where there is none, or one of a name that is not known; nothing for an offset that no zone has. */
function zoneOf(printed: string | undefined): string | undefined {
  if (printed === undefined) return ''
  const [, sign, hours = '', minutes] = /^([+-])(\d{2}):?(\d{2})$/u.exec(printed) ?? []
  return sign === undefined ? (zones[printed.toLowerCase()] ?? '') : offsetOf(sign, hours, minutes)
}
