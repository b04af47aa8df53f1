import {hiddenDirection} from './bytes/clean-text.ts'
import {charsetOfType} from './bytes/declared-charset.ts'
import {decodeText} from './bytes/decode-text.ts'
import {maximumInputBytes, maximumPassages, maximumStoryCharacters} from './bytes/limits.ts'
import {recogniseBinary} from './bytes/recognise-binary.ts'
import type {Diagnostic} from './diagnostics/diagnostic.ts'
import type {FeedInfo, FormatInput, ParsedStory} from './formats/format.ts'
import {formats, type FormatName} from './formats/registry.ts'
import type {FindNoticesIn} from './notices/find-notices.ts'
import {toBody} from './portable-text/to-body.ts'
import {wordCount} from './recognise/line-shape.ts'
import {boundPassages} from './recognise/bound-passages.ts'
import {recognise} from './recognise/recognise.ts'
import {settleTimes} from './recognise/settle-times.ts'
import {uniteFields} from './recognise/unite-fields.ts'
import type {RecognisedPassage} from './story/passage.ts'
import type {Notice, Story} from './story/story.ts'

export {formatNames, type FormatName} from './formats/registry.ts'

/** Hints about the bytes. They are never believed against the bytes themselves. */
export interface ReadOptions {
  readonly fileName?: string
  /** Media type as a transport gave it, with its charset parameter if it has one. */
  readonly contentType?: string
  /** Where the copy was taken from. */
  readonly url?: string
  /** Read as this format instead of detecting one. */
  readonly format?: FormatName
  /** Finds notices by more than the common rules: `withHouseRules`. */
  readonly findNoticesIn?: FindNoticesIn
}

export interface ReadResult {
  /** None where nothing could be read: then `diagnostics` say why. */
  readonly stories: readonly Story[]
  readonly diagnostics: readonly Diagnostic[]
  /** Which format the bytes are in; none where no format fits. */
  readonly format?: FormatName
  /** Where the input is a feed. */
  readonly feed?: FeedInfo
}

/**
 * Reads bytes of any known format into stories: decode, detect, parse, recognise, build the body. Never throws for bad
 * input: what is wrong with it is in `diagnostics`. Reading time is linear in the input.
 *
 * @example
 * const {stories} = readStory(new TextEncoder().encode('Headline\n\nPARIS (AP) — It rained.'))
 * stories[0]?.dateline // {place: 'PARIS', agency: 'AP', text: 'PARIS (AP)'}
 */
export function readStory(bytes: Uint8Array, options: ReadOptions = {}): ReadResult {
  const refused = refuse(bytes)
  if (refused !== undefined) return {stories: [], diagnostics: [refused]}
  const decoded = decodeText(bytes, charsetOfType(options.contentType))
  if (!('text' in decoded)) return {stories: [], diagnostics: decoded.diagnostics}
  const input: FormatInput = {text: decoded.text, ...hintsOf(options)}
  const format = formats.find(({name}) => name === options.format) ?? detect(input)
  if (format === undefined) return {stories: [], diagnostics: [...decoded.diagnostics, unknownFormat(input)]}
  const parsed = format.parse(input)
  const settled = parsed.stories.map(({fields, passages, source}) => {
    const bounded = boundPassages(passages)
    return {...settleTimes(fields), source, passages: bounded, isWhole: bounded.length === passages.length}
  })
  const stories = settled.map((story) => toStory(story, options))
  return {
    stories,
    diagnostics: [
      ...decoded.diagnostics,
      ...parsed.diagnostics,
      ...directionDiagnostics(decoded.text),
      ...zoneDiagnostics(settled.find(({assumed}) => assumed !== undefined)?.assumed),
      ...settled.filter(({isWhole}) => !isWhole).map(({passages}) => truncated(passages.length)),
      ...stories.flatMap(storyDiagnostics),
    ],
    ...(parsed.feed === undefined ? {} : {feed: parsed.feed}),
    format: format.name,
  }
}

