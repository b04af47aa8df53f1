import type {Diagnostic} from '../../diagnostics/diagnostic.ts'
import {readJson} from './json-value.ts'

export interface JsonReading {
  /** Nothing where the text is no JSON at all. */
  readonly value: unknown
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Reads JSON, and what is nearly JSON: with line breaks inside strings, commas before closing brackets, escapes that
 * JSON has not, or cut off at any place. What had to be mended is reported.
 */
export function readBrokenJson(text: string): JsonReading {
  const value = readJson(text)
  if (value !== undefined) return {value, diagnostics: []}
  const {mended, isCut} = mend(text)
  for (const candidate of isCut ? endings(mended) : [mended.text]) {
    const found = readJson(candidate)
    if (found !== undefined) return {value: found, diagnostics: [brokenDiagnostic(isCut)]}
  }
  return {value: undefined, diagnostics: []}
}

interface Mended {
  readonly text: string
  /** Brackets that close what is open. */
  readonly closing: string
}

const bracketOf: Readonly<Record<string, string>> = {'{': '}', '[': ']'}
/** All that means something outside strings. */
const token = /["{}[\],]/gu
/** The end of a string, or what may not stand in one. */
const inString = /["\\\u0000-\u001F]/gu

function mend(text: string): {readonly mended: Mended; readonly isCut: boolean} {
  const parts: string[] = []
  const open: string[] = []
  let from = 0
  let isCut = false
  token.lastIndex = 0
  for (let match = token.exec(text); match !== null; match = token.exec(text)) {
    const [mark] = match
    const at = match.index
    if (mark === '"') {
      parts.push(text.slice(from, at))
      const {printed, end} = mendString(text, at)
      parts.push(printed)
      isCut ||= end > text.length
      from = end
      token.lastIndex = Math.min(end, text.length)
      if (end > text.length) break
    } else if (mark === ',') {
      // A comma before a closing bracket parts nothing.
      if (!/^\s{0,1000}[\]}]/u.test(text.slice(at + 1, at + 1002))) continue
      parts.push(text.slice(from, at))
      from = at + 1
    } else if (bracketOf[mark] === undefined) open.pop()
    else open.push(bracketOf[mark])
  }
  parts.push(text.slice(from))
  return {mended: {text: parts.join(''), closing: open.toReversed().join('')}, isCut: isCut || open.length > 0}
}

/** The string that begins there as JSON writes it, closed where it is cut off: then its end is behind the text's. */
function mendString(text: string, start: number): {readonly printed: string; readonly end: number} {
  const parts = ['"']
  let from = start + 1
  inString.lastIndex = from
  for (let match = inString.exec(text); match !== null; match = inString.exec(text)) {
    const at = match.index
    parts.push(text.slice(from, at))
    if (match[0] === '"') return {printed: `${parts.join('')}"`, end: at + 1}
    if (match[0] === '\\') {
      const escape = /^\\(?:["\\/bfnrt]|u[\da-f]{4})/iu.exec(text.slice(at, at + 6))?.[0]
      parts.push(escape ?? '')
      from = at + (escape?.length ?? 1)
    } else {
      parts.push(JSON.stringify(match[0]).slice(1, -1))
      from = at + 1
    }
    inString.lastIndex = from
  }
  return {printed: `${parts.join('')}${text.slice(from)}"`, end: text.length + 1}
}

/** Ways to end a text that was cut off: behind a value, a name, a colon, a comma or half a word. */
function endings({text, closing}: Mended): string[] {
  const end = text.trimEnd()
  return [
    `${end}${closing}`,
    `${end}:null${closing}`,
    `${end}null${closing}`,
    `${end.replace(/,$/u, '')}${closing}`,
    `${end.replace(/[\w.+-]{1,20}$/u, 'null')}${closing}`,
  ]
}

const brokenDiagnostic = (isCut: boolean): Diagnostic => ({
  code: 'markup-broken',
  severity: isCut ? 'error' : 'warning',
  message: isCut
    ? 'The JSON was cut off and read up to there. Get the whole file again.'
    : 'The JSON breaks its own rules (line breaks in strings, stray commas or escapes) and was read as well as it can be. Compare the story with the original, and tell the sender.',
})
