import {charsetOfType} from './bytes/declared-charset.ts'
import {type DecodedText, decodeText, mendText} from './bytes/decode-text.ts'
import {maximumMemberDepth, maximumMembers, maximumUnpackedBytes} from './bytes/limits.ts'
import type {Diagnostic} from './diagnostics/diagnostic.ts'
import type {ExplicitFields, FeedInfo, Format, FormatInput, Member, ParsedStory} from './formats/format.ts'
import {formats, type FormatName} from './formats/registry.ts'
import {memberName, type StoryOrigin} from './formats/story-origin.ts'
import {
  binaryFault,
  directionDiagnostics,
  noStory,
  noStoryInside,
  notRead,
  sizeFault,
  storyDiagnostics,
  tooDeep,
  truncated,
  unknownFormat,
  zoneDiagnostics,
} from './ingest/diagnose.ts'
import {toStory} from './ingest/to-story.ts'
import type {FindNoticesIn} from './notices/find-notices.ts'
import {boundPassages} from './recognise/bound-passages.ts'
import {settleTimes} from './recognise/settle-times.ts'
import type {Story} from './story/story.ts'

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
  /** Where each of the stories came from, in their order. */
  readonly origins: readonly StoryOrigin[]
  /** Where the input is a feed. */
  readonly feed?: FeedInfo
}

/**
 * Reads copy of any known format into stories: decode, detect, parse, recognise, build the body; the files inside an
 * archive or a mail one after the other. Bytes as they came are best, since charsets are declared wrongly; a text is for
 * what somebody has decoded already, such as a page that was fetched or what was pasted. Never throws for bad input: what
 * is wrong with it is in `diagnostics`. Reading time is linear in the input and in what it unpacks to.
 *
 * @example
 * const {stories} = readStory('Headline\n\nPARIS (AP) — It rained.')
 * stories[0]?.dateline // {place: 'PARIS', agency: 'AP', text: 'PARIS (AP)'}
 */
export function readStory(copy: Uint8Array | string, options: ReadOptions = {}): ReadResult {
  const place = {path: [], left: {members: maximumMembers, bytes: maximumUnpackedBytes}}
  return typeof copy === 'string' ? readText(copy, options, place) : readFile(copy, options, place)
}

/** The file that is read: the input, or one inside it. */
interface Place {
  readonly path: readonly string[]
  /** What the file around it says of its stories. */
  readonly fallback?: ExplicitFields
  /** What may still be unpacked, the same for all files of an input. */
  readonly left: {members: number; bytes: number}
}

function readFile(bytes: Uint8Array, options: ReadOptions, place: Place): ReadResult {
  const refused = sizeFault(bytes.length)
  if (refused !== undefined) return nothing([refused])
  const hints = {bytes, allowance: {...place.left}, ...hintsOf(options)}
  const file = (): Uint8Array => bytes
  const binary = detect({text: '', ...hints}, true)
  if (binary !== undefined) {
    const named = formatNamed(options.format)
    const format = named !== undefined && 'isBinary' in named ? named : binary
    return parse(format, {text: '', ...hints}, {file, options, place})
  }
  const fault = binaryFault(bytes)
  if (fault !== undefined) return nothing([fault])
  const decoded = decodeText(bytes, charsetOfType(options.contentType))
  return 'text' in decoded ? readDecoded(decoded, hints, {file, options, place}) : nothing(decoded.diagnostics)
}

function readText(copy: string, options: ReadOptions, place: Place): ReadResult {
  const refused = sizeFault(copy.length)
  if (refused !== undefined) return nothing([refused])
  const decoded = mendText(copy)
  if (!('text' in decoded)) return nothing(decoded.diagnostics)
  let bytes: Uint8Array | undefined
  const file = (): Uint8Array => (bytes ??= new TextEncoder().encode(copy))
  return readDecoded(decoded, {allowance: {...place.left}, ...hintsOf(options)}, {file, options, place})
}

/** What is read, and by what it is read. */
interface Reading {
  /** The file as bytes, which few ask for. */
  readonly file: () => Uint8Array
  readonly options: ReadOptions
  readonly place: Place
}

function readDecoded(
  decoded: Pick<DecodedText, 'text' | 'diagnostics'>,
  hints: Omit<FormatInput, 'text'>,
  reading: Reading,
): ReadResult {
  const input = {text: decoded.text, ...hints}
  const format = formatNamed(reading.options.format) ?? detect(input, false)
  if (format === undefined) return nothing([...decoded.diagnostics, unknownFormat(input)])
  const result = parse(format, input, reading)
  return 'decodesItself' in format ? result : {...result, diagnostics: [...decoded.diagnostics, ...result.diagnostics]}
}

