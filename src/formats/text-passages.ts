import {cleanLine} from '../bytes/clean-text.ts'
import type {ParsedPassage, SourceRange} from '../story/passage.ts'
import type {MarkupNode} from './markup/markup-node.ts'
import {readFragment} from './html/read-html.ts'
import {splitLines} from './lines.ts'
import {type MarkupReading, passagesOfMarkup} from './markup/passages-of-markup.ts'
import {unwrapLines} from './unwrap-lines.ts'
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
  // Entities make the text shorter than its source: only where they do not can a line say where it stood.
  const isSourceText = node.text.length === node.end - node.start
  return paragraphsIn(node.text).flatMap(({start, end}): ParsedPassage[] => {
    const text = cleanLine(node.text.slice(start, end))
    const at = isSourceText ? {start: node.start + start, end: node.start + end} : {start: node.start, end: node.end}
    return text === '' ? [] : [{text, shape: 'paragraph', at}]
  })
}

/**
 * Text that was wrapped at a column is unwrapped. Of other text a line is a paragraph, or where blank lines or indents part
 * paragraphs, goes on with the one above it that ends no sentence.
 */
function paragraphsIn(text: string): SourceRange[] {
  const lines = splitLines(text)
  const unwrapped = unwrapLines(text, lines)
  const rangeOf = ([first, last]: readonly [number, number]): SourceRange => ({
    start: lines[first]?.start ?? 0,
    end: lines[last]?.end ?? text.length,
  })
  const isWrapped = unwrapped.some(([first, last]) => last > first)
  const [opening] = unwrapped[0] ?? []
  const isParted = unwrapped.some(([first], index) => index > 0 && lines[first - 1]?.blank === true)
  const isIndented = unwrapped.some(([first]) => (lines[first]?.indent ?? 0) >= leastIndent)
  const isFlush = unwrapped.some(([first]) => lines[first]?.indent === 0)
  if (isWrapped || opening === undefined || !(isParted || (isIndented && isFlush))) return unwrapped.map(rangeOf)
  const paragraphs: [number, number][] = []
  for (const [index] of unwrapped) {
    const [line, above] = [lines[index], lines[index - 1]]
    const open = paragraphs.at(-1)
    const isNew =
      line === undefined ||
      above === undefined ||
      above.blank ||
      line.indent >= above.indent + leastIndent ||
      ((isFlush && isIndented ? line.indent >= leastIndent : true) &&
        endOfSentence.test(text.slice(above.start, above.end)))
    if (open === undefined || isNew) paragraphs.push([index, index])
    else open[1] = index
  }
  return paragraphs.map(rangeOf)
}

/** Spaces with which a paragraph begins at least. */
const leastIndent = 2
const endOfSentence = /[.!?:…]["”»'’)]{0,3}\s*$/u
