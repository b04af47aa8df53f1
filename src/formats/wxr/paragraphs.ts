import type {MarkupElement, MarkupNode} from '../markup/markup-node.ts'

const blocks = new Set(
  'address article aside blockquote details div dl fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table ul'.split(
    ' ',
  ),
)
/** Blocks in which WordPress makes paragraphs too. */
const containers = new Set(['article', 'aside', 'blockquote', 'div', 'main', 'section'])

/**
 * Gives a post's HTML the paragraphs that WordPress makes of it when it shows it: a blank line parts paragraphs, a line
 * break is one. `isClassic` is false for posts made of blocks, whose paragraphs stand there already.
 */
export function withParagraphs(nodes: readonly MarkupNode[], isClassic: boolean): MarkupNode[] {
  const result: MarkupNode[] = []
  let run: MarkupNode[] = []
  const end = (): void => {
    const [first] = run
    const last = run.at(-1)
    if (first !== undefined && last !== undefined && run.some(hasContent))
      result.push({...element('p', linked(run)), start: first.start, end: last.end})
    run = []
  }
  for (const node of nodes) {
    if (node.type === 'element' && blocks.has(node.name)) {
      end()
      result.push(blockOf(node, isClassic))
    } else if (node.type === 'text' && isClassic) {
      for (const part of partsOf(node)) {
        if (part === 'paragraph') end()
        else run.push(part)
      }
    } else run.push(node.type === 'element' ? embedOf(node) : node)
  }
  end()
  return result
}

function blockOf(node: MarkupElement, isClassic: boolean): MarkupElement {
  if (node.name === 'figure') return captioned(node)
  return containers.has(node.name) && node.children.length > 0
    ? {...node, children: withParagraphs(node.children, isClassic)}
    : node
}

/** Text at its line breaks. A text that stood escaped has one place for all of its parts. */
function partsOf(node: MarkupNode & {type: 'text'}): (MarkupNode | 'paragraph')[] {
  const isLinear = node.end - node.start === node.text.length
  const parts: (MarkupNode | 'paragraph')[] = []
  let from = 0
  const take = (to: number): void => {
    const text = node.text.slice(from, to)
    if (text !== '')
      parts.push({
        type: 'text',
        text,
        start: isLinear ? node.start + from : node.start,
        end: isLinear ? node.start + to : node.end,
      })
  }
  for (const match of node.text.matchAll(/[ \t\r]*\n\s*/gu)) {
    take(match.index)
    from = match.index + match[0].length
    parts.push(match[0].indexOf('\n') === match[0].lastIndexOf('\n') ? element('br', []) : 'paragraph')
  }
  take(node.text.length)
  return parts
}

const hasContent = (node: MarkupNode): boolean => (node.type === 'text' ? node.text.trim() !== '' : node.name !== 'br')

/** What stands beside the picture of a caption's shortcode is the caption. */
function captioned(figure: MarkupElement): MarkupElement {
  if (figure.children.some((child) => child.type === 'element' && child.name === 'figcaption')) return figure
  const pictures = figure.children.filter(hasPicture)
  // Blocks set all that is embedded into a figure: an address, a quotation, a table.
  if (pictures.length === 0) return {...figure, children: withParagraphs(figure.children, false)}
  const words = figure.children.filter((child) => !hasPicture(child))
  const title = figure.attributes.get('title')
  const caption: MarkupNode[] =
    title === undefined ? words : [{type: 'text', text: title, start: figure.start, end: figure.end}]
  return caption.some(hasContent)
    ? {...figure, children: [...pictures, {...element('figcaption', caption), start: figure.start, end: figure.end}]}
    : figure
}

const hasPicture = (node: MarkupNode): boolean =>
  node.type === 'element' && (node.name === 'img' || node.children.some(hasPicture))

/** The shortcode for embeds holds nothing but an address. */
function embedOf(node: MarkupElement): MarkupElement {
  const text = node.children
    .map((child) => (child.type === 'text' ? child.text : ''))
    .join('')
    .trim()
  return node.name === 'data' && isAddress(text) ? {...node, name: 'a', attributes: new Map([['href', text]])} : node
}

/** A paragraph of nothing but an address shows what is there: here it becomes a link. */
function linked(run: readonly MarkupNode[]): MarkupNode[] {
  const full = run.filter(hasContent)
  const [only] = full
  if (full.length !== 1 || only?.type !== 'text' || !isAddress(only.text.trim())) return [...run]
  return [
    {...element('a', [only]), attributes: new Map([['href', only.text.trim()]]), start: only.start, end: only.end},
  ]
}

const isAddress = (text: string): boolean => /^https?:\/\/\S{4,2000}$/iu.test(text)

const element = (name: string, children: readonly MarkupNode[]): MarkupElement => ({
  type: 'element',
  name,
  namespace: '',
  attributes: new Map(),
  children,
  start: 0,
  end: 0,
})
