import {type DefaultTreeAdapterTypes, parse, parseFragment} from 'parse5'
import {maximumHtmlDepth} from '../../bytes/limits.ts'
import type {MarkupElement, MarkupNode} from '../markup/markup-node.ts'

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element

interface OpenElement extends MarkupElement {
  readonly children: MarkupNode[]
}

interface Work {
  readonly nodes: readonly Node[]
  readonly into: MarkupNode[]
  readonly depth: number
  index: number
}

/** Where a place in the HTML stood in what it came out of. */
export type PlaceOf = (offset: number) => number

/** Reads a whole page as browsers do: always one `html` element with `head` and `body`. */
export const readPage = (html: string): MarkupNode[] => convert(parse(html, {sourceCodeLocationInfo: true}).childNodes)

/** Reads a piece of HTML as browsers do where it stands in a body. */
export const readFragment = (html: string, placeOf?: PlaceOf): MarkupNode[] =>
  convert(parseFragment(html, {sourceCodeLocationInfo: true}).childNodes, placeOf)

/** Editors of blogs, and people, mark words up and leave an empty line between paragraphs. */
export const isPartedByLines = (html: string): boolean =>
  /\n[ \t\r]{0,100}\n/u.test(html) && !/<(?:p|br|div|td|pre|body)\b/iu.test(html)

/** What lies deeper than the limit is kept in the last element above it. */
function convert(nodes: readonly Node[], placeOf: PlaceOf = (offset) => offset): MarkupNode[] {
  const top: MarkupNode[] = []
  const stack: Work[] = [{nodes, into: top, depth: 0, index: 0}]
  for (let work = stack.at(-1); work !== undefined; work = stack.at(-1)) {
    const node = work.nodes[work.index++]
    if (node === undefined) stack.pop()
    else if (node.nodeName === '#text') work.into.push(textOf(node as DefaultTreeAdapterTypes.TextNode, placeOf))
    else if ('tagName' in node) {
      const element = elementOf(node, placeOf)
      const isTooDeep = work.depth >= maximumHtmlDepth
      if (!isTooDeep) work.into.push(element)
      const children = 'content' in node ? [] : node.childNodes
      stack.push({nodes: children, into: isTooDeep ? work.into : element.children, depth: work.depth + 1, index: 0})
    }
  }
  return top
}

function textOf({value, sourceCodeLocation}: DefaultTreeAdapterTypes.TextNode, placeOf: PlaceOf): MarkupNode {
  return {
    type: 'text',
    text: value,
    start: placeOf(sourceCodeLocation?.startOffset ?? 0),
    end: placeOf(sourceCodeLocation?.endOffset ?? 0),
  }
}

function elementOf({tagName, attrs, namespaceURI, sourceCodeLocation}: Element, placeOf: PlaceOf): OpenElement {
  return {
    type: 'element',
    name: tagName,
    namespace: namespaceURI,
    attributes: new Map(attrs.map(({name, value}) => [name, value])),
    children: [],
    start: placeOf(sourceCodeLocation?.startOffset ?? 0),
    end: placeOf(sourceCodeLocation?.endOffset ?? 0),
  }
}
