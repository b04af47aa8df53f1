import {type PortableTextHtmlComponents, toHTML} from '@portabletext/to-html'
import type {TypedObject} from '@portabletext/types'
import {publicText} from '../bytes/public-text.ts'

/** Elements that bodies become; a profile allows some of them. */
export const htmlElements = [
  'a',
  'blockquote',
  'br',
  'em',
  'figcaption',
  'figure',
  'h2',
  'h3',
  'img',
  'li',
  'ol',
  'p',
  's',
  'strong',
  'sub',
  'sup',
  'table',
  'tbody',
  'td',
  'th',
  'thead',
  'tr',
  'u',
  'ul',
] as const
export type HtmlElement = (typeof htmlElements)[number]

/** A picture as its place in the text shows it. */
export interface HtmlImage {
  readonly url: string
  readonly alt?: string | undefined
  readonly caption?: string | undefined
  readonly credit?: string | undefined
  readonly width?: number | undefined
  readonly height?: number | undefined
}

export interface HtmlOptions {
  /** What may stand in it, all of them for want of it. What may not becomes the nearest thing that may. */
  readonly elements?: ReadonlySet<HtmlElement>
  /** The picture that a block shows; none where it is not to be shown. */
  readonly imageOf?: (block: TypedObject) => HtmlImage | undefined
}

/**
 * Portable Text as HTML that is well-formed XML too: text is escaped, links are those that `body` holds, whatever is no
 * text, picture, table or related link is left out. The same blocks give the same bytes.
 */
export function toHtml(blocks: readonly TypedObject[], options: HtmlOptions = {}): string {
  return toHTML([...blocks], {components: componentsFor(options), onMissingComponent: false})
}

