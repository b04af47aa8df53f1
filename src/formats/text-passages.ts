import {cleanLine} from '../bytes/clean-text.ts'
import type {ParsedPassage, SourceRange} from '../story/passage.ts'
import type {MarkupNode} from './markup/markup-node.ts'
import {readFragment} from './html/read-html.ts'
import {type MarkupReading, passagesOfMarkup} from './markup/passages-of-markup.ts'
import {rawTextOf} from './xml/find-elements.ts'

/** Tags of HTML in text that should have none, from a sender who escaped them. */
const escapedHtml = /<\/?(?:p|br|div|b|i|em|strong|ul|ol|li|a|span|table|h[1-6]|blockquote|html|body)\b[^<>]*>/iu

/** Reads a text that stood in XML as text: HTML if it holds tags of HTML, else a paragraph a line. */
export function textPassages(nodes: readonly MarkupNode[], range: SourceRange): MarkupReading {
  const text = nodes.map(rawTextOf).join('')
  if (escapedHtml.test(text)) return passagesOfMarkup(readFragment(text), {at: range})
  return {passages: nodes.flatMap(linesOfNode), media: []}
}

function linesOfNode(node: MarkupNode): ParsedPassage[] {
  if (node.type === 'element') return node.children.flatMap(linesOfNode)
  const paragraphs = /\n[ \t]*\n/u.test(node.text) ? /\n[ \t]*\n/u : /\n/u
  // Entities make the text shorter than its source: only where they do not can a line say where it stood.
  const isSourceText = node.text.length === node.end - node.start
  let at = node.start
  return node.text.split(new RegExp(`(${paragraphs.source})`, 'u')).flatMap((line, index): ParsedPassage[] => {
    const start = at
    at += line.length
    const text = cleanLine(line)
    if (index % 2 === 1 || text === '') return []
    return [{text, shape: 'paragraph', at: isSourceText ? {start, end: at} : {start: node.start, end: node.end}}]
  })
}
