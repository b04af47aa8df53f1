import type {ParsedPassage} from '../../story/passage.ts'
import {present, presentList} from '../../story/present.ts'
import {readVersion} from '../../story/version-words.ts'
import type {Format, FormatInput, ParsedStory, ParseResult} from '../format.ts'
import {type Frame, framesOf, instantOf, keepListings, linesOf, passageOf, type Piece} from './frame.ts'

/** ANPA 1312, the text transmission of American agencies, as AP sends it. */
export const anpa1312 = {name: 'anpa-1312', detect, parse} as const satisfies Format

/** Service level and number, selector; then priority, category, format, keyword with version, day and words. */
const header =
  /^([a-z])(\d{4})\u001F([^\r\n]*)\r?\n([a-z\d])\s?([a-z\d])\s?[\u0011-\u0014]{1,2}[ \t]*(\S+)(?:[ \t]+(\S[^\r\n]*?))??[ \t]+\d{2}-\d{2}\b(?:[ \t]+(\d{1,5})\b)?/iu
const urgencies: Readonly<Record<string, number>> = {f: 1, b: 2, u: 3, r: 4, d: 5}
/** Keywords are cut off at this many characters. */
const longestKeyword = 24
/** Instructions to the desk among the lines of the head. */
const toTheDesk = /^(?:Eds\.?:|Editors:|[A-Z]{2,5} (?:Photos?|Video|Graphics?|Audio)\b|With )/iu
const begin = /^\u0001?[a-z]\d{4}\u001F/iu

function detect({text}: FormatInput): number {
  const start = text.slice(0, 300)
  const at = start.indexOf('\u0001')
  return at >= 0 && at < 20 && begin.test(start.slice(at)) ? 1 : 0
}

function parse({text}: FormatInput): ParseResult {
  return {stories: framesOf(text).map((frame) => storyOf(text, frame)), diagnostics: []}
}

function storyOf(source: string, frame: Frame): ParsedStory {
  const [, service, sequence, selector, priority, category, keyword, version, words] =
    header.exec(source.slice(frame.header.start, frame.header.end)) ?? []
  const {head, body} = partsOf(linesOf(source, frame.text).flatMap(splitAtCarets))
  const [keywordLine, ...rest] = head
  const byline = rest.find(({text}) => /^By \p{L}/u.test(text))
  const notes = rest.filter(({text}) => toTheDesk.test(text))
  const agency = byline && rest[rest.indexOf(byline) + 1]
  const titles = rest.filter((line) => line !== byline && line !== agency && !notes.includes(line))
  const [headline, deck, ...others] = titles
  const slugline = sluglineOf(keyword, keywordLine?.text)
  const instant = timeOf(source.slice(frame.trailer.start, frame.trailer.end))
  const provider = /^\s*([A-Z]{2,8})-[A-Z]{2}-/u.exec(source.slice(frame.trailer.start, frame.trailer.end))?.[1]
  return {
    fields: present({
      wire: present({
        provider,
        sequence,
        takeKey: version,
        ...readVersion(version ?? versionInKeyword.exec(keyword ?? '')?.[0]),
        guid:
          service !== undefined && sequence !== undefined && instant !== undefined
            ? `urn:anpa-1312:${provider ?? ''}:${service}${sequence}:${instant}`
            : undefined,
        versionCreated: instant,
        services: presentList([selector?.replaceAll(/[^\p{L}\d]/gu, '') ?? ''].filter(Boolean)),
      }),
      // An alert has nothing but its keyword above its one sentence.
      headline: headline === undefined ? slugline : undefined,
      slugline,
      urgency: urgencies[priority?.toLowerCase() ?? ''],
      subjects: category === undefined ? undefined : [{code: category.toLowerCase(), scheme: 'anpa'}],
      wordCount: Number(words) || undefined,
      publishedAt: instant,
      editorsNote: notes.map(({text}) => text.replace(/^(?:Eds\.?|Editors): /u, '')).join('\n') || undefined,
      source: agency === undefined || agency.text === '' ? undefined : {name: agency.text},
    }),
    passages: [
      ...passagesIn([headline], 'headline'),
      ...passagesIn([deck], 'deck'),
      ...passagesIn([byline], 'byline'),
      ...keepListings([...others, ...body].filter(({text}) => text !== '').map((piece) => passageOf(piece))),
    ],
    source,
  }
}

const passagesIn = (pieces: readonly (Piece | undefined)[], role: 'headline' | 'deck' | 'byline'): ParsedPassage[] =>
  pieces.flatMap((piece) => (piece === undefined ? [] : [passageOf(piece, role)]))

