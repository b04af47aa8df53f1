const clocks = new Map<string, Intl.DateTimeFormat>()

/** The offset from UTC of a zone of the IANA's list at a local time, "2031-07-04T08:00:00" (`+02:00`). */
export function offsetAt(local: string, timeZone: string): string {
  const clock = clocks.get(timeZone) ?? new Intl.DateTimeFormat('en', {timeZone, timeZoneName: 'longOffset'})
  clocks.set(timeZone, clock)
  const offset = (instant: number): string => /GMT([+-]\d{2}:\d{2})/u.exec(clock.format(instant))?.[1] ?? '+00:00'
  // The offset at the same figures in UTC is right but within hours of a change of clocks; the second look settles that.
  const guess = offset(Date.parse(`${local}Z`))
  return offset(Date.parse(`${local}${guess}`))
}
