import type {PassageReading, Segment} from './cut-text.ts'
import type {FieldPlace} from './field-place.ts'

/** A passage of the text as it arrived; without a reading it is the space between two. */
export interface TracedPassage {
  readonly reading?: PassageReading
  readonly segments: readonly Segment[]
  /** Where the passage went in the main. */
  readonly place?: FieldPlace
}

/** Passages that stand in one line of the text, with what parts them and the space behind the last. */
export type TextLine = readonly TracedPassage[]

/** Puts the pieces of a text together again, for a reader: passages, and the lines that they stand in. */
export function textLines(segments: readonly Segment[]): readonly TextLine[] {
  const lines: TracedPassage[][] = [[]]
  let breaks = false
  for (const passage of passagesOf(segments)) {
    const isSpace = passage.reading === undefined
    if (!isSpace && breaks) lines.push([])
    lines.at(-1)?.push(passage)
    breaks = isSpace && passage.segments.some(({text}) => lineBreak.test(text))
  }
  return lines
}

const lineBreak = /[\n\r\u0085\u2028\u2029\v\f]/

function passagesOf(segments: readonly Segment[]): readonly TracedPassage[] {
  const passages: Segment[][] = []
  for (const segment of segments) {
    const last = passages.at(-1)
    if (last && segment.reading !== undefined && last[0]?.reading === segment.reading) last.push(segment)
    else passages.push([segment])
  }
  return passages.map((own) => {
    const reading = own[0]?.reading
    const place = own.flatMap(({places}) => places)[0]
    return {segments: own, ...(reading && {reading}), ...(place && {place})}
  })
}
