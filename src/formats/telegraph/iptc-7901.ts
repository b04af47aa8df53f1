import type {ParsedPassage} from '../../story/passage.ts'
import {present, presentList} from '../../story/present.ts'
import {isVersionLine, readVersion} from '../../story/version-words.ts'
import type {Format, FormatInput, ParsedStory, ParseResult} from '../format.ts'
import {opensNotebook, textOfNotebook} from '../notebook.ts'
import {type Frame, framesOf, instantOf, linesOf, monthOf, paragraphsOf, passageOf, type Piece} from './frame.ts'

/** IPTC 7901, the text transmission of European agencies, as dpa and others send it. */
export const iptc7901 = {name: 'iptc-7901', detect, parse} as const satisfies Format

/**
 * Service and number of the message, urgency, category, words, options; then the sender and his own number. Some leave the
 * words out or end in signs of their own ("FRA /AFP-AB12").
 */
const header =
  /^([a-z]{1,4})\s?(\d{3,4})[ \t]+(\d)[ \t]+([a-z]{1,4})(?:[ \t]+(\d{1,5}))?(?:(?:[ \t]+([a-z\d]\S*))??(?:[ \t]+([a-z]{2,8})[ \t]+(\d{1,5}))?[ \t]*|[ \t]+[^\r\n]{1,60})\r?$/imu
const maximumHeadLines = 10

function detect({text}: FormatInput): number {
  const start = text.slice(0, 200)
  const at = start.indexOf('\u0001')
  return at >= 0 && at < 20 && header.test(start.slice(at + 1).split('\n', 1)[0] ?? '') ? 1 : 0
}

function parse({text}: FormatInput): ParseResult {
  return {stories: framesOf(text).map((frame) => storyOf(text, frame)), diagnostics: []}
}

function storyOf(source: string, frame: Frame): ParsedStory {
  const [first, ...sluglines] = linesOf(source, frame.header)
  const [, service, sequence, priority, category, words, , sender, own] = header.exec(first?.raw ?? '') ?? []
  const lines = linesOf(source, frame.text)
  // The last line of the headline ends in an equals sign.
  const last = lines.slice(0, maximumHeadLines).findIndex(({text}) => text.endsWith('='))
  const head = lines.slice(0, last + 1).map(withoutEnd)
  const versions = head.filter(({text}) => isVersionLine(text, true))
  const bylines = head.filter(({text}) => /^(?:By|Von|Par|Por) \p{L}/u.test(text))
  const headlines = head.filter((line) => !versions.includes(line) && !bylines.includes(line))
  const paragraphs = paragraphsOf(source, {start: lines[last]?.at.end ?? frame.text.start, end: frame.text.end})
  const note = paragraphs.findIndex(({text}) => opensNotebook(text))
  const body = note < 0 ? paragraphs : paragraphs.slice(0, note)
  const instant = timeOf(source.slice(frame.trailer.start, frame.trailer.end))
  const takeKey = versions.map(({text}) => text).join(' ') || undefined
  const slugline = sluglines
    .map(({text}) => text)
    .join(' ')
    .replace(/\/$/u, '')
  return {
    fields: present({
      wire: present({
        provider: sender,
        sequence,
        takeKey,
        ...readVersion(takeKey),
        guid: guidOf(sender, service, sequence ?? own, instant),
        versionCreated: instant,
        services: presentList([service ?? ''].filter(Boolean)),
      }),
      slugline: slugline || undefined,
      urgency: priority === undefined || priority === '0' ? undefined : Number(priority),
      subjects: category === undefined ? undefined : [{code: category, scheme: 'iptc-7901'}],
      wordCount: Number(words) || undefined,
      publishedAt: instant,
      editorsNote: note < 0 ? undefined : textOfNotebook(paragraphs.slice(note).map(({text}) => text)),
    }),
    passages: [
      ...joined(headlines, 'headline'),
      ...joined(bylines, 'byline'),
      ...body.map((piece) => passageOf(piece)),
    ],
    source,
  }
}

const withoutEnd = (line: Piece): Piece => ({...line, text: line.text.replace(/\s*=$/u, '')})

/** Lines of one thing, from the first to the last. */
function joined(lines: readonly Piece[], role: 'headline' | 'byline'): ParsedPassage[] {
  const [first] = lines
  const last = lines.at(-1)
  if (first === undefined || last === undefined) return []
  const text = lines.map((line) => line.text).join(' ')
  return text === '' ? [] : [passageOf({raw: '', text, at: {start: first.at.start, end: last.at.end}}, role)]
}

/** Numbers begin anew each day: only with the day they name a story. */
function guidOf(...parts: readonly (string | undefined)[]): string | undefined {
  return parts.every((part) => part !== undefined) ? `urn:iptc-7901:${parts.join(':')}` : undefined
}

/** "212101 GMT Nov 18": day, hour and minute, month and year. */
function timeOf(trailer: string): string | undefined {
  const [, day, hour, minute, month, year] =
    /\b(\d{2})(\d{2})(\d{2}) GMT (\p{L}{3,9}) (\d{2})\b/u.exec(trailer.slice(0, 200)) ?? []
  if (day === undefined || hour === undefined || minute === undefined || month === undefined || year === undefined)
    return undefined
  return instantOf(year, monthOf(month), day, hour, minute)
}