const formatNamed = (wanted: FormatName | undefined): (typeof formats)[number] | undefined =>
  wanted === undefined ? undefined : formats.find(({name}) => name === wanted)

const nothing = (diagnostics: readonly Diagnostic[]): ReadResult => ({stories: [], origins: [], diagnostics})

/** The format surest of the input, among those of text or those of bytes; none where all deny it. */
function detect(input: FormatInput, isBinary: boolean): (typeof formats)[number] | undefined {
  let surest: (typeof formats)[number] | undefined
  let certainty = 0
  for (const format of formats) {
    const own = 'isBinary' in format === isBinary ? format.detect(input) : 0
    if (own <= certainty) continue
    surest = format
    certainty = own
  }
  return surest
}

function parse(
  format: Format & {readonly name: FormatName},
  input: FormatInput,
  {file, options, place}: Reading,
): ReadResult {
  const parsed = format.parse(input)
  const settled = parsed.stories.map(({fields, fallback = place.fallback, passages, source, payload}) => {
    const bounded = boundPassages(passages)
    const {fields: timed, assumed} = settleTimes(fields)
    return {
      story: {fields: timed, passages: bounded, source, ...(fallback && {fallback})} satisfies ParsedStory,
      payload,
      assumed,
      isWhole: bounded.length === passages.length,
    }
  })
  const stories = settled.map(({story}) => toStory(story, options))
  const origins = settled.map(({payload}, index) => ({
    path: place.path,
    format: format.name,
    get file() {
      return file()
    },
    get payload() {
      return payload ?? file()
    },
    index,
  }))
  const members = readMembers(parsed.members ?? [], options, place)
  const result = {
    stories: [...stories, ...members.flatMap((member) => member.stories)],
    origins: [...origins, ...members.flatMap((member) => member.origins)],
    diagnostics: [
      ...parsed.diagnostics,
      ...directionDiagnostics(format.decodesItself ? settled.map(({story}) => story.source).join('') : input.text),
      ...zoneDiagnostics(settled.find(({assumed}) => assumed !== undefined)?.assumed),
      ...settled.filter(({isWhole}) => !isWhole).map(({story}) => truncated(story.passages.length)),
      ...stories.flatMap(storyDiagnostics),
      ...members.flatMap((member) => member.diagnostics),
    ],
    ...(parsed.feed === undefined ? {} : {feed: parsed.feed}),
    format: format.name,
  }
  const isSilent = result.stories.length === 0 && !result.diagnostics.some(({severity}) => severity === 'error')
  if (!isSilent) return result
  const absence = parsed.members === undefined ? noStory(format.name) : noStoryInside()
  return {...result, diagnostics: [...result.diagnostics, absence]}
}

function readMembers(members: readonly Member[], options: ReadOptions, {path, left}: Place): ReadResult[] {
  left.members -= members.length
  left.bytes -= members.reduce((sum, {bytes}) => sum + bytes.length, 0)
  return members.map(({bytes, name, contentType, fallback}) => {
    const inside = [...path, name]
    const {contentType: _around, url: _url, ...settings} = options
    const result =
      path.length >= maximumMemberDepth
        ? nothing([tooDeep()])
        : readFile(
            bytes,
            {...settings, fileName: name, ...(contentType === undefined ? {} : {contentType})},
            {path: inside, left, ...(fallback === undefined ? {} : {fallback})},
          )
    const diagnostics = result.stories.length === 0 ? result.diagnostics.map(notRead) : result.diagnostics
    const {feed: _feed, ...rest} = result
    return {...rest, diagnostics: diagnostics.map((diagnostic) => at(inside, diagnostic))}
  })
}

/** A file inside another file inside the input has said its own name already. */
const at = (path: readonly string[], diagnostic: Diagnostic): Diagnostic =>
  diagnostic.at?.member === undefined ? {...diagnostic, at: {...diagnostic.at, member: memberName(path)}} : diagnostic

function hintsOf({fileName, contentType, url}: ReadOptions): Pick<FormatInput, 'fileName' | 'contentType' | 'url'> {
  return {
    ...(fileName === undefined ? {} : {fileName}),
    ...(contentType === undefined ? {} : {contentType}),
    ...(url === undefined ? {} : {url}),
  }
}
