import {cleanText, rawEnd, rawOffset} from '../bytes/clean-text.ts'
import type {RecognisedPassage, SourceRange} from '../story/passage.ts'
import {type FieldPlace, placeId} from './field-place.ts'
import type {Take} from './take-part.ts'

/** What a piece of the copy was taken for. All pieces of one passage share one object. */
export type PassageReading = Pick<RecognisedPassage, 'role' | 'kind' | 'rule' | 'confidence'>

/** A piece of the text as it arrived: `[start, end)`, UTF-16 offsets into the decoded text. */
export interface Segment extends SourceRange {
  readonly text: string
  /** None between passages, where nothing but white space and marks of the wire's own stand. */
  readonly reading?: PassageReading
  /** Where the piece went, what it is mainly for first. */
  readonly places: readonly FieldPlace[]
}

/**
 * Cuts a text where its passages begin and end and where the parts do that were taken from them. The pieces put together
 * are the text, whatever the passages say of their places; where two overlap, the piece tells where both went.
 */
export function cutText(
  text: string,
  passages: readonly RecognisedPassage[],
  takes: readonly Take[],
): readonly Segment[] {
  const takesOf = Map.groupBy(takes, ({passage}) => passage)
  const locate = createLocator(text)
  const segments: Segment[] = []
  let end = 0
  const put = (to: number, piece: Pick<Segment, 'reading' | 'places'>): void => {
    const last = segments.at(-1)
    if (to > end) segments.push({start: end, end: to, text: text.slice(end, to), ...piece})
    else if (last && piece.reading) segments[segments.length - 1] = {...last, places: united(last.places, piece.places)}
    end = Math.max(end, to)
  }
  const inOrder = [...passages.entries()].toSorted(([, one], [, other]) => one.at.start - other.at.start)
  for (const [index, passage] of inOrder) {
    const own = takesOf.get(index) ?? []
    const {role, kind, rule, confidence} = passage
    const reading: PassageReading = {role, rule, confidence, ...(kind !== undefined && {kind})}
    const {start, endOf} = locate(passage)
    if (start > end) put(start, {places: []})
    const edges = [...new Set([...own.flatMap((take) => [take.start, take.end]), passage.text.length])]
      .filter((edge) => edge > 0)
      .toSorted((one, other) => one - other)
    let from = 0
    for (const edge of edges) {
      const over = own.filter((take) => take.start <= from && take.end >= edge)
      put(endOf(edge), {reading, places: united(over.map(({place}) => place))})
      from = edge
    }
  }
  if (end < text.length) put(text.length, {places: []})
  return segments
}

/** Where a passage stands in the text, and where the first `edge` units of its own text end there. */
interface Location {
  readonly start: number
  endOf(edge: number): number
}

/** Looks for passages where they say they stand, one after another. */
function createLocator(text: string): (passage: RecognisedPassage) => Location {
  let looked = {start: -1, end: -1, raw: '', clean: cleanText(''), from: 0}
  return ({at, text: wanted}) => {
    const start = Math.min(at.start, text.length)
    const end = Math.min(at.end, text.length)
    if (looked.start !== start || looked.end !== end) {
      const raw = text.slice(start, end)
      looked = {start, end, raw, clean: cleanText(raw), from: 0}
    }
    const {raw, clean, from} = looked
    const found = clean.text.indexOf(wanted, from)
    if (found < 0) return {start: wholeCharacter(text, start), endOf: () => wholeCharacter(text, end)}
    looked.from = found + wanted.length
    return {
      start: start + rawOffset(clean, found),
      endOf: (edge) => start + rawEnd(clean, found + edge, raw),
    }
  }
}

/** The offset, or behind the character in whose middle it is. */
function wholeCharacter(text: string, offset: number): number {
  const isInside = /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(offset - 1, offset + 1))
  return offset > 0 && isInside ? offset + 1 : offset
}

function united(...lists: readonly (readonly FieldPlace[])[]): readonly FieldPlace[] {
  return [...new Map(lists.flat().map((place) => [placeId(place), place])).values()]
}
