import type {PortableTextBlock} from '@portabletext/types'
import type {BodyPoint, BodyRange} from '../portable-text/passages-of-blocks.ts'
import type {ArticleBlock} from './documents.ts'

/** One change to a body, small enough for an editor to make as one step that it can undo. */
export type BodyEdit =
  | {readonly type: 'delete-block'; readonly blockKey: string}
  | ({readonly type: 'delete-text'} & BodyRange)
  | {readonly type: 'insert-text'; readonly blockKey: string; readonly at: BodyPoint; readonly text: string}
  /** Without `afterKey` the block becomes the first. */
  | {readonly type: 'insert-block'; readonly block: PortableTextBlock; readonly afterKey?: string}

/** How to take a range out of a body: the whole block where nothing else is in it, else the text and the space it leaves. */
export function takeOut(body: readonly ArticleBlock[], range: BodyRange): BodyEdit | undefined {
  const block = textBlock(body, range.blockKey)
  if (!block) return undefined
  const spans = spansOf(block)
  const whole = textOf(block)
  let start = offsetIn(spans, range.anchor)
  let end = offsetIn(spans, range.focus)
  const before = whole.slice(0, start)
  const after = whole.slice(end)
  if (!/[\p{L}\p{N}\uFFFC]/u.test(before + after)) return {type: 'delete-block', blockKey: range.blockKey}
  if (after.trim() === '') start = before.trimEnd().length
  else if (before.trim() === '' || /\s$/.test(before)) end += after.length - after.trimStart().length
  return {
    type: 'delete-text',
    blockKey: range.blockKey,
    anchor: pointAt(spans, start, 'start'),
    focus: pointAt(spans, end, 'end'),
  }
}

/** How to put a text back into a block at a UTF-16 offset of its whole text, parted from its neighbours by a space. */
export function putInto(block: PortableTextBlock, offset: number, text: string): BodyEdit {
  const whole = textOf(block)
  const at = Math.min(offset, whole.length)
  const lead = at > 0 && !/\s/.test(whole.charAt(at - 1)) ? ' ' : ''
  const trail = at < whole.length && !/\s/.test(whole.charAt(at)) ? ' ' : ''
  return {
    type: 'insert-text',
    blockKey: block._key ?? '',
    at: pointAt(spansOf(block), at, 'end'),
    text: `${lead}${text}${trail}`,
  }
}

/** The text block of that key. */
export function textBlock(body: readonly ArticleBlock[], key: string | undefined): PortableTextBlock | undefined {
  const block = key === undefined ? undefined : body.find(({_key}) => _key === key)
  return block && isText(block) ? block : undefined
}

/** Where a point stands in the text of all the block's children. */
export function offsetInBlock(block: PortableTextBlock, point: BodyPoint): number {
  return offsetIn(spansOf(block), point)
}

/** The text of all the block's children; an object in the line counts as one character. */
export function textOf(block: PortableTextBlock): string {
  return block.children.map(textOfChild).join('')
}

/** The body as it is after the edit. An edit whose block is gone changes nothing. */
export function editBody(body: readonly ArticleBlock[], edit: BodyEdit): readonly ArticleBlock[] {
  switch (edit.type) {
    case 'delete-block':
      return body.filter(({_key}) => _key !== edit.blockKey)
    case 'insert-block': {
      const at = edit.afterKey === undefined ? 0 : body.findIndex(({_key}) => _key === edit.afterKey) + 1
      return [...body.slice(0, at), edit.block, ...body.slice(at)]
    }
    case 'delete-text':
      return body.map((block) => (block._key === edit.blockKey && isText(block) ? withoutText(block, edit) : block))
    case 'insert-text':
      return body.map((block) => (block._key === edit.blockKey && isText(block) ? withText(block, edit) : block))
  }
}

function withoutText(block: PortableTextBlock, {anchor, focus}: BodyRange): PortableTextBlock {
  const first = block.children.findIndex(({_key}) => _key === anchor.spanKey)
  const last = block.children.findIndex(({_key}) => _key === focus.spanKey)
  const children = block.children.flatMap((child, i) => {
    if (i < first || i > last || typeof child.text !== 'string') return [child]
    const from = i === first ? anchor.offset : 0
    const to = i === last ? focus.offset : child.text.length
    const text = child.text.slice(0, from) + child.text.slice(to)
    return text === '' && block.children.length > 1 ? [] : [{...child, text}]
  })
  return {...block, children: children.length > 0 ? children : block.children.slice(0, 1).map(emptied)}
}

function emptied<Child extends object>(child: Child): Child {
  return {...child, text: ''}
}

function withText(block: PortableTextBlock, edit: BodyEdit & {type: 'insert-text'}): PortableTextBlock {
  const {spanKey, offset} = edit.at
  const children = block.children.map((child) =>
    child._key === spanKey && typeof child.text === 'string'
      ? {...child, text: child.text.slice(0, offset) + edit.text + child.text.slice(offset)}
      : child,
  )
  return {...block, children}
}

interface Span {
  readonly key: string
  readonly start: number
  readonly end: number
}

function spansOf({children}: PortableTextBlock): readonly Span[] {
  let start = 0
  return children.map((child) => {
    const span = {key: child._key ?? '', start, end: start + textOfChild(child).length}
    start = span.end
    return span
  })
}

function textOfChild({text}: PortableTextBlock['children'][number]): string {
  return typeof text === 'string' ? text : '\uFFFC'
}

function offsetIn(spans: readonly Span[], {spanKey, offset}: BodyPoint): number {
  return (spans.find(({key}) => key === spanKey)?.start ?? 0) + offset
}

function pointAt(spans: readonly Span[], offset: number, side: 'start' | 'end'): BodyPoint {
  const span = spans.find(({end}) => (side === 'start' ? offset < end : offset <= end)) ?? spans.at(-1)
  return {spanKey: span?.key ?? '', offset: offset - (span?.start ?? 0)}
}

function isText(block: ArticleBlock): block is PortableTextBlock {
  return block._type === 'block' && 'children' in block
}
