/** Columns that text takes on a terminal: two for a wide character, none for a combining one. */
export function widthOf(text: string): number {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length
  let width = 0
  for (const {segment} of graphemes.segment(text)) width += widthOfGrapheme(segment)
  return width
}

/** Breaks text into lines of at most so many columns, at spaces where there are any. At least one line. */
export function wrap(text: string, columns: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  let width = 0
  for (const word of text.split(' ')) {
    const wordWidth = widthOf(word)
    if (line && width + 1 + wordWidth > columns) {
      lines.push(line)
      line = ''
      width = 0
    }
    const pieces = wordWidth > columns ? cut(word, columns) : [word]
    lines.push(...pieces.slice(0, -1))
    const last = pieces.at(-1) ?? ''
    line = line ? `${line} ${last}` : last
    width = widthOf(line)
  }
  return [...lines, line]
}

/** Text in at most so many columns; what is cut off is shown by an ellipsis. */
export function shorten(text: string, columns: number): string {
  if (widthOf(text) <= columns) return text
  return `${(cut(text, Math.max(1, columns - 1))[0] ?? '').trimEnd()}…`
}

/** Text filled up with spaces to so many columns. */
export function pad(text: string, columns: number, side: 'left' | 'right' = 'right'): string {
  const space = ' '.repeat(Math.max(0, columns - widthOf(text)))
  return side === 'right' ? text + space : space + text
}

function cut(word: string, columns: number): readonly string[] {
  const pieces: string[] = []
  let piece = ''
  let width = 0
  for (const {segment} of graphemes.segment(word)) {
    const next = widthOfGrapheme(segment)
    if (piece && width + next > columns) {
      pieces.push(piece)
      piece = ''
      width = 0
    }
    piece += segment
    width += next
  }
  return [...pieces, piece]
}

function widthOfGrapheme(grapheme: string): number {
  const point = grapheme.codePointAt(0) ?? 0
  if (/^[\p{M}\p{Cf}\p{Cc}]/u.test(grapheme)) return 0
  if (/\p{Emoji_Presentation}|\ufe0f/u.test(grapheme)) return 2
  return wideRanges.some(([first, last]) => point >= first && point <= last) ? 2 : 1
}

const graphemes = new Intl.Segmenter(undefined, {granularity: 'grapheme'})

/** East Asian Wide and Fullwidth (Unicode Standard Annex 11), the blocks that letters are in. */
const wideRanges: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0xa4cf],
  [0xa960, 0xa97c],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x20000, 0x3fffd],
]
