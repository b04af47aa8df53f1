import {rawTextOf} from '../xml/find-elements.ts'
import type {MarkupElement, MarkupNode} from './markup-node.ts'

const listLevel = /mso-list:\s*\S{1,20}\s+level(\d)/iu
const ignored = /mso-list:\s*ignore/iu
/** "1.", "(a)", "iv)". */
const number = /^\(?(?:\d{1,3}|[a-z]|[ivxlcdm]{1,6})[.)]/iu
const mark = /^\s*(?:[·•o§▪◦‣–§ü\uF0B7\uF0A7\uF0D8-]|\(?(?:\d{1,3}|[a-z]|[ivxlcdm]{1,6})[.)])[\s\u00A0]{2,}/iu

/**
 * What Word writes, in the words of HTML: lists are paragraphs to it that hold their bullets as text, and titles and
 * quotations are classes. Nothing where the element is what it says; an empty list where readers do not see it.
 */
export function ofWordProcessor(element: MarkupElement, style: string): readonly MarkupNode[] | undefined {
  const {name, attributes} = element
  const ownClass = attributes.get('class') ?? ''
  if (!ownClass.startsWith('Mso') && !ownClass.startsWith('mso') && !style.includes('mso-')) return undefined
  if (/mso-element:\s*comment/iu.test(style) || ownClass === 'msoDel' || ownClass === 'MsoCommentReference') return []
  if (name !== 'p' && name !== 'div') return undefined
  const level = listLevel.exec(style)?.[1]
  if (level !== undefined) return itemOf(element, level, ignoredText(element))
  const bullet = ownClass.startsWith('MsoListParagraph') ? mark.exec(rawTextOf(element))?.[0] : undefined
  if (bullet !== undefined) return itemOf(withoutHead(element, bullet.length), levelOfMargin(style), bullet)
  const same = named[ownClass]
  return same === undefined ? undefined : [{...element, name: same, attributes: new Map()}]
}

const named: Readonly<Record<string, string>> = {
  MsoTitle: 'h1',
  MsoQuote: 'blockquote',
  MsoIntenseQuote: 'blockquote',
  MsoCaption: 'figcaption',
}

/** One item in a list of its own, as Word on the web has it too. */
function itemOf(element: MarkupElement, level: string, bullet: string): readonly MarkupNode[] {
  const {start, end} = element
  const item = {
    ...element,
    name: 'li',
    attributes: new Map([['aria-level', level]]),
    children: withoutIgnored(element.children),
  }
  const name = number.test(bullet.trim()) ? 'ol' : 'ul'
  return [{type: 'element', name, namespace: '', attributes: new Map(), children: [item], start, end}]
}

const isIgnored = (node: MarkupNode): boolean =>
  node.type === 'element' && ignored.test(node.attributes.get('style') ?? '')

function ignoredText(node: MarkupNode): string {
  if (node.type === 'text') return ''
  return isIgnored(node) ? rawTextOf(node) : node.children.map(ignoredText).join('')
}

function withoutIgnored(nodes: readonly MarkupNode[]): MarkupNode[] {
  return nodes
    .filter((node) => !isIgnored(node))
    .map((node) => (node.type === 'text' ? node : {...node, children: withoutIgnored(node.children)}))
}

/** The element without its first characters. */
function withoutHead(element: MarkupElement, length: number): MarkupElement {
  let left = length
  const cut = (node: MarkupNode): MarkupNode => {
    if (left === 0) return node
    if (node.type === 'element') return {...node, children: node.children.map(cut)}
    const gone = Math.min(left, node.text.length)
    left -= gone
    return {...node, text: node.text.slice(gone), start: Math.min(node.start + gone, node.end)}
  }
  return {...element, children: element.children.map(cut)}
}

/** Half an inch a level. */
function levelOfMargin(style: string): string {
  const margin = /margin(?:-left)?:[^;]{0,60}?([\d.]{1,8})in/iu.exec(style)?.[1]
  return String(Math.max(1, Math.min(9, Math.round(Number(margin ?? 0.5) * 2))))
}
