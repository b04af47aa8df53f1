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
  const y = Number(year)
  const mo = Number(month)
  const d = Number(day)
  const h = Number(hour)
  const min = Number(minute)
  const s = Number(second)
  if (!(y >= 1000 && y <= 9999 && d >= 1 && d <= daysIn(y, mo))) return undefined
  const isEnd = h === 24 && min === 0 && s === 0
  if ((h > 23 && !isEnd) || min > 59 || s > 60) return undefined
  if (isEnd) return dayAfter(y, mo, d)
  return `${y}-${two(mo)}-${two(d)}T${two(h)}:${two(min)}:${two(s === 60 ? 59 : s)}`
}

/** None for a month that is none. */
function daysIn(year: number, month: number): number {
  if (month !== 2) return [0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month] ?? 0
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
}

function dayAfter(year: number, month: number, day: number): string | undefined {
  const next = new Date(Date.UTC(year, month - 1, day + 1))
  return next.getUTCFullYear() > 9999 ? undefined : next.toISOString().slice(0, 19)
}

const two = (part: number): string => (part < 10 ? `0${part}` : String(part))

/** An offset from UTC as ISO 8601 has it; nothing where it is none. */
export function offsetOf(sign: string, hours: number | string, minutes: number | string = 0): string | undefined {
  if (Number(hours) > 23 || Number(minutes) > 59) return undefined
  return `${sign}${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
}
