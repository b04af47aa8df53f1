import {cleanText, rawEnd, rawOffset} from '../bytes/clean-text.ts'
import type {Passage, Span} from '../story/passage.ts'

/**
 * Cuts a passage at the given places (UTF-16 offsets into its text) into passages of their own, spaces at the cuts
 * left out. With `source` the parts know where they stood in it; without, they all stand where the whole stood.
 */
export function splitPassage(passage: Passage, cuts: readonly number[], source?: string): Passage[] {
  const edges = [
    0,
    ...new Set(cuts.filter((cut) => cut > 0 && cut < passage.text.length)),
    passage.text.length,
  ].toSorted((a, b) => a - b)
  if (edges.length === 2) return [passage]
  const raw = source?.slice(passage.at.start, passage.at.end)
  const clean = raw === undefined ? undefined : cleanText(raw)
  const exact = clean !== undefined && clean.text === passage.text ? clean : undefined
  const parts: Passage[] = []
  for (let i = 1; i < edges.length; i++) {
    const [start, end] = trimmed(passage.text, edges[i - 1] ?? 0, edges[i] ?? 0)
    if (start === end) continue
    const spans = spansWithin(passage.spans, start, end)
    const {spans: _, isNextLine = false, ...rest} = passage
    parts.push({
      ...rest,
      ...(isNextLine && start === 0 ? {isNextLine} : {}),
      text: passage.text.slice(start, end),
      ...(spans.length === 0 ? {} : {spans}),
      at:
        exact === undefined || raw === undefined
          ? passage.at
          : {start: passage.at.start + rawOffset(exact, start), end: passage.at.start + rawEnd(exact, end, raw)},
    })
  }
  return parts
}

function trimmed(text: string, start: number, end: number): [number, number] {
  let [first, last] = [start, end]
  while (first < last && text[first] === ' ') first++
  while (last > first && text[last - 1] === ' ') last--
  return [first, last]
}

function spansWithin(spans: readonly Span[] | undefined, start: number, end: number): Span[] {
  return (spans ?? [])
    .filter((span) => span.start < end && span.end > start)
    .map((span) => ({...span, start: Math.max(span.start, start) - start, end: Math.min(span.end, end) - start}))
}
