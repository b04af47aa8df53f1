import {cleanLine} from '../../bytes/clean-text.ts'
import type {ParsedPassage} from '../../story/passage.ts'
import type {Media} from '../../story/story.ts'
import {readFragment} from '../html/read-html.ts'
import {type Line, lineAt, splitLines} from '../lines.ts'
import type {MarkupElement, MarkupNode} from '../markup/markup-node.ts'
import {passagesOfMarkup} from '../markup/passages-of-markup.ts'
import {unwrapLines} from '../unwrap-lines.ts'
import {forwardMark, markFurniture} from './mail-furniture.ts'
import type {OpenMail} from './open-mail.ts'

export interface MailPassages {
  readonly passages: readonly ParsedPassage[]
  readonly media: readonly Media[]
  /** What was written above a mail that is handed on. */
  readonly note?: string
  /** The sender of the mail that is handed on. */
  readonly forwarded?: string
}

/** Words that one writes above a mail that one hands on. */
const longestNote = 60

/** The passages of a mail's body; what mail programs add to it is marked as furniture. */
export function passagesOfMail(mail: OpenMail): MailPassages {
  const {passages, media} = bodyPassages(mail)
  const mark = passages.findIndex(({text}) => forwardMark.test(text))
  if (mark < 0) return {passages, media}
  const above = passages.slice(0, mark).filter(({role}) => role === undefined)
  const note = above.map(({text}) => text).join('\n')
  if (note.split(/\s+/u).length > longestNote) return {passages, media}
  const sender = passages
    .slice(mark + 1, mark + 8)
    .map(({role, text}) => (role === 'furniture' ? /^(?:From|Von|De|Da|Van)\s?:\s*(.+)$/u.exec(text)?.[1] : undefined))
    .find((from) => from !== undefined)
  return {
    passages: passages.map((passage, index) => (index < mark ? {...passage, role: 'furniture'} : passage)),
    media,
    ...(note === '' ? {} : {note}),
    ...(sender === undefined ? {} : {forwarded: sender}),
  }
}

function bodyPassages({text, kind, bodyStart}: OpenMail): Pick<MailPassages, 'passages' | 'media'> {
  const body = text.slice(bodyStart)
  if (kind === 'plain') return {passages: markFurniture(passagesOfPlain(body, bodyStart)), media: []}
  const nodes = readFragment(body, (offset) => offset + bodyStart)
  const reading = passagesOfMarkup(nodes)
  const quoted = rangesOf(nodes, isQuoted)
  const isInside = ({at}: ParsedPassage): boolean => quoted.some(({start, end}) => at.start >= start && at.end <= end)
  // A mail that holds nothing but what it quotes hands that on.
  const own = reading.passages.filter((passage) => !isInside(passage))
  const passages = own.some(({text: line}) => line.split(' ').length > 12)
    ? reading.passages.map((passage) => (isInside(passage) ? {...passage, role: 'furniture' as const} : passage))
    : reading.passages
  return {
    passages: markFurniture(passages),
    media: reading.media.filter(({width}) => width === undefined || width > 5),
  }
}

function passagesOfPlain(body: string, shift: number): ParsedPassage[] {
  const lines = unquoted(body, splitLines(body))
  return unwrapLines(body, lines).flatMap(([first, last]): ParsedPassage[] => {
    const start = lines[first]?.start ?? 0
    const end = lines[last]?.end ?? body.length
    const text = cleanLine(body.slice(start, end))
    // Cleaned of its space, the line above a signature would be a dash.
    const isRule = /^-- ?\r?$/u.test(body.slice(start, end))
    return text === ''
      ? []
      : [
          {
            text: isRule ? '--' : text,
            shape: 'paragraph',
            at: {start: start + shift, end: end + shift},
          },
        ]
  })
}

/** Apple's program sets a mark before each line of a mail that it hands on, and some hand one on as a quotation alone. */
function unquoted(body: string, lines: readonly Line[]): readonly Line[] {
  const isQuote = ({start}: Line): boolean => body[start] === '>'
  const mark = lines.findIndex(({start, end}) => forwardMark.test(body.slice(start, end).trim()))
  const below = lines.slice(mark + 1).filter(({blank}) => !blank)
  const isHandedOn = mark < 0 ? below.every(isQuote) : below[0] !== undefined && isQuote(below[0])
  if (!isHandedOn) return lines
  return lines.map((line, index) => (index > mark && isQuote(line) ? lineAt(body, line.start + 1, line.end) : line))
}

/** What Gmail, Outlook, Apple and others put around an earlier mail and a signature. */
function isQuoted({name, attributes}: MarkupElement): boolean {
  const kind = `${attributes.get('class') ?? ''} ${attributes.get('id') ?? ''}`
  return (
    /\b(?:gmail_(?:signature|extra)|moz-signature|moz-cite-prefix|yahoo_quoted|protonmail_quote|AppleMailSignature|ms-outlook-mobile-signature|divRplyFwdMsg)\b/u.test(
      kind,
    ) ||
    (/\bgmail_quote\b/u.test(kind) && name !== 'br') ||
    (name === 'blockquote' && attributes.get('type') === 'cite')
  )
}

function rangesOf(nodes: readonly MarkupNode[], isWanted: (element: MarkupElement) => boolean): MarkupElement[] {
  const found: MarkupElement[] = []
  const open = [...nodes]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.type === 'text') continue
    if (isWanted(node)) found.push(node)
    else open.push(...node.children)
  }
  return found
}
