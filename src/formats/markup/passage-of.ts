import {cleanText} from '../../bytes/clean-text.ts'
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
  const {text, offsets, start: skipped} = cleanText(pieces.map((piece) => piece.text).join(''))
  const first = pieces.find((piece) => piece.text.trim() !== '')
  if (text === '' || first === undefined) return undefined
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
    const before = position
    position += piece.text.length
    if (piece.marks.length === 0) continue
    const start = toClean(before)
    const end = toClean(position)
    if (start === end) continue
    for (const mark of piece.marks) {
      const key = `${mark.mark} ${mark.href ?? ''}`
      const index = lastOf.get(key)
      const earlier = index === undefined ? undefined : spans[index]
      if (index !== undefined && earlier?.end === start) spans[index] = {...earlier, end}
      else lastOf.set(key, spans.push({...mark, start, end}) - 1)
    }
  }
  const shown = spans.filter((span) => text.slice(span.start, span.end).trim() !== '')
  const last = pieces.findLast((piece) => piece.text.trim() !== '') ?? first
  return {
    text,
    ...fieldsOf(block),
    ...(isNextLine ? {isNextLine} : {}),
    ...(shown.length === 0 ? {} : {spans: shown}),
    at: at ?? {start: first.start, end: Math.max(first.end, last.end)},
  }
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
