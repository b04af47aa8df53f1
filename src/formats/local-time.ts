/**
 * A time of day in no zone from its figures, ISO 8601; nothing where there is none, as on the 31st of April. Midnight
 * at a day's end is the next day's beginning; a leap second is the one before it.
 */
export function localTime(
  year: number | string,
  month: number | string,
  day: number | string,
  hour: number | string,
  minute: number | string,
  second: number | string = 0,
): string | undefined {
  const [y, mo, d, h, min, s] = [year, month, day, hour, minute, second].map(Number)
  if (y === undefined || mo === undefined || d === undefined || h === undefined || min === undefined || s === undefined)
    return undefined
  const date = new Date(Date.UTC(y, mo - 1, d))
  if (y < 1000 || date.getUTCMonth() !== mo - 1 || date.getUTCDate() !== d) return undefined
  const isEnd = h === 24 && min === 0 && s === 0
  if ((h > 23 && !isEnd) || min > 59 || s > 60) return undefined
  if (isEnd) date.setUTCDate(d + 1)
  if (date.getUTCFullYear() > 9999) return undefined
  const clock = [isEnd ? 0 : h, min, s === 60 ? 59 : s].map((part) => String(part).padStart(2, '0')).join(':')
  return `${date.toISOString().slice(0, 10)}T${clock}`
}

/** An offset from UTC as ISO 8601 has it; nothing where it is none. */
export function offsetOf(sign: string, hours: number | string, minutes: number | string = 0): string | undefined {
  if (Number(hours) > 23 || Number(minutes) > 59) return undefined
  return `${sign}${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
}
