import type {MarkupElement, MarkupNode} from '../markup/markup-node.ts'
import {mediaOfNitf} from './media-of-nitf.ts'

/** What HTML calls NITF's elements; those that are not here and not inline keep their own names. */
const names: ReadonlyMap<string, string> = new Map(
  Object.entries({
    block: 'div',
    'body.content': 'div',
    'body.end': 'div',
    tagline: 'p',
    bibliography: 'p',
    hl1: 'h2',
    hl2: 'h2',
    bq: 'blockquote',
    credit: 'p',
    note: 'div',
    fn: 'p',
    dl: 'div',
    dt: 'p',
    dd: 'p',
    'nitf-table': 'div',
    'nitf-table-summary': 'p',
  }),
)

/** Not for readers: metadata, and objects encoded in place. */
const dropped = new Set([
  'media-metadata',
  'media-object',
  'media-producer',
  'media-reference',
  'nitf-table-metadata',
  'tobject',
  'key-list',
  'alt-code',
  'nitf-col',
  'nitf-colgroup',
  'col',
  'colgroup',
  'datasource',
  'hr',
])

/** Mark-up inside a paragraph that says what words mean; readers see the words. */
const meanings = new Set(
  'abstract byline byttl chron city classifier copyrite copyrite.holder copyrite.year country event function lang location money name.family name.given num object.title org person postaddr pronounce region state story.date sublocation virtloc addressee delivery.point delivery.office postcode care.of identified-content distributor dateline frac frac-den frac-num numer denom ds'.split(
    ' ',
  ),
)

/** NITF's mark-up under HTML's names, in the same order and places, so that one reader serves both. */
export function htmlOfNitf(nodes: readonly MarkupNode[]): MarkupNode[] {
  return nodes.flatMap((node): MarkupNode[] => {
    if (node.type === 'text') return [node]
    const name = node.name.toLowerCase()
    if (name === 'p') return [renamed(node, name, htmlOfNitf(node.children))]
    if (dropped.has(name)) return []
    if (name === 'media-caption') return [renamed(node, 'figcaption', node.children.flatMap(wordsOf))]
    if (name === 'media') return [renamed(node, 'figure', [...pictureOf(node), ...htmlOfNitf(node.children)])]
    const html = names.get(name) ?? (meanings.has(name) ? 'span' : name)
    const children = name === 'frac' ? fractionOf(node) : node.children
    return [renamed(node, html, htmlOfNitf(children))]
  })
}

/** The picture in its place in the text; one that is a file beside the copy is listed with the media alone. */
function pictureOf(media: MarkupElement): MarkupElement[] {
  const [picture] = mediaOfNitf({...media, name: 'body.content', children: [media]})
  if (picture?.kind !== 'image' || picture.url === undefined) return []
  const {start, end} = media.children.find(({type}) => type === 'element') ?? media
  const attributes = new Map<string, string>()
  for (const [name, value] of [
    ['src', picture.url],
    ['alt', picture.alt],
    ['data-credit', picture.credit],
  ] as const)
    if (value !== undefined) attributes.set(name, value)
  return [{type: 'element', name: 'img', namespace: '', attributes, children: [], start, end}]
}

const renamed = (element: MarkupElement, name: string, children: readonly MarkupNode[]): MarkupElement => ({
  ...element,
  name,
  children,
})

/** <frac><numer>3</numer><denom>4</denom></frac> is 3/4, with a sign between that is said or not. */
function fractionOf({children}: MarkupElement): MarkupNode[] {
  return children.flatMap((child): MarkupNode[] => {
    if (child.type === 'text') return child.text.trim() === '' ? [] : [child]
    const isBelow = child.name === 'denom' || child.name === 'frac-den'
    if (child.name === 'frac-sep') return []
    return isBelow ? [{type: 'text', text: '/', start: child.start, end: child.start}, child] : [child]
  })
}

/** The paragraphs and headings of a caption are one caption. */
function wordsOf(node: MarkupNode): MarkupNode[] {
  if (node.type === 'text' || !/^(?:p|hl[12]|block)$/iu.test(node.name)) return htmlOfNitf([node])
  return [...node.children.flatMap(wordsOf), {type: 'text', text: ' ', start: node.end, end: node.end}]
}
