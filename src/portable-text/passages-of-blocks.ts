import type {PortableTextBlock, TypedObject} from '@portabletext/types'
import {type CleanText, cleanText, rawOffset} from '../bytes/clean-text.ts'
import type {Passage, Shape} from '../story/passage.ts'

/** A block of Portable Text as the recogniser reads it, with the way back to the block's spans. */
export interface BodyPassage extends Pick<Passage, 'text' | 'shape'> {
  readonly blockKey: string
  readonly clean: CleanText
  readonly children: readonly BodyChild[]
  /** Where the text ends in that of all the children; only spaces and invisible characters come after. */
  readonly end: number
}

/** A child of a block: `[start, end)`, UTF-16 offsets into the text of all the block's children. */
export interface BodyChild {
  readonly key: string
  readonly start: number
  readonly end: number
}

/** A place in a block: a span by its `_key`, a UTF-16 offset into the span's own text. */
export interface BodyPoint {
  readonly spanKey: string
  readonly offset: number
}

export interface BodyRange {
  readonly blockKey: string
  readonly anchor: BodyPoint
  readonly focus: BodyPoint
}

/** Reads the text blocks of a body as passages, in order, one for each line. Empty blocks and blocks that hold no text are left out. */
export function passagesOfBlocks(blocks: readonly TypedObject[]): readonly BodyPassage[] {
  return blocks.filter(isTextBlock).flatMap((block) => {
    const children: BodyChild[] = []
    let raw = ''
    for (const child of block.children) {
      // An object in the line parts the words around it.
      const text: string = typeof child.text === 'string' ? child.text : ' '
      children.push({key: child._key ?? '', start: raw.length, end: raw.length + text.length})
      raw += text
    }
    return linesOf(raw).map(({clean, end}) => ({
      text: clean.text,
      shape: shapeOf(block),
      blockKey: block._key ?? '',
      clean,
      children,
      end,
    }))
  })
}

/** The lines of a paragraph that hold words, each a passage of its own as it was when the copy was read. */
function linesOf(raw: string): {readonly clean: CleanText; readonly end: number}[] {
  let start = 0
  return raw.split('\n').flatMap((line) => {
    const from = start
    start += line.length + 1
    const {text, offsets, start: skipped} = cleanText(line)
    if (text === '') return []
    const clean = {
      text,
      start: skipped + from,
      ...(offsets === undefined ? {} : {offsets: offsets.map((offset) => offset + from)}),
    }
    return [{clean, end: from + line.trimEnd().length}]
  })
}

/**
 * Where `[start, end)` of a passage's text stands in its block. Invisible characters right after the range belong to it.
 */
export function bodyRange(
  passage: BodyPassage,
  {start, end}: {readonly start: number; readonly end: number},
): BodyRange {
  const {blockKey, clean, children} = passage
  const first = rawOffset(clean, start)
  const last = end < clean.text.length ? rawOffset(clean, end) : passage.end
  const anchor = children.find((child) => first < child.end) ?? children.at(-1)
  const focus = children.find((child) => last <= child.end) ?? children.at(-1)
  return {
    blockKey,
    anchor: {spanKey: anchor?.key ?? '', offset: first - (anchor?.start ?? 0)},
    focus: {spanKey: focus?.key ?? '', offset: last - (focus?.start ?? 0)},
  }
}

function isTextBlock(block: TypedObject): block is PortableTextBlock {
  return block._type === 'block' && 'children' in block && Array.isArray(block.children)
}

function shapeOf({style, listItem}: PortableTextBlock): Shape {
  if (listItem !== undefined) return 'listItem'
  if (style === 'blockquote') return 'quote'
  return /^h[1-6]$/.test(style ?? '') ? 'heading' : 'paragraph'
}