/** Several lines of the head may stand in one: each begins with a caret and ends in a less-than sign. */
function splitAtCarets(line: Piece): Piece[] {
  if (!/<\s*\^/u.test(line.raw)) return [line]
  const pieces: Piece[] = []
  for (const match of line.raw.matchAll(/\^?[^<]*<?\s*/gu)) {
    const [raw] = match
    if (raw.trim() !== '') {
      const start = line.at.start + match.index
      pieces.push({raw, text: raw.trim(), at: {start, end: start + raw.trimEnd().length}})
    }
  }
  return pieces
}

/** Head are the lines with a caret and an end mark above the first paragraph or table; the rest is text. */
function partsOf(lines: readonly Piece[]): {readonly head: readonly Piece[]; readonly body: readonly Piece[]} {
  // A paragraph begins with a tab, a table's line with a back space.
  const table = lines.findIndex(({raw}) => /^[\t\u0008]/u.test(raw))
  const above = table < 0 ? lines : lines.slice(0, table)
  const open = above.findIndex(({raw}) => !/[<=]\s*$/u.test(raw))
  // After the credit come headings of the text.
  const credit = above.findIndex(({text}) => /^\^?By The \p{L}/u.test(text))
  const ends = [above.length, open < 0 ? lines.length : open, credit < 0 ? lines.length : credit + 1]
  const end = Math.min(...ends)
  return {
    head: withText(lines.slice(0, end).filter(isNoNumber)),
    body: withText(lines.slice(end)),
  }
}

const withText = (lines: readonly Piece[]): Piece[] => lines.map(readable).filter(({text}) => text !== '')

/** "*9006<" is the number by which a desk asks for the story again. */
const isNoNumber = ({text}: Piece): boolean => !/^\^?\*\d+<?$/u.test(text)

/** Without the marks of the wire, and with the signs that its alphabet lacked. */
function readable(line: Piece): Piece {
  const isTable = line.raw.startsWith('\u0008')
  const bare = line.raw
    .replace(/^[\s\u0008]*\^?/u, '')
    .replace(/\s*[<=]?\s*$/u, '')
    .replaceAll(/[\u0010\u001E\u001F]+/gu, ' ')
  const spaced = bare.replaceAll(/\s+/gu, ' ').trim()
  const text = isTable
    ? spaced.replaceAll(/(?<=[\d;])\{/gu, '½').replaceAll(/\^ ?/gu, '')
    : spaced
        .replaceAll('``', '“')
        .replaceAll("''", '”')
        .replaceAll(/(?<=^|[\s“(—])`/gu, '‘')
        .replaceAll(/(?<= |^)_(?= |$)/gu, '—')
  return {...line, text}
}

/**
 * The keyword without the cycle ("BC-") and the region ("LT--") before it. One that the header cuts off ends with the last
 * whole word of the line that has all of it.
 */
function sluglineOf(keyword: string | undefined, line: string | undefined): string | undefined {
  if (keyword === undefined) return undefined
  const words = line?.replace(/,\s*\d+$/u, '').match(/[^\s-]+|-+/gu) ?? []
  if (keyword.length < longestKeyword || words.join('').length <= keyword.length) return bare(keyword)
  let whole = ''
  for (const word of words) {
    if (!keyword.startsWith(whole + word)) break
    whole += word
  }
  return bare(whole.replace(/-+$/u, '') || keyword)
}

/** Nothing where there is no more of it than the cycle. */
const bare = (keyword: string): string | undefined =>
  keyword.replace(/^(?:BC|AM|PM)-/u, '').replace(/^[A-Z]{2}--(?=\S)/u, '') || undefined

/** Where the keyword leaves no room, the version is its end. */
const versionInKeyword =
  /(?:\d(?:st|nd|rd|th)[ -]?Ld|Bulletin[ -]?Kill|-Kill|-Ld|Writethru|-Correct(?:ion|ive)?)[\w-]*$/iu

/** "AP-WF-11-13-13 1509GMT": month, day, year, hour and minute. */
function timeOf(trailer: string): string | undefined {
  const [, month, day, year, hour, minute] =
    /\b(\d{2})-(\d{2})-(\d{2}) (\d{2})(\d{2})GMT/u.exec(trailer.slice(0, 200)) ?? []
  if (day === undefined || hour === undefined || minute === undefined || month === undefined || year === undefined)
    return undefined
  return instantOf(year, month, day, hour, minute)
}
