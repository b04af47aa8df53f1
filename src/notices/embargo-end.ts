import {localTime} from '../formats/local-time.ts'
import {offsetAt} from '../story/offset-at.ts'
import {datePattern, months, timePattern} from './vocabulary/dates.ts'
import {grammar} from './vocabulary/grammar.ts'

/** What a sender leaves out. */
export interface Sending {
  /** Where the sender's clocks stand, by the IANA's list. */
  readonly timeZone?: string | undefined
  /** When the copy was sent, ISO 8601. */
  readonly at?: string | undefined
}

/** The end of an embargo: ISO 8601 in UTC where date, time and zone are said or left out by the sender, else as printed. */
export function embargoEnd(printed: string, {timeZone, at}: Sending = {}): string {
  const date = calendarDay(grammar(datePattern, 'i').exec(printed)?.[0] ?? '', at)
  const clock = timeOfDay(printed)
  if (date === undefined || clock === undefined) return printed
  const local = localTime(date.year, date.month, date.day, clock.hours, clock.minutes)
  if (local === undefined) return printed
  const offset = zoneMinutes(printed)
  if (offset !== undefined) return inUtc(Date.parse(`${local}Z`) - offset * 60_000)
  const zone = zoneByName(clock.printed, printed) ?? (isElsewhere(printed) ? undefined : timeZone)
  return zone === undefined ? printed : inUtc(Date.parse(local + offsetAt(local, zone)))
}

const inUtc = (instant: number): string => new Date(instant).toISOString().replace('.000Z', 'Z')

/** By clocks that are named, but not known: "14 Uhr Ortszeit", "6am Sydney time", "18:00 AEST", "heure de Dakar". */
const isElsewhere = (printed: string): boolean =>
  /\btime\b|zeit\b|\bheure (?:locale|d)|\bhora (?:local|d)|\bora (?:locale|d)/iu.test(printed) ||
  otherZones.test(printed)

const otherZones =
  /\b(?:ACST|ADT|AEDT|AEST|AET|AKDT|AKST|ART|AST|AWST|BRT|CAT|CLT|EAT|HKT|HST|IST|KST|MSK|NZDT|NZST|NZT|PKT|SAST|SGT|WAT|WIB)\b/u

interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

const wordOfLetters = grammar(String.raw`\p{L}{3,}`, 'g')

function calendarDay(printed: string, sent: string | undefined): Day | undefined {
  const iso = /^(\d{4})-(\d\d)-(\d\d)$/.exec(printed)
  if (iso !== null) return valid(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  // With full stops the day comes first; with slashes nobody can tell.
  const dotted = /(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(printed)
  if (dotted !== null) return valid(Number(dotted[3]), Number(dotted[2]), Number(dotted[1]))
  const year = /\b(?:19|20)\d\d\b/.exec(printed)?.[0]
  const day = /(?<!\d)(\d{1,2})(?!\d)/.exec(printed)?.[1]
  const named = printed
    .toLowerCase()
    .match(wordOfLetters)
    ?.find((word) => months[word] !== undefined)
  if (day === undefined || named === undefined) return undefined
  const month = months[named] ?? 0
  const own = year === undefined ? yearBehind(sent, month, Number(day)) : Number(year)
  return own === undefined ? undefined : valid(own, month, Number(day))
}

const dayLength = 86_400_000
/** An embargo ends so many days behind the copy at most, where it leaves out the year. */
const longestEmbargo = 180

/** The year in which the day comes next once the copy is sent; none where that is a long time. */
function yearBehind(sent: string | undefined, month: number, day: number): number | undefined {
  const from = Date.parse(sent ?? '')
  if (Number.isNaN(from)) return undefined
  const sentIn = new Date(from).getUTCFullYear()
  return [sentIn, sentIn + 1].find((year) => {
    const days = (Date.UTC(year, month - 1, day) - from) / dayLength
    return days > -2 && days < longestEmbargo
  })
}

function valid(year: number, month: number, day: number): Day | undefined {
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? {year, month, day} : undefined
}

const anyDate = grammar(datePattern, 'gi')

const anyTime = grammar(timePattern, 'i')

interface TimeOfDay {
  readonly hours: number
  readonly minutes: number
  readonly printed: string
}

function timeOfDay(printed: string): TimeOfDay | undefined {
  const dates = anyDate
  const time = anyTime.exec(printed.replace(dates, ' '))?.[0]
  if (time === undefined) return undefined
  if (/^noon/i.test(time)) return {hours: 12, minutes: 0, printed: time}
  // At a day's end: where its beginning is meant, the embargo ends late, and not too soon.
  if (/^midnight/i.test(time)) return {hours: 24, minutes: 0, printed: time}
  const military = /^(\d\d)(\d\d)/.exec(time)
  const parts = military ?? /^(\d{1,2})(?:[:.h ]{0,1}(\d\d))?/.exec(time)
  if (parts === null) return undefined
  const half = /\b([ap])\.?m\b/i.exec(time)?.[1]?.toLowerCase() ?? /\d ?([ap])\.?m/i.exec(time)?.[1]?.toLowerCase()
  const printedHours = Number(parts[1])
  const minutes = Number(parts[2] ?? 0)
  const hours = half === undefined ? printedHours : (printedHours % 12) + (half === 'p' ? 12 : 0)
  return {hours, minutes, printed: time}
}

/** What stands for another offset by season; letters only right behind the time, since "CT" is Connecticut, too. */
function zoneByName(time: string, printed: string): string | undefined {
  const letter = /\b([ECMP])(?:T|astern|entral|ountain|acific)\b/.exec(time)?.[1]
  if (letter !== undefined) return american[letter]
  return /\b(?:UK|London|British) time\b/i.test(printed) ? 'Europe/London' : undefined
}

const american: Readonly<Record<string, string>> = {
  E: 'America/New_York',
  C: 'America/Chicago',
  M: 'America/Denver',
  P: 'America/Los_Angeles',
}

/** Minutes east of Greenwich. */
function zoneMinutes(printed: string): number | undefined {
  const offset = /(?:GMT|UTC)\s?([+-])(\d{1,2})(?::?(\d\d))?/.exec(printed)
  if (offset !== null) return (offset[1] === '-' ? -1 : 1) * (Number(offset[2]) * 60 + Number(offset[3] ?? 0))
  const name = /\b(GMT|UTC|EST|EDT|CST|CDT|MST|MDT|PST|PDT|BST|WET|WEST|CET|CEST|MEZ|MESZ|EET|EEST|JST)\b/.exec(
    printed,
  )?.[1]
  return name === undefined ? undefined : zones[name]
}

const zones: Readonly<Record<string, number>> = {
  GMT: 0,
  UTC: 0,
  WET: 0,
  BST: 60,
  WEST: 60,
  CET: 60,
  MEZ: 60,
  CEST: 120,
  MESZ: 120,
  EET: 120,
  EEST: 180,
  JST: 540,
  EST: -300,
  EDT: -240,
  CST: -360,
  CDT: -300,
  MST: -420,
  MDT: -360,
  PST: -480,
  PDT: -420,
}
