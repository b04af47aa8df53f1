import type {CellPlace, ParsedPassage, Role} from '../../story/passage.ts'
import type {MarkupElement} from './markup-node.ts'

/** What the text in an element is, as the elements around it say. */
export interface Block {
  readonly shape: ParsedPassage['shape']
  /** Of a heading. */
  readonly level?: number
  /** The list around it, and how many lists are around that, itself among them. */
  readonly list?: {readonly kind: 'bullet' | 'number'; readonly depth: number}
  /** The item that it belongs to: the same object for all paragraphs of one. */
  readonly item?: object
  readonly role?: Role
  readonly rule?: string
  readonly isOutside?: true
  readonly table?: number
  readonly cell?: CellPlace
  /** Line breaks of the text are line breaks. */
  readonly isPreformatted?: boolean
  /** It stands with a picture in one figure. */
  readonly isFigure?: true
  /** It names who made a picture. */
  readonly isCredit?: boolean
  /** The text says what it says: nothing in it was escaped by mistake. */
  readonly isCode?: boolean
}

/** The elements that browsers set in a line of their own; all others stand in the text. */
const blocks = new Set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup html legend li listing main menu nav ol p plaintext pre search section summary table tbody td tfoot th thead tr ul xmp'.split(
    ' ',
  ),
)

const preformatted = new Set(['pre', 'listing', 'plaintext', 'xmp'])

const credit = /(?:^|[\s_-])(?:credit|credits|copyright|photographer|fotograf|attribution)(?:$|[\s_-])/iu

/** The credit in a caption stands in a line of its own, however it was set. */
export function isBlock(element: MarkupElement, outer: Block): boolean {
  return blocks.has(element.name) || (outer.shape === 'caption' && isCredit(element)) || isCite(element, outer)
}

/** Beside the caption of a figure it names who made the picture, in it a work that the caption speaks of. */
const isCite = ({name}: MarkupElement, {shape, isFigure}: Block): boolean =>
  name === 'cite' && isFigure === true && shape === 'paragraph'

/** Senders name the class of what names the photographer. */
export const isCredit = ({attributes}: MarkupElement): boolean => credit.test(attributes.get('class') ?? '')

/** In a figure it is the photographer's. */
const isByline = ({attributes}: MarkupElement): boolean =>
  /(?:^|[\s_-])(?:byline|author|source)(?:$|[\s_-])/iu.test(attributes.get('class') ?? '')

/** What the text in a block element is. */
export function blockOf(element: MarkupElement, outer: Block): Block {
  const {name} = element
  if (preformatted.has(name)) return {...outer, isPreformatted: true}
  if (isList(name)) return listBlock(element, outer)
  if (name === 'li') return itemBlock(element, outer)
  if (outer.table !== undefined) return outer
  if (/^h[1-6]$/u.test(name)) return {...said(outer), shape: 'heading', level: Number(name[1])}
  if (name === 'blockquote') return {...said(outer), shape: 'quote'}
  if (name === 'figure') return {...outer, isFigure: true}
  if (outer.shape === 'caption' && (isCredit(element) || (outer.isFigure === true && isByline(element))))
    return {...outer, isCredit: true}
  if (isCite(element, outer)) return {...outer, shape: 'caption', isCredit: true}
  if (name === 'figcaption') return {...said(outer), shape: 'caption'}
  return outer
}

/** The text in a cell of a table. */
export const cellBlock = (table: number, cell: CellPlace): Block => ({
  shape: 'tableCell',
  role: 'tableCell',
  table,
  cell,
})

const isList = (name: string): boolean => name === 'ul' || name === 'ol' || name === 'menu' || name === 'dir'

function listBlock({name}: MarkupElement, outer: Block): Block {
  const depth = (outer.list?.depth ?? 0) + 1
  const {item: _, ...rest} = outer
  const shape = outer.shape === 'listItem' ? 'paragraph' : outer.shape
  return {...rest, shape, list: {kind: name === 'ol' ? 'number' : 'bullet', depth}}
}

/** Word on the web and Google Docs say the level in so many words; the first puts each item into a list of its own. */
function itemBlock({attributes}: MarkupElement, outer: Block): Block {
  const level = Number(attributes.get('aria-level') ?? attributes.get('data-aria-level'))
  const depth = Number.isInteger(level) && level > 0 && level <= deepestLevel ? level : (outer.list?.depth ?? 1)
  return {
    ...said(outer),
    ...(outer.table === undefined ? {} : {table: outer.table}),
    ...(outer.cell === undefined ? {} : {cell: outer.cell}),
    shape: outer.table === undefined ? 'listItem' : outer.shape,
    list: {kind: outer.list?.kind ?? 'bullet', depth},
    item: {},
  }
}

/** Word and Google Docs have nine. */
const deepestLevel = 9

/** What is said of an element holds for all in it. */
const said = ({role, rule, isOutside, isPreformatted, isCode}: Block): Partial<Block> => ({
  ...(role === undefined ? {} : {role}),
  ...(rule === undefined ? {} : {rule}),
  ...(isOutside === undefined ? {} : {isOutside}),
  ...(isPreformatted === undefined ? {} : {isPreformatted}),
  ...(isCode === undefined ? {} : {isCode}),
})
