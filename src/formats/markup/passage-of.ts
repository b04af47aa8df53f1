import {type CleanText, cleanText} from '../../bytes/clean-text.ts'
import type {ParsedPassage, SourceRange, Span} from '../../story/passage.ts'
import type {Block} from './block-of.ts'
import type {Piece} from './paragraphs-of.ts'

export interface PassageContext {
  readonly block: Block
  readonly at: SourceRange | undefined
  readonly isNextLine: boolean
}

/** A line of text as a passage; none where it holds no word. */
export function passageOf(
  pieces: readonly Piece[],
  {block, at, isNextLine}: PassageContext,
): ParsedPassage | undefined {
  const clean = cleanText(pieces.map((piece) => piece.text).join(''))
  const {text} = clean
  const first = pieces.find((piece) => piece.text.trim() !== '')
  if (text === '' || first === undefined) return undefined
  const spans = pieces.some(({marks}) => marks.length > 0) ? spansOf(pieces, clean) : []
  const last = pieces.findLast((piece) => piece.text.trim() !== '') ?? first
  return {
    text,
    ...fieldsOf(block),
    ...(isNextLine ? {isNextLine} : {}),
    ...(spans.length === 0 ? {} : {spans}),
    at: at ?? {start: first.start, end: Math.max(first.end, last.end)},
  }
}

/** The marks of the pieces where they lie in the clean text; none of nothing but space. */
function spansOf(pieces: readonly Piece[], {text, offsets, start: skipped}: CleanText): Span[] {
  let clean = 0
  // Asked for places in order, so that the way through the offsets is gone once.
  const toClean = (index: number): number => {
    if (offsets === undefined) return Math.min(Math.max(0, index - skipped), text.length)
    while (clean < text.length && (offsets[clean] ?? 0) < index) clean++
    return clean
  }
  const spans: Span[] = []
  const lastOf = new Map<string, number>()
  let position = 0
  for (const piece of pieces) {
    const start = toClean(position)
    position += piece.text.length
    const end = toClean(position)
    if (start === end) continue
    for (const mark of piece.marks) {
      const key = `${mark.mark} ${mark.href ?? ''}`
      const index = lastOf.get(key)
      const before = index === undefined ? undefined : spans[index]
      if (index !== undefined && before?.end === start) spans[index] = {...before, end}
      else lastOf.set(key, spans.push({...mark, start, end}) - 1)
    }
  }
  return spans.filter((span) => text.slice(span.start, span.end).trim() !== '')
}

function fieldsOf(block: Block): Omit<ParsedPassage, 'text' | 'at'> {
  const {shape, level, list, item, role, rule, isOutside, table, cell} = block
  const isItem = list !== undefined && item !== undefined && (shape === 'listItem' || shape === 'tableCell')
  return {
    shape,
    ...(shape === 'heading' && level !== undefined ? {level} : {}),
    ...(isItem ? {level: list.depth, list: list.kind} : {}),
    ...(role === undefined ? {} : {role}),
    ...(rule === undefined ? {} : {rule}),
    ...(isOutside === undefined ? {} : {isOutside}),
    ...(table === undefined ? {} : {table}),
    ...(cell === undefined ? {} : {cell}),
  }
}