/** Text as content of an HTML element. */
export function escapeHtml(text: string): string {
  return publicText(text).replaceAll(/[&<>"]/gu, (sign) => references[sign] ?? sign)
}

const references: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'}

function componentsFor(options: HtmlOptions): PortableTextHtmlComponents {
  const {elements, imageOf} = options
  const allows = (name: HtmlElement): boolean => elements === undefined || elements.has(name)
  const mark =
    (name: HtmlElement, small?: string) =>
    ({children}: {readonly children: string}): string =>
      allows(name) ? `<${name}>${children}</${name}>` : inFigures(children, small)
  const heading =
    (name: 'h2' | 'h3') =>
    ({children}: {readonly children?: string | undefined}): string => {
      if (allows(name)) return `<${name}>${children}</${name}>`
      return allows('strong') ? `<p><strong>${children}</strong></p>` : `<p>${children}</p>`
    }
  const list =
    (name: 'ol' | 'ul') =>
    ({children}: {readonly children?: string | undefined}): string =>
      allows(name) ? `<${name}>${children}</${name}>` : (children ?? '')
  const link = (href: unknown, children: string): string =>
    typeof href === 'string' && allows('a') ? `<a href="${escapeHtml(href)}">${children}</a>` : children
  return {
    types: {
      relatedLink: ({
        value,
      }: {
        readonly value: {readonly lead?: string; readonly title?: string; readonly url?: string}
      }) =>
        `<p>${value.lead === undefined ? '' : `${escapeHtml(value.lead)}: `}${link(value.url, escapeHtml(value.title ?? ''))}</p>`,
      articleImage: ({value}: {readonly value: TypedObject}) => figure(imageOf?.(value), allows),
      articleTable: ({value}: {readonly value: TableBlock}) => table(value, options, allows),
    },
    block: ({value, children}) => {
      // A page has its headline as h1 already.
      if (value.style === 'h1' || value.style === 'h2') return heading('h2')({children})
      if (/^h[3-6]$/u.test(value.style ?? '')) return heading('h3')({children})
      if (value.style === 'blockquote' && allows('blockquote')) return `<blockquote><p>${children}</p></blockquote>`
      return paragraph({children})
    },
    marks: {
      strong: mark('strong'),
      em: mark('em'),
      underline: mark('u'),
      'strike-through': mark('s'),
      sub: mark('sub', '₀₁₂₃₄₅₆₇₈₉'),
      sup: mark('sup', '⁰¹²³⁴⁵⁶⁷⁸⁹'),
      link: ({value, children}: {readonly value?: {readonly href?: unknown}; readonly children: string}) =>
        link(value?.href, children),
    },
    list: {bullet: list('ul'), number: list('ol')},
    listItem: ({children}) => (allows('li') ? `<li>${children}</li>` : paragraph({children})),
    hardBreak: () => (allows('br') ? '<br/>' : ' '),
    escapeHTML: escapeHtml,
    unknownType: () => '',
    unknownMark: ({children}) => children ?? '',
    unknownList: list('ul'),
    unknownListItem: ({children}) => `<li>${children}</li>`,
    unknownBlockStyle: paragraph,
  }
}

/** Where nothing can be raised, 10⁶ must not become 106. */
const inFigures = (text: string, figures: string | undefined): string =>
  figures !== undefined && /^\d+$/u.test(text)
    ? text.replaceAll(/\d/gu, (digit) => figures.charAt(Number(digit)))
    : text

function paragraph({children}: {readonly children?: string | undefined}): string {
  return `<p>${children}</p>`
}

type Allows = (name: HtmlElement) => boolean

/** A picture with its caption, as it stands in a body. */
export function figureHtml(image: HtmlImage): string {
  return figure(image, () => true)
}

function figure(image: HtmlImage | undefined, allows: Allows): string {
  if (image === undefined || !allows('img')) return ''
  const size = [
    image.width === undefined ? '' : ` width="${image.width}"`,
    image.height === undefined ? '' : ` height="${image.height}"`,
  ].join('')
  const picture = `<img src="${escapeHtml(image.url)}" alt="${escapeHtml(image.alt ?? image.caption ?? '')}"${size}/>`
  const line = [image.caption, image.credit].filter((part) => part !== undefined && part !== '').join(' ')
  if (allows('figure')) {
    const caption = line === '' || !allows('figcaption') ? '' : `<figcaption>${escapeHtml(line)}</figcaption>`
    return `<figure>${picture}${caption}</figure>`
  }
  return `<p>${picture}</p>${line === '' ? '' : `<p>${allows('em') ? `<em>${escapeHtml(line)}</em>` : escapeHtml(line)}</p>`}`
}

interface TableBlock {
  readonly rows?: readonly {readonly cells?: readonly TableCell[]; readonly header?: boolean}[]
  readonly caption?: string
}

interface TableCell {
  readonly content?: readonly TypedObject[]
}

/** Without tables, a row is a line of its cells. */
function table({rows = [], caption}: TableBlock, options: HtmlOptions, allows: Allows): string {
  const title = caption === undefined ? '' : `<p>${escapeHtml(caption)}</p>`
  if (rows.length === 0) return title
  if (!allows('table')) {
    const lines = rows.map(({cells = []}) => `<p>${cells.map((cell) => cellHtml(cell, options)).join(' | ')}</p>`)
    return title + lines.join('')
  }
  const rowOf = ({cells = [], header = false}: NonNullable<TableBlock['rows']>[number]): string => {
    const name = header && allows('th') ? 'th' : 'td'
    return `<tr>${cells.map((cell) => `<${name}>${cellHtml(cell, options)}</${name}>`).join('')}</tr>`
  }
  return `${title}<table><tbody>${rows.map(rowOf).join('')}</tbody></table>`
}

/** A cell of one paragraph is that paragraph's content. */
function cellHtml({content = []}: TableCell, options: HtmlOptions): string {
  const html = toHtml(content, options)
  return content.length === 1 ? html.replace(/^<p>/u, '').replace(/<\/p>$/u, '') : html
}
