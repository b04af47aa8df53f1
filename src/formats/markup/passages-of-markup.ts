import type {ParsedPassage, SourceRange} from '../../story/passage.ts'
import {present} from '../../story/present.ts'
import type {Media} from '../../story/story.ts'
import {readFragment} from '../html/read-html.ts'
import {type Block, blockOf, cellBlock, isBlock} from './block-of.ts'
import {captioned, type FoundMedia, isCaptionBelow, picturesFirst} from './caption-pictures.ts'
import {rawTextOf} from '../xml/find-elements.ts'
import {holdsTags, unescapedAgain} from './escaped-twice.ts'
import type {MarkupElement, MarkupNode, MarkupText} from './markup-node.ts'
import {type ClassStyles, isHidden, styleOf} from './style-of.ts'
import {type Mark, marksWithin} from './marks-within.ts'
import {emojiOf, mediaOfElement} from './media-of-element.ts'
import {type Piece, paragraphsOf} from './paragraphs-of.ts'
import {passageOf} from './passage-of.ts'
import {dataTableOf} from './data-table.ts'
import {ofWordProcessor} from './of-word-processor.ts'

export interface MarkupOptions {
  /** Address that relative ones are relative to. */
  readonly baseUrl?: string
  /** The place of all passages, where the mark-up itself stood escaped in the source. */
  readonly at?: SourceRange
  /** Line breaks of the text are line breaks. */
  readonly isPreformatted?: boolean
  /** What the mark-up's own style sheet says of its classes. */
  readonly styles?: ClassStyles
  /** What is known of an element beside its name; asked of each but those inside one that is left out. */
  readonly kindOf?: (element: MarkupElement) => ElementKind | undefined
}

/** The role of all text in an element and the rule that says so, or that it is left out altogether. */
export type ElementKind =
  | (Required<Pick<ParsedPassage, 'role' | 'rule'>> & Pick<ParsedPassage, 'isOutside'>)
  | 'left out'

export interface MarkupReading {
  readonly passages: ParsedPassage[]
  readonly media: Media[]
}

/** What shows no text of its own, or is no part of the story: a form's fields, and what scripts draw. */
const dropped = new Set(
  'script style head title template noscript svg canvas select option datalist button input textarea'.split(' '),
)

