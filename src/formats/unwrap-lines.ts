import type {Line} from './lines.ts'

/** Columns at which people and agencies wrap text. A wider line was not wrapped by hand. */
const narrowestWrap = 40
const widestWrap = 100

/**
 * Groups lines into paragraphs: `[first, last]` indexes into `lines`, blank lines left out. Where the text was wrapped
 * at a column, a paragraph goes on as long as its lines are full; elsewhere every line is a paragraph of its own.
 */
export function unwrapLines(text: string, lines: readonly Line[]): (readonly [number, number])[] {
  const column = wrapColumn(text, lines)
  const groups: [number, number][] = []
  let open: [number, number] | undefined
  lines.forEach((line, index) => {
    if (line.blank) {
      open = undefined
      return
    }
    const last = lines[index - 1]
    if (open !== undefined && column !== undefined && last !== undefined && goesOn(text, last, line, column)) {
      open[1] = index
      return
    }
    open = [index, index]
    groups.push(open)
  })
  return groups
}

/** The column a text was wrapped at, or nothing where it was not: nearly all line breaks stand where no word more fitted. */
function wrapColumn(text: string, lines: readonly Line[]): number | undefined {
  const widths = lines
    .filter((line) => !line.blank && text.slice(line.start, line.end).trim().includes(' '))
    .map(widthOf)
  if (widths.length < 4) return undefined
  const sorted = widths.toSorted((a, b) => b - a)
  const column = sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * 0.03))] ?? 0
  if (column < narrowestWrap || column > widestWrap) return undefined
  let full = 0
  let breaks = 0
  for (let i = 1; i < lines.length; i++) {
    const [line, next] = [lines[i - 1], lines[i]]
    if (line === undefined || next === undefined || line.blank || next.blank) continue
    breaks++
    if (isFull(text, line, next, column)) full++
  }
  return breaks >= 3 && full >= breaks * 0.6 ? column : undefined
}

function goesOn(text: string, line: Line, next: Line, column: number): boolean {
  if (next.indent > line.indent + 1 || isRule(text, line) || isRule(text, next)) return false
  if (isListMark(text.slice(next.start, next.end))) return false
  return isFull(text, line, next, column)
}

const widthOf = (line: Line): number => line.end - line.start

/** Nothing more would have fitted: the next line's first word is wider than what was left. */
function isFull(text: string, line: Line, next: Line, column: number): boolean {
  const first = /\S+/.exec(text.slice(next.start, Math.min(next.end, next.start + column)))?.[0] ?? ''
  return text.slice(line.start, line.end).trimEnd().length + 1 + first.length > column - 2
}

/** A line drawn of dashes, stars or the like. */
const isRule = (text: string, line: Line): boolean => /^[\s\p{P}\p{S}]+$/u.test(text.slice(line.start, line.end))

const isListMark = (line: string): boolean => /^\s*(?:[-–—•*·▪●◦]|\d{1,3}[.)])\s+\S/u.test(line)
