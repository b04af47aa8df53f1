import {decodeText} from '../bytes/decode-text.ts'
import type {SourceRange} from '../story/passage.ts'
import {storySchema} from '../story/story-schema.ts'
import type {Story} from '../story/story.ts'
import {assemble} from './assemble.ts'
import {cutText, type PassageReading, type Segment} from './cut-text.ts'
import type {WireItem} from './documents.ts'
import {type FieldPlace, placeId} from './field-place.ts'
import {fieldsOfPassages} from './fields-of-passages.ts'
import {wireItemId} from './ids.ts'
import {payloadOf} from './payload-of.ts'

/** What one field of the article was made of. */
export interface FieldTrace {
  readonly place: FieldPlace
  /** What the first of its pieces was taken for. */
  readonly reading: PassageReading
  /** Which of its like: of the body, the third paragraph is 3. */
  readonly number: number
  /** In order, none touching the next. */
  readonly ranges: readonly SourceRange[]
}

/** The text of a received version, whole and in order, and the way back from the fields. */
export interface ArrivedText {
  readonly bytes: Uint8Array
  readonly text: string
  readonly charset: string
  /** Whether the story is the one kept at import, was read again from the payload, or could not be read. */
  readonly story: 'kept' | 'read-again' | 'none'
  /** Every character of the text in exactly one. */
  readonly segments: readonly Segment[]
  /** In the order of the text. */
  readonly fields: readonly FieldTrace[]
}

/** A received version whose text cannot be shown, and why. */
export interface NoText {
  readonly why: 'omitted' | 'unreadable'
  readonly reason?: string
}

/** Reads the payload again, as the import did. */
export type ReadAgain = (bytes: Uint8Array, item: WireItem) => readonly Story[]

/**
 * Traces the text of a received version to the fields of the article that import made of it, and each field back to its
 * characters. `read` is asked only where the version does not hold what was read at import.
 */
export function traceWireItem(item: WireItem, read: ReadAgain): ArrivedText | NoText {
  const {payloadOmitted} = item
  if (item.payload === undefined) return {why: 'omitted', ...(payloadOmitted !== undefined && {reason: payloadOmitted})}
  const bytes = payloadOf(item)
  const decoded = bytes && decodeText(bytes)
  if (!bytes || !decoded || !('text' in decoded))
    return {why: 'unreadable', ...(decoded?.diagnostics[0] && {reason: decoded.diagnostics[0].message})}
  const {text, charset} = decoded
  const kept = keptStory(item.story, text)
  const story = kept ?? storyIn(read(bytes, item), item)
  const segments = story ? segmentsOf(story, text, {bytes, format: item.format}) : cutText(text, [], [])
  return {
    bytes,
    text,
    charset,
    story: kept ? 'kept' : story ? 'read-again' : 'none',
    segments,
    fields: fieldsOf(segments),
  }
}

/** The story as it was read at import, if it is there and of this text. */
function keptStory(json: string | undefined, text: string): Story | undefined {
  if (json === undefined) return undefined
  try {
    const {data} = storySchema.safeParse(JSON.parse(json))
    return data?.passages.every(({at}) => at.end <= text.length) === true ? data : undefined
  } catch {
    return undefined
  }
}

/** The story of the payload from which the version has its id. */
function storyIn(stories: readonly Story[], {_id, hash}: WireItem): Story | undefined {
  const own = stories.find((_, index) => wireItemId({hash, index}) === _id)
  return own ?? (stories.length === 1 ? stories[0] : undefined)
}

function segmentsOf(
  story: Story,
  text: string,
  {bytes, format}: {readonly bytes: Uint8Array; readonly format: string},
): readonly Segment[] {
  const {article, authors} = assemble(story, {payload: bytes, format})
  return cutText(text, story.passages, fieldsOfPassages({story, article, authors}))
}

function fieldsOf(segments: readonly Segment[]): readonly FieldTrace[] {
  const traces = new Map<string, FieldTrace & {ranges: SourceRange[]}>()
  const counts = new Map<string, number>()
  for (const {start, end, reading, places} of segments) {
    if (!reading) continue
    for (const place of places) {
      const known = traces.get(placeId(place))
      const last = known?.ranges.at(-1)
      if (known && last?.end === start) known.ranges.splice(-1, 1, {start: last.start, end})
      else if (known) known.ranges.push({start, end})
      else {
        const like = place.field === 'body' ? `body ${reading.role}` : place.field
        const number = (counts.get(like) ?? 0) + 1
        counts.set(like, number)
        traces.set(placeId(place), {place, reading, number, ranges: [{start, end}]})
      }
    }
  }
  return [...traces.values()]
}
