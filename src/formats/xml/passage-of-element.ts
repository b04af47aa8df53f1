import type {ParsedPassage, Role, SourceRange} from '../../story/passage.ts'
import type {MarkupElement, MarkupNode} from '../markup/markup-node.ts'
import {lineOfHtml} from '../html/passages-of-html.ts'
import {textOf} from './find-elements.ts'

/**
 * The text of an element, or that given, as a passage of that role where the element's text stands; none without text. Mark-up
 * that stands in it as text, as senders have it in lines, is left out.
 */
export function passageOfElement(
  element: MarkupElement | undefined,
  role: Role,
  text = lineOfHtml(textOf(element)),
): ParsedPassage[] {
  if (element === undefined || text === undefined) return []
  const shape = role === 'headline' || role === 'subhead' ? 'heading' : role === 'caption' ? 'caption' : 'paragraph'
  return [{text, shape, at: textRange(element), role}]
}

/** From the first character of text inside to the last; the whole element where there is none. */
export function textRange(element: MarkupElement): SourceRange {
  const first = edge(element, 'start')
  const last = edge(element, 'end')
  return first === undefined || last === undefined
    ? {start: element.start, end: element.end}
    : {start: first.start, end: Math.max(first.end, last.end)}
}

function edge(node: MarkupNode, side: 'start' | 'end'): SourceRange | undefined {
  if (node.type === 'text') return node.text.trim() === '' ? undefined : node
  const children = side === 'start' ? node.children : node.children.toReversed()
  for (const child of children) {
    const found = edge(child, side)
    if (found !== undefined) return found
  }
  return undefined
}
