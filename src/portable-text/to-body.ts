import type {PortableTextBlock, PortableTextMarkDefinition, PortableTextSpan} from '@portabletext/types'
import {dashedSubhead} from '../recognise/claim-body.ts'
import {listMarkLength} from '../recognise/list-item.ts'
import {relatedLinkOf} from '../recognise/story-fields.ts'
import type {RecognisedPassage, Role, Span} from '../story/passage.ts'
import type {BodyBlock, RelatedLink} from '../story/story.ts'
import {createBlockKeys} from './block-key.ts'

/** A body and, for each passage, the `_key` of its block; undefined for passages that are not in the body. */
export interface Body {
  readonly blocks: readonly BodyBlock[]
  readonly keys: readonly (string | undefined)[]
}

const styles = {paragraph: 'normal', listItem: 'normal', subhead: 'h2', quote: 'blockquote'} as const satisfies Partial<
  Record<Role, string>
>

/**
 * Builds the body of an article: paragraphs, subheads (h2; h3 below a deeper heading), block quotes, list items and
 * related links, in the order of the copy. Keys are made of the text, so they stay when other paragraphs change.
 * `links` are the story's related links in the order of their passages.
 */
export function toBody(passages: readonly RecognisedPassage[], links: readonly RelatedLink[] = []): Body {
  const keyOf = createBlockKeys()
  const blocks: BodyBlock[] = []
  let link = 0
  const keys = passages.map((passage) => {
    if (passage.role === 'relatedLink') {
      const value = links[link++] ?? relatedLinkOf(passage.text, passage.rule)
      const key = keyOf(`relatedLink ${passage.text}`)
      blocks.push({_type: 'relatedLink', _key: key, ...value})
      return key
    }
    const style = styleOf(passage)
    if (style === undefined) return undefined
    const block = blockOf(passage, style, keyOf)
    blocks.push(block)
    return block._key
  })
  return {blocks, keys}
}

function styleOf({role, level}: RecognisedPassage): string | undefined {
  if (role === 'subhead') return (level ?? 2) >= 3 ? 'h3' : 'h2'
  return role in styles ? styles[role as keyof typeof styles] : undefined
}

function blockOf(
  passage: RecognisedPassage,
  style: string,
  keyOf: (text: string) => string,
): PortableTextBlock & {_key: string} {
  const {start, end} = printedPart(passage)
  const text = passage.text.slice(start, end)
  const key = keyOf(`${style} ${text}`)
  const spans = (passage.spans ?? [])
    .map((span) => ({...span, start: Math.max(0, span.start - start), end: Math.min(span.end - start, text.length)}))
    .filter((span) => span.end > span.start)
  return {
    _type: 'block',
    _key: key,
    style,
    ...(passage.role === 'listItem' ? {listItem: passage.list ?? 'bullet', level: passage.level ?? 1} : {}),
    ...childrenOf(text, spans, key),
  }
}

/** The text without the marks that plain text needs and blocks do not: bullets and numbers, "> ", AFP's "- Subhead -". */
function printedPart({role, shape, text}: RecognisedPassage): {start: number; end: number} {
  const whole = {start: 0, end: text.length}
  if (shape !== 'paragraph') return whole
  if (role === 'listItem') return {...whole, start: listMarkLength(text)}
  if (role === 'quote' && text.startsWith('> ')) return {...whole, start: 2}
  return role === 'subhead' && dashedSubhead.test(text) ? {start: 2, end: text.length - 2} : whole
}

/** Cuts the text at the edges of its spans; marks of one piece stand in a fixed order. */
function childrenOf(
  text: string,
  spans: readonly Span[],
  key: string,
): {markDefs: PortableTextMarkDefinition[]; children: PortableTextSpan[]} {
  const links = spans.filter((span) => span.mark === 'link' && span.href !== undefined)
  const markDefs = links.map((span, index) => ({_type: 'link', _key: `${key}m${index}`, href: span.href ?? ''}))
  const edges = [...new Set([0, text.length, ...spans.flatMap((span) => [span.start, span.end])])]
    .filter((edge) => edge >= 0 && edge <= text.length)
    .toSorted((a, b) => a - b)
  const children = edges.slice(1).map((end, index): PortableTextSpan => {
    const start = edges[index] ?? 0
    const over = spans.filter((span) => span.start <= start && span.end >= end)
    const decorators = ['strong', 'em', 'underline'].filter((mark) => over.some((span) => span.mark === mark))
    const annotations = links.flatMap((span, number) =>
      span.start <= start && span.end >= end ? [`${key}m${number}`] : [],
    )
    return {
      _type: 'span',
      _key: `${key}s${index}`,
      text: text.slice(start, end),
      marks: [...decorators, ...annotations],
    }
  })
  return {markDefs, children}
}
