import {maximumHtmlDepth} from '../../bytes/limits.ts'
import type {MarkupElement, MarkupNode} from '../markup/markup-node.ts'
import {elementOf, markupTree, noAttributes, type TreeChild, type TreeElement} from './markup-tree.ts'
import {QuickParser} from './quick-parser.ts'

const options = {sourceCodeLocationInfo: true, treeAdapter: markupTree}

/** Where a place in the HTML stood in what it came out of. */
export type PlaceOf = (offset: number) => number

/** Reads a whole page as browsers do: always one `html` element with `head` and `body`. */
export function readPage(html: string): MarkupNode[] {
  const parser = new QuickParser(options)
  parser.tokenizer.write(html, true)
  return withPlainNames(html, settled(parser.document.children.filter(isShown)))
}

/** Reads a piece of HTML as browsers do where it stands in a body. */
export function readFragment(html: string, placeOf?: PlaceOf): MarkupNode[] {
  const parser = QuickParser.getFragmentParser(null, options)
  parser.tokenizer.write(html, true)
  return withPlainNames(html, settled(parser.getFragment().children.filter(isShown), placeOf))
}

/**
 * Takes the tree of a page apart when nobody reads it any more. An engine soon puts part of each new tree among its old
 * objects, and whatever those refer to it keeps until it looks through all of them: half as much memory again, and a
 * seventh of the time.
 */
export function takeApart(element: MarkupElement): void {
  for (const child of element.children) if (child.type === 'element') takeApart(child)
  // The parser made it, and nobody else writes to it.
  const own = element as TreeElement
  own.children.length = 0
  own.attributes = noAttributes
  own.parent = null
}

/** Editors of blogs, and people, mark words up and leave an empty line between paragraphs. */
export const isPartedByLines = (html: string): boolean =>
  /\n[ \t\r]{0,100}\n/u.test(html) && !/<(?:p|br|div|td|pre|body)\b/iu.test(html)

/** AMP pages have elements of their own for what browsers load by themselves. */
const plainNames: Readonly<Record<string, string>> = {
  'amp-img': 'img',
  'amp-anim': 'img',
  'amp-video': 'video',
  'amp-audio': 'audio',
  'amp-iframe': 'iframe',
}

function withPlainNames(html: string, nodes: TreeChild[]): MarkupNode[] {
  const named = html.includes('<amp-') ? nodes.map(withPlainName) : nodes
  // No comment is left, and the parser is done with writing.
  return named as MarkupNode[]
}

function withPlainName(node: TreeChild): TreeChild {
  if (node.type !== 'element') return node
  const {name, namespace, attributes, children, start, end} = node
  return Object.assign(elementOf(plainNames[name] ?? name, namespace, attributes), {
    children: children.map(withPlainName),
    start,
    end,
  })
}

/** What lies deeper than the limit is kept in the last element above it; comments go. */
function settled(nodes: TreeChild[], placeOf?: PlaceOf, depth = 1): TreeChild[] {
  for (const node of nodes) {
    if (placeOf !== undefined) {
      node.start = placeOf(node.start)
      node.end = placeOf(node.end)
    }
    if (node.type !== 'element' || node.children.length === 0) continue
    node.children =
      node.content !== null ? [] : depth >= maximumHtmlDepth ? textsIn(node) : withoutComments(node.children)
    settled(node.children, placeOf, depth + 1)
  }
  return nodes
}

const withoutComments = (nodes: TreeChild[]): TreeChild[] => (nodes.every(isShown) ? nodes : nodes.filter(isShown))

const isShown = ({type}: TreeChild): boolean => type !== 'comment'

function textsIn(element: TreeElement): TreeChild[] {
  const texts: TreeChild[] = []
  const stack = element.children.toReversed()
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.type === 'text') texts.push(node)
    else if (node.type === 'element' && node.content === null)
      for (const child of node.children.toReversed()) stack.push(child)
  }
  return texts
}
