import {hiddenDirection} from '../bytes/clean-text.ts'
import {maximumInputBytes, maximumMemberDepth, maximumPassages, maximumStoryCharacters} from '../bytes/limits.ts'
import {recogniseBinary} from '../bytes/recognise-binary.ts'
import type {Diagnostic} from '../diagnostics/diagnostic.ts'
import type {FormatInput} from '../formats/format.ts'
import type {FormatName} from '../formats/registry.ts'
import type {Story} from '../story/story.ts'

/** Why an input of so many bytes, or characters of a text, is not read; nothing where it is. */
export function sizeFault(size: number): Diagnostic | undefined {
  if (size === 0)
    return {code: 'input-empty', severity: 'error', message: 'The input is empty. Paste or export the story again.'}
  if (size <= maximumInputBytes) return undefined
  return {
    code: 'input-too-large',
    severity: 'error',
    message: `The input has ${size} bytes; ${maximumInputBytes} are read at most. Split it into one file a story.`,
  }
}

/** That the bytes are of a kind of file that is no text; nothing where they may be text. */
export function binaryFault(bytes: Uint8Array): Diagnostic | undefined {
  const binary = recogniseBinary(bytes)
  if (binary === undefined) return undefined
  return {
    code: 'input-binary',
    severity: 'error',
    message: `The input is ${binary}, not text. Export the story as text and read that.`,
  }
}

export function unknownFormat({text}: FormatInput): Diagnostic {
  const looksLike = /^\s*<(?:!doctype html|html)/iu.test(text.slice(0, 500))
    ? 'a web page'
    : /^\s*</u.test(text.slice(0, 500))
      ? 'XML or HTML'
      : /^\s*[{[]/u.test(text.slice(0, 500))
        ? 'JSON'
        : 'marked-up text'
  return {
    code: 'format-unknown',
    severity: 'error',
    message: `The input looks like ${looksLike}, which is not read. Copy the story's text off the page, or read it as text with the plain-text type.`,
  }
}

export const tooDeep = (): Diagnostic => ({
  code: 'input-too-large',
  severity: 'error',
  message: `It lies in more than ${maximumMemberDepth} files inside one another and was not read. Unpack it and read that.`,
})

export const noStory = (format: FormatName): Diagnostic => ({
  code: 'no-story',
  severity: 'error',
  message: `The input is ${format} and no story is in it: it is empty or was cut off. Get the whole file again.`,
})

export const noStoryInside = (): Diagnostic => ({
  code: 'no-story',
  severity: 'error',
  message: 'None of the files in it is a story. Ask the sender for the story itself.',
})

/** A file inside another that is none of ours keeps no story from being read: a logo, a spreadsheet. */
export const notRead = (diagnostic: Diagnostic): Diagnostic =>
  ['input-binary', 'format-unknown', 'input-empty'].includes(diagnostic.code)
    ? {...diagnostic, code: 'member-skipped', severity: diagnostic.code === 'input-empty' ? 'info' : 'warning'}
    : diagnostic

export function directionDiagnostics(text: string): Diagnostic[] {
  const {overrides, marks, first} = hiddenDirection(text)
  if (marks === 0) return []
  return [
    {
      code: 'characters-replaced',
      severity: overrides > 0 ? 'error' : 'info',
      message:
        overrides > 0
          ? `${overrides === 1 ? 'A character that makes' : `${overrides} characters that make`} text read backwards ${overrides === 1 ? 'was' : 'were'} taken out. Compare the story with the original before you publish it.`
          : `${marks} marks of writing direction were taken out.`,
      at: {start: first, end: first + 1},
    },
  ]
}

export function zoneDiagnostics(assumed: string | undefined): Diagnostic[] {
  if (assumed === undefined) return []
  return [
    {
      code: 'zone-assumed',
      severity: 'warning',
      message: `The time ${assumed} says no zone and was read as UTC. Check embargo and dates before you publish.`,
    },
  ]
}

export function truncated(kept: number): Diagnostic {
  return {
    code: 'passages-truncated',
    severity: 'error',
    message: `One story may have ${maximumPassages.toLocaleString('en')} paragraphs and ${maximumStoryCharacters.toLocaleString('en')} characters; what stands behind its first ${kept.toLocaleString('en')} paragraphs was left out. Ask the sender for a file a story.`,
  }
}

export function storyDiagnostics(story: Story): Diagnostic[] {
  const found: Diagnostic[] = []
  if (story.headline === '')
    found.push({
      code: 'headline-missing',
      severity: 'warning',
      message: 'No headline was found. Write one before you publish.',
    })
  // A kill is an order, not a story.
  const isKill = story.wire?.signal === 'kill'
  if (!isKill && !story.body.some((block) => 'children' in block || 'rows' in block))
    found.push({
      code: 'body-missing',
      severity: 'warning',
      message: 'No paragraph was found beside headline and notices. Check that the whole story was copied.',
    })
  return found
}
