import {cleanText} from '../../bytes/clean-text.ts'
import type {ParsedPassage, SourceRange, Span} from '../../story/passage.ts'
import type {Media} from '../../story/story.ts'
import type {MarkupElement, MarkupNode} from './markup-node.ts'

export interface MarkupOptions {
  /** Address that relative ones are relative to. */
  readonly baseUrl?: string
  /** The place of all passages, where the mark-up itself stood escaped in the source. */
  readonly at?: SourceRange
}

export interface MarkupReading {
  readonly passages: ParsedPassage[]
  readonly media: Media[]
}

interface Block {
  readonly shape: ParsedPassage['shape']
  readonly level?: number
  readonly list?: 'bullet' | 'number'
}

interface Piece extends SourceRange {
  readonly text: string
  readonly marks: readonly Omit<Span, 'start' | 'end'>[]
}

const dropped = new Set([
  'script',
  'style',
  'head',
  'template',
  'noscript',
  'object',
  'iframe',
  'svg',
  'form',
  'button',
])
const marks: Readonly<Record<string, Span['mark']>> = {
  b: 'strong',
  strong: 'strong',
  i: 'em',
  em: 'em',
  cite: 'em',
  u: 'underline',
}
const inline = new Set(
  'a abbr acronym b bdi bdo big cite code data dfn del em font i ins kbd mark q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
)

/** Turns mark-up with HTML's names into passages, in reading order, and the media that stand in it. */
export function passagesOfMarkup(nodes: readonly MarkupNode[], options: MarkupOptions = {}): MarkupReading {
  const passages: ParsedPassage[] = []
  const media: Media[] = []
  let pieces: Piece[] = []
  walk(nodes, {shape: 'paragraph'}, [])
  flush({shape: 'paragraph'})
  return {passages, media}

  function walk(children: readonly MarkupNode[], block: Block, open: Piece['marks']): void {
    for (const node of children) {
      if (node.type === 'text') pieces.push({text: node.text, start: node.start, end: node.end, marks: open})
      else if (!dropped.has(node.name)) enter(node, block, open)
    }
  }

  function enter(element: MarkupElement, block: Block, open: Piece['marks']): void {
    const {name, children} = element
    if (name === 'br') return flush(block)
    if (name === 'img') {
      const image = imageOf(element, options.baseUrl)
      if (image !== undefined) media.push(image)
      return
    }
    if (inline.has(name)) {
      walk(children, block, [...open, ...marksOf(element, options.baseUrl)])
      return
    }
    flush(block)
    const inside = blockOf(element, block)
    walk(children, inside, open)
    flush(inside)
  }

  function flush(block: Block): void {
    const passage = passageOf(pieces, block, options.at)
    pieces = []
    if (passage !== undefined) passages.push(passage)
  }
}

function passageOf(pieces: readonly Piece[], block: Block, at: SourceRange | undefined): ParsedPassage | undefined {
  const raw = pieces.map(({text}) => text).join('')
  const {text, offsets, start: skipped} = cleanText(raw)
  const first = pieces.find((piece) => piece.text.trim() !== '')
  if (text === '' || first === undefined) return undefined
  let clean = 0
  // Asked for places in order, so that the way through the offsets is gone once.
  const toClean = (index: number): number => {
    if (offsets === undefined) return Math.min(Math.max(0, index - skipped), text.length)
    while (clean < text.length && (offsets[clean] ?? 0) < index) clean++
    return clean
  }
  const spans: Span[] = []
  const lastOf = new Map<string, number>()
  let position = 0
  for (const piece of pieces) {
    const start = toClean(position)
    position += piece.text.length
    const end = toClean(position)
    if (start === end) continue
    for (const mark of piece.marks) {
      const key = `${mark.mark} ${mark.href ?? ''}`
      const index = lastOf.get(key)
      const before = index === undefined ? undefined : spans[index]
      if (index !== undefined && before?.end === start) spans[index] = {...before, end}
      else lastOf.set(key, spans.push({...mark, start, end}) - 1)
    }
  }
  const last = pieces.findLast((piece) => piece.text.trim() !== '') ?? first
  return {...block, text, ...(spans.length === 0 ? {} : {spans}), at: at ?? {start: first.start, end: last.end}}
}

function blockOf({name}: MarkupElement, outer: Block): Block {
  if (/^h[1-6]$/u.test(name)) return {shape: 'heading', level: Number(name[1])}
  if (name === 'ul' || name === 'ol')
    return {
      shape: 'paragraph',
      level: outer.list === undefined ? 1 : (outer.level ?? 0) + 1,
      list: name === 'ul' ? 'bullet' : 'number',
    }
  if (name === 'li') return {shape: 'listItem', level: outer.level ?? 1, list: outer.list ?? 'bullet'}
  if (name === 'blockquote') return {shape: 'quote'}
  if (name === 'figcaption') return {shape: 'caption'}
  if (name === 'td' || name === 'th') return {shape: 'tableCell'}
  if (outer.shape === 'quote' || outer.shape === 'listItem') return outer
  return {shape: 'paragraph'}
}

function marksOf({name, attributes}: MarkupElement, baseUrl: string | undefined): Piece['marks'] {
  if (name === 'a') {
    const href = webAddress(attributes.get('href'), baseUrl)
    return href === undefined ? [] : [{mark: 'link', href}]
  }
  const style = attributes.get('style') ?? ''
  const mark = marks[name]
  // Word processors that paste say the weight in a style, and wrap the whole in a <b> that is none.
  const isBold = /font-weight:\s*(?:bold|[6-9]00)/iu.test(style)
  const isPlain = /font-weight:\s*(?:normal|[1-5]00)/iu.test(style) && mark === 'strong'
  const isSlanted = /font-style:\s*italic/iu.test(style)
  return [
    ...(mark === undefined || isPlain ? [] : [{mark}]),
    ...(isBold && mark !== 'strong' ? [{mark: 'strong' as const}] : []),
    ...(isSlanted && mark !== 'em' ? [{mark: 'em' as const}] : []),
  ]
}

function imageOf({attributes}: MarkupElement, baseUrl: string | undefined): Media | undefined {
  const url = webAddress(attributes.get('src'), baseUrl)
  const alt = attributes.get('alt')?.trim()
  return url === undefined ? undefined : {kind: 'image', url, ...(alt ? {alt} : {})}
}

function webAddress(address: string | undefined, baseUrl: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address.trim(), baseUrl)) return undefined
  const {protocol, href} = new URL(address.trim(), baseUrl)
  return ['http:', 'https:', 'mailto:'].includes(protocol) ? href : undefined
}
