/** A time as a wire writes it: ISO 8601, basic or extended, with or without its zone. */
export interface WireTime {
  /** ISO 8601 with zone; UTC was assumed where `zoned` is false. */
  readonly instant: string
  readonly zoned: boolean
}

const shape =
  /^(\d{4})-?(\d{2})-?(\d{2})[T ]?(\d{2}):?(\d{2})(?::?(\d{2})(?:[.,](\d{1,9}))?)?\s?(Z|[+-]\d{2}(?::?\d{2})?)?$/iu

/**
 * Reads a date with a time of day ("20151014T043001+0100", "2022-07-11 18:33", "2018-02-26T21:20:34Z"). A day alone is no
 * time, nor is a placeholder ("YYYYMMDD000000").  `zone` (as `+02:00`) stands for one that is not there.
 */
export function readWireTime(text: string | undefined, zone = 'Z'): WireTime | undefined {
  const match = shape.exec(text?.trim() ?? '')
  if (match === null) return undefined
  const [, year, month, day, hour, minute, second = '00', fraction, own] = match
  const instant = `${year}-${month}-${day}T${hour}:${minute}:${second}${fraction === undefined ? '' : `.${fraction}`}${zoneOf(own) ?? zone}`
  return Number.isNaN(Date.parse(instant)) ? undefined : {instant, zoned: own !== undefined}
}

function zoneOf(printed: string | undefined): string | undefined {
  if (printed === undefined) return undefined
  if (/^z$/iu.test(printed)) return 'Z'
  const digits = printed.slice(1).replace(':', '').padEnd(4, '0')
  return `${printed[0]}${digits.slice(0, 2)}:${digits.slice(2)}`
}
