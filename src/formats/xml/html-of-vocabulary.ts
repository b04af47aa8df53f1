import type {MarkupElement, MarkupNode} from '../markup/markup-node.ts'

/**
 * What HTML calls the elements of the text mark-up that agencies made for themselves. Named in lower case; elements that
 * are not here are paragraphs where they hold nothing but words, and boxes else.
 */
const names: Readonly<Record<string, string>> = {
  p: 'p',
  para: 'p',
  paragraph: 'p',
  // TT, Sweden: lead, text, quoted speech, subhead, place line.
  ingress: 'div',
  brodtext: 'div',
  citat: 'p',
  mellis: 'h2',
  rubrik: 'h1',
  dat: 'p',
  ort: 'span',
  source: 'span',
  headline: 'h1',
  title: 'h1',
  subhead: 'h2',
  subheadline: 'h2',
  crosshead: 'h2',
  lead: 'div',
  bold: 'b',
  italic: 'i',
  link: 'a',
}

const htmlNames = new Set(
  'a abbr b blockquote br cite code div em figcaption figure h1 h2 h3 h4 h5 h6 hr i img li ol p pre q s section small span strong sub sup table tbody td tfoot th thead tr u ul'.split(
    ' ',
  ),
)
const inline = new Set(
  'a abbr b bold br cite code em i img italic link ort q s small source span strong sub sup u'.split(' '),
)

/** Text mark-up of any vocabulary under HTML's names, in the same order and places. */
export function htmlOfVocabulary(nodes: readonly MarkupNode[]): MarkupNode[] {
  return nodes.map((node) => (node.type === 'text' ? node : renamed(node)))
}

function renamed(element: MarkupElement): MarkupElement {
  const own = element.name.toLowerCase()
  const name = names[own] ?? (htmlNames.has(own) ? own : holdsWordsOnly(element) ? 'p' : 'div')
  return {...element, name, children: htmlOfVocabulary(element.children)}
}

const holdsWordsOnly = ({children}: MarkupElement): boolean =>
  children.every((child) => child.type === 'text' || inline.has(child.name.toLowerCase()))
