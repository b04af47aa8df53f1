/** A line of the input: `[start, end)` without its break, UTF-16 offsets into the text. */
export interface Line {
  readonly start: number
  readonly end: number
  readonly blank: boolean
  /** Width of the white space before the first character; a tab counts four. */
  readonly indent: number
}

const lineBreak = /\r\n|[\n\r\u0085\u2028\u2029\v\f]/g

/** Splits text into lines at CRLF, LF, CR, NEL, line and paragraph separators, vertical tab and form feed. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = []
  let start = 0
  for (const match of text.matchAll(lineBreak)) {
    lines.push(lineAt(text, start, match.index))
    start = match.index + match[0].length
  }
  lines.push(lineAt(text, start, text.length))
  return lines
}

/** What stands in `[start, end)` as a line. */
export function lineAt(text: string, start: number, end: number): Line {
  let indent = 0
  let first = start
  while (first < end && isBlank(text.charCodeAt(first))) {
    indent += text.charCodeAt(first) === 9 ? 4 : 1
    first++
  }
  return {start, end, blank: first === end, indent}
}

/** White space and characters that show nothing, so that a line of them counts as blank. */
function isBlank(code: number): boolean {
  return (
    code === 32 ||
    code === 9 ||
    code === 0xa0 ||
    code === 0x200b ||
    code === 0xfeff ||
    code === 0xad ||
    code === 0x2060 ||
    code === 0x3000 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x202f
  )
}
