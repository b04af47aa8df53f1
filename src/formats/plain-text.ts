import {cleanLine} from '../bytes/clean-text.ts'
import {maximumPassages, maximumStoryCharacters} from '../bytes/limits.ts'
import type {Diagnostic} from '../diagnostics/diagnostic.ts'
import type {Passage} from '../story/passage.ts'
import {markLetter} from './email/mail-furniture.ts'
import type {Format, FormatInput, ParseResult} from './format.ts'
import {splitLines} from './lines.ts'
import {unwrapLines} from './unwrap-lines.ts'

/** Text as people paste it: one story, a paragraph a line or wrapped at a column, with or without blank lines. */
export const plainText = {
  name: 'plain-text',
  detect: (input: FormatInput): number =>
    /^\s*(?:<[!?a-zA-Z]|\{\\rtf|[{[]\s*["{[])/.test(input.text.slice(0, 1000)) ? 0 : 0.1,
  parse,
} as const satisfies Format

function parse({text}: FormatInput): ParseResult {
  if (text.length > maximumStoryCharacters) {
    return failed(
      'input-too-large',
      `The text has ${text.length.toLocaleString('en')} characters; one story may have ${maximumStoryCharacters.toLocaleString('en')}. Split it into one file a story.`,
    )
  }
  const lines = splitLines(text)
  const groups = unwrapLines(text, lines)
  if (groups.length === 0)
    return failed('input-empty', 'There is nothing but white space in the input. Paste or export the story again.')
  if (groups.length > maximumPassages) {
    return failed(
      'input-too-large',
      `The text has ${groups.length.toLocaleString('en')} paragraphs; one story may have ${maximumPassages.toLocaleString('en')}. Split it into one file a story.`,
    )
  }
  const passages = groups.flatMap(([first, last]) =>
    passageOf(text, lines[first]?.start ?? 0, lines[last]?.end ?? text.length),
  )
  return {
    stories: [{fields: {}, passages: markLetter(passages), source: text}],
    diagnostics: [],
  }
}

function passageOf(text: string, start: number, end: number): Passage[] {
  const clean = cleanLine(text.slice(start, end))
  return clean === '' ? [] : [{text: clean, shape: 'paragraph', at: {start, end}}]
}

function failed(code: Diagnostic['code'], message: string): ParseResult {
  return {stories: [], diagnostics: [{code, severity: 'error', message}]}
}
