import type {Shape, SourceRange} from '../../story/passage.ts'
import {splitLines} from '../lines.ts'
import {unwrapLines} from '../unwrap-lines.ts'
import type {Mark} from './marks-within.ts'

/** Text between two tags, with the marks that are open around it. */
export interface Piece extends SourceRange {
  readonly text: string
  readonly marks: readonly Mark[]
  /** A line break, without text. */
  readonly isBreak?: boolean
  /** Line breaks of its text are line breaks. */
  readonly isPreformatted?: boolean
}

/**
 * Characters up to which a line is one of several in a paragraph: of a poem, an address, a list of results. Where one is
 * longer, line breaks part paragraphs: so write those who know no other way to begin a new one.
 */
const longestLine = 100

/** The text between two edges of blocks as paragraphs and their lines. Empty lines part paragraphs, as readers see them. */
export function paragraphsOf(pieces: readonly Piece[], shape: Shape): readonly (readonly Piece[])[][] {
  if (!pieces.some(({isBreak, isPreformatted}) => isBreak === true || isPreformatted === true)) return [[pieces]]
  const lines = linesOf(pieces)
  // A title or a caption that was broken to look well is one all the same.
  if (shape === 'heading' || shape === 'caption') return [[joined(lines)]]
  const text = lines.map(textOfLine).join('\n')
  const paragraphs: Piece[][][] = []
  let last = -2
  for (const [from, to] of unwrapLines(text, splitLines(text))) {
    const line = joined(lines.slice(from, to + 1))
    if (from === last + 1) paragraphs.at(-1)?.push(line)
    else paragraphs.push([line])
    last = to
  }
  return paragraphs.flatMap((own) =>
    own.some((line) => textOfLine(line).trim().length > longestLine) ? own.map((line) => [line]) : [own],
  )
}

function linesOf(pieces: readonly Piece[]): Piece[][] {
  const lines: Piece[][] = [[]]
  for (const piece of pieces) {
    if (piece.isBreak === true) lines.push([])
    else if (piece.isPreformatted !== true) lines.at(-1)?.push(piece)
    else {
      // Entities make the text shorter than its source: only where they do not can a line say where it stood.
      const isSourceText = piece.text.length === piece.end - piece.start
      for (const [index, {start, end}] of splitLines(piece.text).entries()) {
        if (index > 0) lines.push([])
        const place = isSourceText ? {start: piece.start + start, end: piece.start + end} : {}
        lines.at(-1)?.push({...piece, ...place, text: piece.text.slice(start, end)})
      }
    }
  }
  return lines
}

/** In one line, whatever breaks it holds: a text with no line break in it. */
const textOfLine = (pieces: readonly Piece[]): string =>
  pieces
    .map(({text}) => text)
    .join('')
    .replaceAll(/[\n\r\u0085\u2028\u2029\v\f]/gu, ' ')

function joined(lines: readonly (readonly Piece[])[]): Piece[] {
  return lines.flatMap((line, index) => {
    const [first] = line
    const isBroken = index > 0 && first !== undefined
    return isBroken ? [{text: ' ', start: first.start, end: first.start, marks: []}, ...line] : line
  })
}
