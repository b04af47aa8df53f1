import type {MarkupElement, MarkupNode} from '../markup/markup-node.ts'
import {elementAt, elementsOf} from '../xml/find-elements.ts'
import type {MarkOf} from './docx-numbering.ts'
import type {DocxStyle} from './docx-styles.ts'
import {switchAt, valueAt} from './docx-value.ts'
import {elementAs, type RunContext, runsOfDocx} from './runs-of-docx.ts'

export interface MarkupContext extends RunContext {
  readonly markOf: MarkOf
}

/** The attribute that says which role the style gives a paragraph. */
export const roleAttribute = 'data-role'

interface OpenList {
  readonly level: number
  readonly items: MarkupNode[]
}

/** The content of a body, a cell or a box as HTML's mark-up, in the same order. */
export function markupOfDocx(nodes: readonly MarkupNode[], context: MarkupContext): MarkupNode[] {
  const blocks: MarkupNode[] = []
  const lists: OpenList[] = []
  for (const node of flattened(nodes)) {
    if (node.name === 'tbl') {
      lists.length = 0
      blocks.push(tableOf(node, context))
    } else if (node.name === 'p') addParagraph(node)
  }
  return blocks

  function addParagraph(paragraph: MarkupElement): void {
    const style = context.styles.get(valueAt(paragraph, 'pPr', 'pStyle') ?? '') ?? {look: {}}
    const inside = runsOfDocx(paragraph.children, style, context)
    const item = style.heading === undefined ? itemOf(paragraph, style, context.markOf) : undefined
    if (inside.length === 0) lists.length = 0
    else if (item === undefined) {
      lists.length = 0
      blocks.push(blockOf(paragraph, style, inside))
    } else addItem(paragraph, item, inside)
    for (const box of context.finds.boxes.splice(0)) blocks.push(...markupOfDocx(box.children, context))
  }

  function addItem(paragraph: MarkupElement, {level, name}: ListItem, inside: MarkupNode[]): void {
    while ((lists.at(-1)?.level ?? -1) > level) lists.pop()
    if ((lists.at(-1)?.level ?? -1) < level) {
      const items: MarkupNode[] = []
      const list = elementAs(name, items, paragraph)
      const outer = lists.at(-1)
      if (outer === undefined) blocks.push(list)
      else outer.items.push(list)
      lists.push({level, items})
    }
    lists.at(-1)?.items.push(elementAs('li', inside, paragraph))
  }
}

/** Paragraphs and tables, whatever controls and revisions they stand in. */
function flattened(nodes: readonly MarkupNode[]): MarkupElement[] {
  return nodes.flatMap((node): MarkupElement[] => {
    if (node.type === 'text') return []
    if (node.name === 'p' || node.name === 'tbl') return [node]
    if (node.name === 'AlternateContent') return flattened(elementsOf(node, 'Choice')[0]?.children ?? [])
    return /^(?:sdt|sdtContent|ins|moveTo|customXml|smartTag)$/u.test(node.name) ? flattened(node.children) : []
  })
}

interface ListItem {
  readonly level: number
  readonly name: 'ul' | 'ol'
}

function itemOf(paragraph: MarkupElement, style: DocxStyle, markOf: MarkOf): ListItem | undefined {
  const own = elementAt(paragraph, 'pPr', 'numPr')
  const id = valueAt(own, 'numId') ?? style.numbering?.id
  if (id === undefined) return undefined
  const level = Math.min(8, Math.max(0, Number(valueAt(own, 'ilvl') ?? style.numbering?.level ?? 0) || 0))
  const mark = markOf(id, level)
  return mark === undefined || mark === 'none' ? undefined : {level, name: mark === 'bullet' ? 'ul' : 'ol'}
}

function blockOf(paragraph: MarkupElement, {kind, heading}: DocxStyle, inside: MarkupNode[]): MarkupElement {
  const outline = Number(valueAt(paragraph, 'pPr', 'outlineLvl') ?? Number.NaN)
  const level = heading ?? (outline >= 0 && outline < 6 ? outline + 1 : undefined)
  if (kind === 'title') return elementAs('h1', inside, paragraph, {[roleAttribute]: 'headline'})
  if (kind === 'subtitle') return elementAs('p', inside, paragraph, {[roleAttribute]: 'deck'})
  if (kind === 'contents') return elementAs('p', inside, paragraph, {[roleAttribute]: 'furniture'})
  if (kind === 'quote') return elementAs('blockquote', [elementAs('p', inside, paragraph)], paragraph)
  if (kind === 'caption') return elementAs('figcaption', inside, paragraph)
  return elementAs(level === undefined ? 'p' : `h${level}`, inside, paragraph)
}

function tableOf(table: MarkupElement, context: MarkupContext): MarkupElement {
  const rows = elementsOf(table, 'tr').map((row) => {
    const name = switchAt(elementAt(row, 'trPr'), 'tblHeader') === true ? 'th' : 'td'
    const cells = elementsOf(row, 'tc').map((cell) => {
      const width = Number(valueAt(cell, 'tcPr', 'gridSpan') ?? 1)
      const attributes = width > 1 && width < 64 ? {colspan: String(width)} : {}
      return elementAs(name, markupOfDocx(cell.children, context), cell, attributes)
    })
    return elementAs('tr', cells, row)
  })
  return elementAs('table', rows, table)
}