function refuse(bytes: Uint8Array): Diagnostic | undefined {
  if (bytes.length === 0)
    return {code: 'input-empty', severity: 'error', message: 'The input is empty. Paste or export the story again.'}
  if (bytes.length > maximumInputBytes) {
    return {
      code: 'input-too-large',
      severity: 'error',
      message: `The input has ${bytes.length} bytes; ${maximumInputBytes} are read at most. Split it into one file a story.`,
    }
  }
  const binary = recogniseBinary(bytes)
  return binary === undefined
    ? undefined
    : {
        code: 'input-binary',
        severity: 'error',
        message: `The input is ${binary}, not text. Export the story as text and read that.`,
      }
}

/** The format surest of the input; none where all deny it. */
function detect(input: FormatInput): (typeof formats)[number] | undefined {
  return formats
    .map((format) => ({format, certainty: format.detect(input)}))
    .reduce((best, next) => (next.certainty > best.certainty ? next : best), {
      format: undefined as (typeof formats)[number] | undefined,
      certainty: 0,
    }).format
}

function toStory(parsed: ParsedStory, {url, findNoticesIn}: ReadOptions): Story {
  const {
    passages,
    fields: {findings, ...fields},
  } = recognise(parsed.passages, parsed.source, findNoticesIn)
  const {blocks, keys} = toBody(passages, fields.relatedLinks)
  const placed = passages.map((passage, index): RecognisedPassage => {
    const blockKey = keys[index]
    return blockKey === undefined ? passage : {...passage, blockKey}
  })
  const words = passages
    .filter(({role}) => role === 'paragraph' || role === 'quote' || role === 'listItem')
    .reduce((sum, {text}) => sum + wordCount(text), 0)
  return {
    ...uniteFields(
      {...fields, ...(words === 0 ? {} : {wordCount: words}), ...(url === undefined ? {} : {url})},
      parsed.fields,
    ),
    headline: parsed.fields.headline ?? fields.headline,
    notices: noticesOf(findings, placed),
    passages: placed,
    body: blocks,
  }
}

/** Notices with the block that stood before each. */
function noticesOf(findings: readonly Omit<Notice, 'afterKey'>[], passages: readonly RecognisedPassage[]): Notice[] {
  return findings.map((finding) => {
    const before = passages.findLast(({at, blockKey}) => blockKey !== undefined && at.end <= finding.at.start)?.blockKey
    return before === undefined ? finding : {...finding, afterKey: before}
  })
}

function hintsOf({fileName, contentType, url}: ReadOptions): Omit<FormatInput, 'text'> {
  return {
    ...(fileName === undefined ? {} : {fileName}),
    ...(contentType === undefined ? {} : {contentType}),
    ...(url === undefined ? {} : {url}),
  }
}

function unknownFormat({text}: FormatInput): Diagnostic {
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

function directionDiagnostics(text: string): Diagnostic[] {
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

function zoneDiagnostics(assumed: string | undefined): Diagnostic[] {
  if (assumed === undefined) return []
  return [
    {
      code: 'zone-assumed',
      severity: 'warning',
      message: `The time ${assumed} says no zone and was read as UTC. Check embargo and dates before you publish.`,
    },
  ]
}

function truncated(kept: number): Diagnostic {
  return {
    code: 'passages-truncated',
    severity: 'error',
    message: `One story may have ${maximumPassages.toLocaleString('en')} paragraphs and ${maximumStoryCharacters.toLocaleString('en')} characters; what stands behind its first ${kept.toLocaleString('en')} paragraphs was left out. Ask the sender for a file a story.`,
  }
}

function storyDiagnostics(story: Story): Diagnostic[] {
  const found: Diagnostic[] = []
  if (story.headline === '')
    found.push({
      code: 'headline-missing',
      severity: 'warning',
      message: 'No headline was found. Write one before you publish.',
    })
  if (story.body.length === 0)
    found.push({
      code: 'body-missing',
      severity: 'warning',
      message: 'No paragraph was found beside headline and notices. Check that the whole story was copied.',
    })
  return found
}
