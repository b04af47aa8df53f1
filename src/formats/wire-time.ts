import {localTime, offsetOf} from './local-time.ts'

/** A time as a wire writes it, taken apart. */
export interface WireTime {
  /** ISO 8601 without zone. */
  readonly local: string
  /** `Z` or `+02:00`; none where the wire says none. */
  readonly zone?: string
}

const shape =
  /^(\d{4})-?(\d{2})-?(\d{2})[T ]?(\d{2}):?(\d{2})(?::?(\d{2})(?:[.,](\d{1,9}))?)?\s?(Z|[+-]\d{2}(?::?\d{2})?)?$/iu

/**
 * Reads a date with a time of day, basic or extended ("20151014T043001+0100", "2022-07-11 18:33",
 * "2018-02-26T21:20:34Z"). A day alone is no time, nor is a placeholder ("YYYYMMDD000000").
 */
export function readWireTime(text: string | undefined): WireTime | undefined {
  const match = shape.exec(text?.trim() ?? '')
  if (match === null) return undefined
  const [, year = '', month = '', day = '', hour = '', minute = '', second = '00', fraction, printed] = match
  const time = localTime(year, month, day, hour, minute, second)
  const zone = zoneOf(printed)
  if (time === undefined || (printed !== undefined && zone === undefined)) return undefined
  return {local: fraction === undefined ? time : `${time}.${fraction}`, ...(zone === undefined ? {} : {zone})}
}

function zoneOf(printed: string | undefined): string | undefined {
  if (printed === undefined) return undefined
  if (/^z$/iu.test(printed)) return 'Z'
  const digits = printed.slice(1).replace(':', '').padEnd(4, '0')
  return offsetOf(printed.charAt(0), digits.slice(0, 2), digits.slice(2))
}
