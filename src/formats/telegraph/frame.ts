import {cleanLine} from '../../bytes/clean-text.ts'
import type {ParsedPassage, Role, SourceRange} from '../../story/passage.ts'
import {type Line, splitLines} from '../lines.ts'

/** A message as teleprinters frame it, SOH header STX text ETX trailer EOT: where its parts stand in the source. */
export interface Frame {
  readonly header: SourceRange
  readonly text: SourceRange
  readonly trailer: SourceRange
}

/** A line or a paragraph of a message. */
export interface Piece {
  /** As it stood, but for its line breaks. */
  readonly raw: string
  /** Clean, in one line. */
  readonly text: string
  readonly at: SourceRange
}

/** The messages of a source, one after the other. A message that was cut off ends where the source ends. */
export function framesOf(source: string): Frame[] {
  const frames: Frame[] = []
  let from = source.indexOf('\u0001')
  while (from >= 0) {
    const next = source.indexOf('\u0001', from + 1)
    const limit = next < 0 ? source.length : next
    const begin = placeOf(source, '\u0002', from, limit)
    const end = placeOf(source, '\u0003', begin, limit)
    frames.push({
      header: {start: from + 1, end: begin},
      text: {start: Math.min(begin + 1, limit), end},
      trailer: {start: Math.min(end + 1, limit), end: limit},
    })
    from = next
  }
  return frames
}

function placeOf(source: string, mark: string, from: number, limit: number): number {
  const place = source.indexOf(mark, from)
  return place < 0 || place > limit ? limit : place
}

/** Lines that hold something. */
export function linesOf(source: string, range: SourceRange): Piece[] {
  return splitLines(source.slice(range.start, range.end)).flatMap(({start, end, blank}) =>
    blank ? [] : piecesOf(source, {start: range.start + start, end: range.start + end}),
  )
}

/** Paragraphs, with blank lines between them, their lines joined. */
export function paragraphsOf(source: string, range: SourceRange): Piece[] {
  const paragraphs: Piece[] = []
  let begin: number | undefined
  let end = range.start
  let last: Line | undefined
  const close = (): void => {
    if (begin !== undefined) paragraphs.push(...piecesOf(source, {start: begin, end}))
    begin = undefined
  }
  const lines = splitLines(source.slice(range.start, range.end))
  const isFlush = lines.some(({blank, indent}) => !blank && indent === 0)
  let lastText = ''
  for (const line of lines) {
    const text = source.slice(range.start + line.start, range.start + line.end)
    // A line that begins with a mark of its own is no continuation.
    if (
      line.blank ||
      /^\s*(?:#|- |\* )/u.test(text) ||
      isIndented(line, last) ||
      (isFlush && opensBehind(lastText, line))
    )
      close()
    last = line
    lastText = text
    if (line.blank) continue
    begin ??= range.start + line.start
    end = range.start + line.end
    if (/^[\s*]+$/u.test(text)) close()
  }
  close()
  return paragraphs
}

/** Agencies that leave no blank lines begin a paragraph with some spaces. */
const isIndented = (line: Line, last: Line | undefined): boolean =>
  last !== undefined && !last.blank && line.indent >= last.indent + 2

/** A paragraph of one line stands above it. */
const opensBehind = (above: string, {indent}: Line): boolean => indent >= 2 && /[.!?:][”"»]?\s*$/u.test(above)

/** What stands in a range, in one line; none where nothing does. */
export function piecesOf(source: string, at: SourceRange): Piece[] {
  const raw = source.slice(at.start, at.end)
  const text = cleanLine(raw)
  return text === '' ? [] : [{raw, text, at}]
}

/** A piece as a passage; without role, for the recogniser to give it one. */
export function passageOf({text, at}: Piece, role?: Role): ParsedPassage {
  return {text, shape: role === 'headline' ? 'heading' : 'paragraph', at, ...(role === undefined ? {} : {role})}
}

/** So many lines of a listing follow each other at least. */
const shortestListing = 4
const longestListed = 110

const isListed = ({text, role, shape}: ParsedPassage): boolean =>
  role === undefined &&
  shape === 'paragraph' &&
  text.length <= longestListed &&
  !/[.!?]["”']?$|^(?:[*•–-]|\d{1,3}[.)]) |^(?:\p{Lu}{2,5} ?){1,2}$|^_+$/u.test(text)

/** Results, tables and programmes: running lines that are no sentences are paragraphs each, not subheads or links. */
export function keepListings(passages: readonly ParsedPassage[]): ParsedPassage[] {
  let run = 0
  const runs = passages.map((passage) => (run = isListed(passage) ? run + 1 : 0))
  return passages.map((passage, index) => {
    let last = index
    while (last < index + shortestListing && (runs[last + 1] ?? 0) > (runs[last] ?? 0)) last++
    return isListed(passage) && (runs[last] ?? 0) >= shortestListing ? {...passage, role: 'paragraph'} : passage
  })
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** The number of a month from its first three letters, from 1 on; 0 where there is no such month. */
export const monthOf = (name: string): number => months.indexOf(name.slice(0, 3).toLowerCase()) + 1

/** A time in UTC from its numbers, ISO 8601; nothing where there is no such time. Years are those of this century. */
export function instantOf(...numbers: Parameters<typeof localTimeOf>): string | undefined {
  const local = localTimeOf(...numbers)
  return local && `${local}Z`
}

/** The same in a zone that is not said. */
export function localTimeOf(
  year: number | string,
  month: number | string,
  day: number | string,
  hour: number | string,
  minute: number | string,
): string | undefined {
  const [y, m, d, h, min] = [year, month, day, hour, minute].map((part) => String(part).padStart(2, '0'))
  const text = `20${y}-${m}-${d}T${h}:${min}:00`
  const time = new Date(`${text}Z`)
  return Number.isNaN(time.getTime()) || time.toISOString().slice(8, 10) !== d ? undefined : text
}