/** Turns mark-up with HTML's names into passages, in reading order, and the media that stand in it. */
export function passagesOfMarkup(nodes: readonly MarkupNode[], options: MarkupOptions = {}): MarkupReading {
  const {baseUrl, at, styles, kindOf, isPreformatted = false} = options
  const top: Block = {shape: 'paragraph', ...(isPreformatted ? {isPreformatted} : {})}
  const passages: ParsedPassage[] = []
  const media: FoundMedia[] = []
  const credits = new Set<ParsedPassage>()
  const known = new Set<string>()
  let pieces: Piece[] = []
  let hasWords = false
  /** Pictures that stand in a paragraph, until it ends. */
  let waiting: ParsedPassage[] = []
  let tables = 0
  let lastItem: Block['item']
  walk(nodes, top, [])
  flush(top)
  return captioned(passages, {media, credits})

  function walk(children: readonly MarkupNode[], block: Block, marks: readonly Mark[]): void {
    for (const node of children) {
      if (node.type === 'element') enter(node, block, marks)
      else if (node.text !== '') take(node, block, marks)
    }
  }

  function take({text: raw, start, end}: MarkupText, block: Block, marks: readonly Mark[]): void {
    if (block.isPreformatted === true || block.isCode === true) {
      put({text: raw, start, end, marks, ...(block.isPreformatted === true ? {isPreformatted: true} : {})})
      return
    }
    const text = unescapedAgain(raw)
    // Mark-up that was escaped stands where the text stood; inside it nothing is escaped again.
    if (holdsTags(text))
      walk(
        readFragment(text, (offset) => (offset === 0 ? start : end)),
        {...block, isCode: true},
        marks,
      )
    else {
      // Style sheets keep a name and the job behind it apart, and a lead and the title of its link.
      if (block.role !== undefined && isGlued(pieces.at(-1)?.text ?? '', text))
        put({text: ' ', start, end: start, marks: []})
      put({text, start, end, marks})
    }
  }

  function put(piece: Piece): void {
    pieces.push(piece)
    hasWords ||= piece.text.trim() !== ''
  }

  function enter(element: MarkupElement, block: Block, marks: readonly Mark[]): void {
    const {name} = element
    const kind = kindOf?.(element)
    if (kind === 'left out' || dropped.has(name)) return
    if (name === 'br') {
      put({text: '', start: element.start, end: element.end, marks: [], isBreak: true})
      return
    }
    if (name === 'hr') return flush(block)
    const style = styleOf(element, styles)
    if (isHidden(element, style)) return
    if (name === 'img' || name === 'iframe' || name === 'video' || name === 'audio')
      return block.role === undefined || block.role === 'caption' ? enterMedia(element, marks) : undefined
    const same = ofWordProcessor(element, style)
    if (same !== undefined) return walk(same, block, marks)
    const inside = kind !== undefined && isOpenTo(kind, block) ? {...withoutOutside(block), ...kind} : block
    const within = marksWithin(element, marks, {style, baseUrl})
    if (name === 'q') return quoted(element, inside, within)
    const isBelowPicture = !hasWords && isCaptionBelow(element, passages, block)
    if (kind === undefined && !isBelowPicture && !isBlock(element, block))
      return walk(element.children, name === 'code' ? {...block, isCode: true} : block, within)
    flush(block)
    if (name === 'table' && enterTable(element, inside, within)) return
    const own = blockOf(element, isBelowPicture ? {...inside, shape: 'caption'} : inside)
    const first = passages.length
    walk(element.children, own, within)
    flush(own)
    if (name === 'figure') picturesFirst(passages, first)
  }

  function quoted({start, end, children}: MarkupElement, block: Block, marks: readonly Mark[]): void {
    // Browsers set the marks; who writes them too means them once.
    const isSet = /^\s*["'“”„«»‘‚‹]/u.test(children.map(rawTextOf).join(''))
    if (!isSet) put({text: '“', start, end: start, marks})
    walk(children, block, marks)
    if (!isSet) put({text: '”', start: end, end, marks})
  }

  function enterMedia(element: MarkupElement, marks: readonly Mark[]): void {
    const {start, end} = element
    const emoji = emojiOf(element)
    if (emoji !== undefined) {
      put({text: emoji, start, end, marks})
      return
    }
    const found = mediaOfElement(element, baseUrl)
    if (found === undefined || (found.url !== undefined && known.has(found.url))) return
    known.add(found.url ?? '')
    if (found.kind !== 'image' || found.url === undefined) {
      media.push({media: found})
      return
    }
    const {url, alt, caption, credit} = found
    const picture = present({url, alt, caption, credit})
    media.push({media: found, picture})
    const place = hasWords ? waiting : passages
    place.push({text: alt ?? fileNameOf(url), shape: 'picture', role: 'picture', picture, at: at ?? {start, end}})
  }

  /** A table of data becomes one table; a table that only sets things side by side is read cell by cell. */
  function enterTable(element: MarkupElement, block: Block, marks: readonly Mark[]): boolean {
    const grid = block.table === undefined && block.role === undefined ? dataTableOf(element) : undefined
    if (grid === undefined) return false
    tables++
    const first = passages.length
    if (grid.caption !== undefined) {
      const own: Block = {shape: 'caption', role: 'caption', table: tables}
      walk(grid.caption.children, own, marks)
      flush(own)
    }
    for (const {element: cell, place} of grid.cells) {
      const own = cellBlock(tables, place)
      walk(cell.children, own, marksWithin(cell, marks, {style: styleOf(cell, styles), baseUrl}))
      flush(own)
    }
    const pictures = passages.splice(first).toSorted((one, other) => rank(one) - rank(other))
    passages.push(...pictures)
    return true
  }

  function flush(block: Block): void {
    const own = pieces
    pieces = []
    hasWords = false
    for (const lines of paragraphsOf(own, block.shape)) {
      let isNextLine = block.item !== undefined && block.item === lastItem
      for (const line of lines) {
        const passage = passageOf(line, {block, at, isNextLine})
        if (passage === undefined) continue
        passages.push(passage)
        if (block.isCredit === true) credits.add(passage)
        isNextLine = true
        lastItem = block.item
      }
    }
    passages.push(...waiting)
    waiting = []
  }
}

/** A byline's line holds the time, too, and both stand in boxes with buttons. */
const isOpenTo = ({role}: Exclude<ElementKind, 'left out'>, outer: Block): boolean =>
  outer.role === undefined ||
  outer.role === 'byline' ||
  (outer.role === 'furniture' && (role === 'byline' || role === 'timestamp'))

function withoutOutside(block: Block): Block {
  if (block.isOutside === undefined) return block
  const {isOutside: _, ...rest} = block
  return rest
}

const isGlued = (before: string, after: string): boolean => /[\p{Ll}|:]$/u.test(before) && /^\p{Lu}/u.test(after)

/** A picture in a cell stands behind its table. */
const rank = ({role}: ParsedPassage): number => (role === 'picture' ? 1 : 0)

const fileNameOf = (url: string): string => new URL(url).pathname.split('/').findLast((part) => part !== '') ?? url
