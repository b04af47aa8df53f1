import type {fromMarkdown} from 'mdast-util-from-markdown'
import {readFragment} from '../html/read-html.ts'
import type {MarkupElement, MarkupNode} from '../markup/markup-node.ts'
import {untamed} from './tame-markdown.ts'

type Root = ReturnType<typeof fromMarkdown>
type Nodes = Root['children'][number]
type Definition = Extract<Nodes, {type: 'definition'}>
type FootnoteDefinition = Extract<Nodes, {type: 'footnoteDefinition'}>

/** Turns a tree of Markdown into HTML's mark-up; `shift` is where its text begins in the source. */
export function markupOfMarkdown(root: Root, shift: number): MarkupNode[] {
  const definitions = new Map<string, Definition>()
  const footnotes = new Map<string, FootnoteDefinition>()
  const order: string[] = []
  for (const node of root.children) {
    if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node)
    if (node.type === 'footnoteDefinition') footnotes.set(node.identifier, node)
  }
  const body = childrenOf(root)
  const notes = order.flatMap((identifier, index) => noteOf(identifier, index))
  return [...body, ...notes]

  function noteOf(identifier: string, index: number): MarkupNode[] {
    const note = footnotes.get(identifier)
    if (note === undefined) return []
    const [first, ...rest] = childrenOf(note)
    if (first?.type !== 'element') return []
    const {start} = first
    return [{...first, children: [textAt(`[${index + 1}] `, {start, end: start}), ...first.children]}, ...rest]
  }

  function childrenOf(parent: {readonly children: readonly Nodes[]}): MarkupNode[] {
    const top: MarkupNode[] = []
    const open: {readonly name: string; readonly into: MarkupNode[]}[] = [{name: '', into: top}]
    for (const child of parent.children) {
      const into = open.at(-1)?.into ?? top
      if (child.type !== 'html') into.push(...convert(child))
      else if (!/^<\/?[a-z][a-z\d]*\b[^<>]*>$/iu.test(child.value.trim()))
        into.push(...htmlOf(child.value, placeOf(child)))
      else enterTag(child.value, placeOf(child), open)
    }
    return top
  }

  function convert(node: Nodes): MarkupNode[] {
    const place = placeOf(node)
    switch (node.type) {
      case 'text':
        return [textAt(untamed(node.value), place)]
      case 'heading':
        return [element(`h${node.depth}`, childrenOf(node), place)]
      case 'paragraph':
        return [element('p', childrenOf(node), place)]
      case 'blockquote':
        return [element('blockquote', childrenOf(node), place)]
      case 'list':
        return [element(node.ordered === true ? 'ol' : 'ul', childrenOf(node), place)]
      case 'listItem':
        return [element('li', childrenOf(node), place)]
      case 'emphasis':
        return [element('em', childrenOf(node), place)]
      case 'strong':
        return [element('strong', childrenOf(node), place)]
      case 'delete':
        return [element('del', childrenOf(node), place)]
      case 'inlineCode':
        return [element('code', [textAt(untamed(node.value), place)], place)]
      case 'code':
        return [element('pre', [textAt(untamed(node.value), place)], place)]
      case 'break':
        return [element('br', [], place)]
      case 'thematicBreak':
        return [element('hr', [], place)]
      case 'link':
        return [element('a', childrenOf(node), place, {href: node.url})]
      case 'linkReference': {
        const href = definitions.get(node.identifier)?.url
        return href === undefined ? childrenOf(node) : [element('a', childrenOf(node), place, {href})]
      }
      case 'image':
        return [imageAt(node.url, node.alt, node.title, place)]
      case 'imageReference': {
        const found = definitions.get(node.identifier)
        return found === undefined ? [] : [imageAt(found.url, node.alt, found.title, place)]
      }
      case 'table':
        return [element('table', tableRows(node.children), place)]
      case 'footnoteReference':
        if (!order.includes(node.identifier)) order.push(node.identifier)
        return []
      case 'html':
        return htmlOf(node.value, place)
      default:
        return []
    }
  }

  function tableRows(rows: readonly Nodes[]): MarkupNode[] {
    return rows.flatMap((row, index) =>
      row.type !== 'tableRow'
        ? []
        : [
            element(
              'tr',
              row.children.map((cell) => element(index === 0 ? 'th' : 'td', childrenOf(cell), placeOf(cell))),
              placeOf(row),
            ),
          ],
    )
  }

  function placeOf({position}: Pick<Nodes, 'position'>): Place {
    return {start: shift + (position?.start.offset ?? 0), end: shift + (position?.end.offset ?? 0)}
  }
}

interface Place {
  readonly start: number
  readonly end: number
}

/** Inline HTML comes a tag at a time; what is between two of them is Markdown. */
function enterTag(tag: string, place: Place, open: {readonly name: string; readonly into: MarkupNode[]}[]): void {
  const name = /^<\/?([a-z][a-z\d]*)/iu.exec(tag.trim())?.[1]?.toLowerCase() ?? ''
  if (tag.trim().startsWith('</')) {
    const index = open.findLastIndex((one) => one.name === name)
    if (index > 0) open.length = index
    return
  }
  const [read] = htmlOf(tag, place)
  if (read?.type !== 'element') return
  const children: MarkupNode[] = []
  open.at(-1)?.into.push({...read, children})
  if (!/^(?:br|img|hr|wbr|input|source|embed)$/u.test(name) && !tag.endsWith('/>')) open.push({name, into: children})
}

function htmlOf(html: string, {start, end}: Place): MarkupNode[] {
  return readFragment(untamed(html), (offset) => Math.min(start + offset, end))
}

function imageAt(
  src: string,
  alt: string | null | undefined,
  title: string | null | undefined,
  place: Place,
): MarkupNode {
  const image = element('img', [], place, {src, ...(alt ? {alt: untamed(alt)} : {})})
  // What Markdown calls a title is shown with the picture.
  return title
    ? element('figure', [image, element('figcaption', [textAt(untamed(title), place)], place)], place)
    : image
}

const textAt = (text: string, {start, end}: Place): MarkupNode => ({type: 'text', text, start, end})

const element = (
  name: string,
  children: readonly MarkupNode[],
  {start, end}: Place,
  attributes: Readonly<Record<string, string>> = {},
): MarkupElement => ({
  type: 'element',
  name,
  namespace: '',
  attributes: new Map(Object.entries(attributes)),
  children,
  start,
  end,
})
