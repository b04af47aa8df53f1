import {maximumPassages} from '../../bytes/limits.ts'
import type {ParsedPassage, SourceRange} from '../../story/passage.ts'
import {present, presentList} from '../../story/present.ts'
import {readVersion} from '../../story/version-words.ts'
import type {Subject} from '../../story/story.ts'
import type {Format, FormatInput, ParsedStory, ParseResult} from '../format.ts'
import {splitLines} from '../lines.ts'
import {unwrapLines} from '../unwrap-lines.ts'
import {keepListings, linesOf, passageOf, piecesOf, type Piece} from './frame.ts'
import {endOfMessage, readAnsaHead} from './zczc-ansa.ts'

/**
 * Messages between ZCZC and NNNN, the marks of the telex: as Australia's AAP sends them, with a head whose lines begin
 * with a mark each, and as Italy's ANSA does, with three lines of codes.
 */
export const zczc = {name: 'zczc', detect, parse} as const satisfies Format

/** Lines of the head of AAP's messages begin with one of these. */
const marks = '%#$:=*@^&+~!'
const maximumHeadLines = 16
const begin = /^[^\S\r\n]*ZCZC(?:\b|(?=\d))[^\r\n]{0,40}/gmu

/** Where one message stands: its text lies behind the line of its ZCZC. */
interface Message {
  readonly opening: string
  readonly text: SourceRange
  /** What stands behind the text, before NNNN. */
  readonly closing: string
}

function detect({text}: FormatInput): number {
  const start = text.slice(0, 2000)
  if (!/^\s*ZCZC(?:\b|\d)/u.test(start)) return 0
  const [message] = messagesOf(start)
  if (message === undefined) return 0
  const head = linesOf(start, message.text).slice(0, maximumHeadLines)
  return head.filter(({text: line}, index) => index < 4 && isMarked(line)).length >= 2 ||
    readAnsaHead(message.opening, head) !== undefined
    ? 1
    : 0
}

function parse({text}: FormatInput): ParseResult {
  return {stories: messagesOf(text).map((message) => storyOf(text, message)), diagnostics: []}
}

function messagesOf(source: string): Message[] {
  const openings = [...source.matchAll(begin)]
  return openings.map((match, index) => {
    const start = match.index + match[0].length
    const limit = openings[index + 1]?.index ?? source.length
    const {textEnd, end} = endOfMessage(source, start, limit)
    return {opening: match[0].trim(), text: {start, end: textEnd}, closing: source.slice(textEnd, end)}
  })
}

const isCode = (value: string): boolean => /^[\p{L}\d]$/u.test(value)

const isMarked = (line: string): boolean => marks.includes(line[0] ?? ' ')

function storyOf(source: string, message: Message): ParsedStory {
  const lines = linesOf(source, message.text)
  const ansa = readAnsaHead(message.opening, lines, message.closing)
  if (ansa !== undefined)
    return {
      fields: ansa.fields,
      passages: [...ansa.headline, ...signed(bodyOf(source, {start: ansa.bodyStart, end: message.text.end}))],
      source,
    }
  return aapStory(source, message, lines)
}

/**
 * AAP's own copy has `#` slugline, `$` headline, `:` take key, `%` category, `*` subject; its results and the releases that
 * Medianet distributes have `:` keyword, `=` take key, `^` headline, `$` category, `+` subject, `*` X for text or T for
 * tables. Releases have an empty keyword and name their sender in a second one.
 */
function aapStory(source: string, {opening, text}: Message, lines: readonly Piece[]): ParsedStory {
  const end = lines.findIndex(({text: line}, index) => index >= maximumHeadLines || !isMarked(line))
  const head = (end < 0 ? lines : lines.slice(0, end)).map((piece) => ({
    ...piece,
    mark: piece.text[0] ?? '',
    value: piece.text.slice(1).trim(),
  }))
  const valuesOf = (mark: string): string[] =>
    head.filter((line) => line.mark === mark).flatMap(({value}) => (value === '' ? [] : [value]))
  const [slug] = valuesOf('#')
  const headline = head.find(({mark, value}) => value !== '' && (mark === '^' || (mark === '$' && !isCode(value))))
  const keywords = head.filter(({mark}) => mark === ':').map(({value}) => value)
  const isRelease = headline === undefined && keywords.length > 1 && keywords[0] === ''
  const keyword = keywords.find((value) => value !== '')
  const takeKey = valuesOf('=')[0] ?? (slug === undefined ? undefined : keyword)
  const provider = /^ZCZC\s+(\p{Lu}{2,8})\b/u.exec(opening)?.[1]
  const body = bodyOf(source, {start: head.at(-1)?.at.end ?? text.start, end: text.end}, valuesOf('*').includes('T'))
  return {
    fields: present({
      wire: present({
        provider,
        takeKey,
        ...readVersion(takeKey),
        services: presentList(valuesOf('%').flatMap((value) => (isCode(value) ? [] : value.split(/\s+/u)))),
      }),
      slugline: slug ?? (isRelease ? undefined : keyword),
      source: isRelease && keyword !== undefined ? {name: keyword} : undefined,
      subjects: presentList([
        ...[...valuesOf('%'), ...valuesOf('$')].filter(isCode).map((code): Subject => ({code, scheme: 'anpa'})),
        ...[...valuesOf('*'), ...valuesOf('+')]
          .filter((value) => /^\d{8}$/u.test(value))
          .map((code): Subject => ({code, scheme: 'subj'})),
      ]),
      genres: presentList(valuesOf('~').map((name): Subject => ({code: name, name}))),
      places: presentList(valuesOf('@').map((name) => ({name, role: 'about' as const}))),
    }),
    passages: [
      ...(headline === undefined ? [] : [passageOf({...headline, text: headline.value}, 'headline')]),
      ...body.slice(0, 1),
      ...keepListings(body.slice(1)),
    ],
    source,
  }
}

/** The desk signs below the text ("G02-GZ"). */
const signed = (body: readonly ParsedPassage[]): ParsedPassage[] =>
  body.map((passage, index) =>
    index > 0 && index === body.length - 1 && /^\p{Lu}[\p{Lu}\d]{1,3}(?:[-/][\p{Lu}\d]{2,4}){0,3}$/u.test(passage.text)
      ? {...passage, role: 'furniture'}
      : passage,
  )

/** Paragraphs, wrapped or not, without role; of a table each line. */
function bodyOf(source: string, range: SourceRange, isTable = false): ParsedPassage[] {
  const text = source.slice(range.start, range.end)
  const lines = splitLines(text)
  const groups = isTable ? lines.map((_, index) => [index, index] as const) : unwrapLines(text, lines)
  return groups.slice(0, maximumPassages).flatMap(([first, last]) =>
    piecesOf(source, {
      start: range.start + (lines[first]?.start ?? 0),
      end: range.start + (lines[last]?.end ?? text.length),
    }).map((piece) => passageOf(piece)),
  )
}
