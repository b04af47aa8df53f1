import type {PortableTextBlock, PortableTextMarkDefinition, PortableTextSpan} from '@portabletext/types'
import {decorators, type Span} from '../story/passage.ts'

/** A line of a paragraph: `[start, end)` of the text is printed. */
export interface PrintedLine {
  readonly text: string
  readonly spans: readonly Span[]
  readonly start: number
  readonly end: number
}

/** How a paragraph looks. */
export type Look = Pick<PortableTextBlock, 'style' | 'listItem' | 'level'>

/** A paragraph of Portable Text; its lines are parted by line breaks, as the Studio has them. */
export function textBlockOf(
  lines: readonly PrintedLine[],
  look: Look,
  keyOf: (text: string) => string,
): PortableTextBlock & {readonly _key: string} {
  let text = ''
  const spans: Span[] = []
  for (const line of lines) {
    if (text !== '') text += '\n'
    const shift = text.length - line.start
    const printed = line.text.slice(line.start, line.end)
    for (const span of line.spans) {
      const start = Math.max(span.start + shift, text.length)
      const end = Math.min(span.end + shift, text.length + printed.length)
      if (end > start) spans.push({...span, start, end})
    }
    text += printed
  }
  const key = keyOf(`${look.style} ${text}`)
  return {_type: 'block', _key: key, ...look, ...childrenOf(text, spans, key)}
}

/** Cuts the text at the edges of its spans; marks of one piece stand in a fixed order. */
function childrenOf(
  text: string,
  spans: readonly Span[],
  key: string,
): {markDefs: PortableTextMarkDefinition[]; children: PortableTextSpan[]} {
  if (spans.length === 0)
    return {markDefs: [], children: text === '' ? [] : [{_type: 'span', _key: `${key}s0`, text, marks: []}]}
  const links = spans.filter((span) => span.mark === 'link' && span.href !== undefined)
  const markDefs = links.map((span, index) => ({_type: 'link', _key: `${key}m${index}`, href: span.href ?? ''}))
  const keyOfLink = new Map(links.map((span, index) => [span, `${key}m${index}`]))
  const byStart = Map.groupBy(spans, ({start}) => start)
  const byEnd = Map.groupBy(spans, ({end}) => end)
  const edges = [...new Set([0, text.length, ...byStart.keys(), ...byEnd.keys()])].toSorted((a, b) => a - b)
  const open = new Set<Span>()
  const children = edges.slice(1).map((end, index): PortableTextSpan => {
    const start = edges[index] ?? 0
    for (const span of byEnd.get(start) ?? []) open.delete(span)
    for (const span of byStart.get(start) ?? []) open.add(span)
    const over = [...open]
    return {
      _type: 'span',
      _key: `${key}s${index}`,
      text: text.slice(start, end),
      marks: [
        ...decorators.filter((mark) => over.some((span) => span.mark === mark)),
        ...over.flatMap((span) => keyOfLink.get(span) ?? []),
      ],
    }
  })
  return {markDefs, children}
}
