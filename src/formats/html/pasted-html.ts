import type {MarkupElement, MarkupNode} from '../markup/markup-node.ts'
import {type ClassStyles, classStyles} from '../markup/style-of.ts'
import {descendantsOf, rawTextOf} from '../xml/find-elements.ts'
import {isPartedByLines, readPage} from './read-html.ts'

/** A piece of a document or a page, as it was copied. */
export interface PastedHtml {
  readonly nodes: readonly MarkupNode[]
  /** What its own style sheet says of its classes. */
  readonly styles: ClassStyles
  /** Its paragraphs are parted by empty lines alone. */
  readonly isPreformatted?: boolean
}

/** The marks that browsers, and the programs that learned from them, put around what was selected. */
const selection = /<!--\s*StartFragment\s*-->/u
const writer =
  /<meta[^<>]{0,40}\bname=["']?(?:generator|progid)\b[^<>]{0,40}(?:microsoft|word(?!press)|excel|libreoffice|openoffice|cocoa html writer|google docs)/iuy
/** On a page it is what an editor pasted into the story. */
const isPastedDocument = (html: string): boolean => /id=["']?docs-internal-guid/iu.test(html.slice(0, guidLength))
const guidLength = 2025
/** What only whole pages have. */
const page = /<(?:!doctype|html|head|title|article|main|nav)\b/iu

/**
 * Reads HTML that was copied out of a document or off a page; nothing where the HTML is a page, of which the story has to
 * be found first. All that was selected is copy.
 */
export function pastedHtml(html: string): PastedHtml | undefined {
  if (!isPasted(html)) return undefined
  const root = readPage(html).find((node): node is MarkupElement => node.type === 'element')
  const css = descendantsOf(root, 'style').map(rawTextOf).join('\n').slice(0, headLength)
  const lines = isPartedByLines(html) ? {isPreformatted: true} : {}
  return {nodes: root === undefined ? [] : [root], styles: classStyles(css), ...lines}
}

/** Characters: Word puts its style sheets, of up to some ten thousand, before the copy. */
const headLength = 200_000

/** Whether the HTML was copied out of a document or off a page, rather than being a page. */
export function isPasted(html: string): boolean {
  const head = html.slice(0, headLength)
  return (
    (head.includes('StartFragment') && selection.test(head)) ||
    isWritten(head) ||
    isPastedDocument(head) ||
    !page.test(html)
  )
}

/** A word processor says so in a `meta`. Looked for from one to the next, which takes a fraction of the time. */
function isWritten(head: string): boolean {
  for (const tag of ['<meta', '<META']) {
    for (let at = head.indexOf(tag); at >= 0; at = head.indexOf(tag, at + tag.length)) {
      writer.lastIndex = at
      if (writer.test(head)) return true
    }
  }
  return false
}
