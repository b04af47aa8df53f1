import {maximumTableCells} from '../../bytes/limits.ts'
import type {CellPlace} from '../../story/passage.ts'
import {rawTextOf} from '../xml/find-elements.ts'
import type {MarkupElement} from './markup-node.ts'

export interface TableGrid {
  readonly caption?: MarkupElement
  readonly cells: readonly {readonly element: MarkupElement; readonly place: CellPlace}[]
}

/** Characters: a cell that holds more is a column of a page. */
const longestCell = 400

/** What a page's layout has in its cells, and a table of data has not. */
const layoutContent = new Set('table h1 h2 h3 h4 h5 h6 blockquote article section figure form hr'.split(' '))

/** The cells of a table of data with their places; nothing for a table that only sets a page's parts side by side. */
export function dataTableOf(table: MarkupElement): TableGrid | undefined {
  if (/^(?:presentation|none)$/iu.test(table.attributes.get('role') ?? '')) return undefined
  const {caption, rows} = partsOf(table)
  const cells = rows.flatMap(({element, isHead}) => cellsOfRow(element, isHead))
  if (cells.some(({element}) => holdsLayout(element))) return undefined
  const grid = placed(rows.map(({element, isHead}) => cellsOfRow(element, isHead)))
  if (grid === undefined || !isDataShaped(grid)) return undefined
  const saysData = caption !== undefined || cells.some(({isHeader}) => isHeader)
  if (!saysData && cells.some(({element}) => rawTextOf(element).trim().length > longestCell)) return undefined
  return {...(caption === undefined ? {} : {caption}), cells: grid}
}

interface Row {
  readonly element: MarkupElement
  readonly isHead: boolean
}

function partsOf(table: MarkupElement): {caption: MarkupElement | undefined; rows: readonly Row[]} {
  let caption: MarkupElement | undefined
  const rows: Row[] = []
  for (const child of table.children) {
    if (child.type === 'text') continue
    if (child.name === 'caption') caption ??= child
    if (child.name === 'tr') rows.push({element: child, isHead: false})
    if (child.name !== 'thead' && child.name !== 'tbody' && child.name !== 'tfoot') continue
    for (const row of child.children)
      if (row.type === 'element' && row.name === 'tr') rows.push({element: row, isHead: child.name === 'thead'})
  }
  return {caption, rows}
}

interface Cell {
  readonly element: MarkupElement
  readonly isHeader: boolean
}

const cellsOfRow = (row: MarkupElement, isHead: boolean): Cell[] =>
  row.children.flatMap((element) =>
    element.type === 'element' && (element.name === 'td' || element.name === 'th')
      ? [{element, isHeader: isHead || element.name === 'th'}]
      : [],
  )

/** Each cell in its row and column, those that reach over several counted; nothing where that makes too many places. */
function placed(rows: readonly (readonly Cell[])[]): TableGrid['cells'] | undefined {
  const cells: {element: MarkupElement; place: CellPlace}[] = []
  /** For each column how many rows from here on a cell from above reaches into. */
  let taken: number[] = []
  let width = 0
  for (const [row, own] of rows.entries()) {
    let column = 0
    const below = taken.map((left) => Math.max(0, left - 1))
    for (const {element, isHeader} of own) {
      while ((taken[column] ?? 0) > 0) column++
      cells.push({element, place: {row, column, ...(isHeader ? {isHeader} : {})}})
      const columns = spanOf(element, 'colspan')
      const height = spanOf(element, 'rowspan')
      for (let over = 0; over < columns; over++) below[column + over] = height - 1
      column += columns
      width = Math.max(width, column)
      if (width * (row + 1) > maximumTableCells) return undefined
    }
    taken = Array.from(below, (left) => left ?? 0)
  }
  return cells
}

function spanOf({attributes}: MarkupElement, name: 'colspan' | 'rowspan'): number {
  const span = Number.parseInt(attributes.get(name) ?? '1', 10)
  return span > 1 ? Math.min(span, widestSpan) : 1
}

/** Columns or rows; browsers stop at 1000 and 65,534. */
const widestSpan = 200

/** Words in two rows and in two columns. */
function isDataShaped(cells: TableGrid['cells']): boolean {
  const filled = cells.filter(({element}) => rawTextOf(element).trim() !== '').map(({place}) => place)
  return new Set(filled.map(({row}) => row)).size > 1 && new Set(filled.map(({column}) => column)).size > 1
}

function holdsLayout({children}: MarkupElement): boolean {
  return children.some((child) => child.type === 'element' && (layoutContent.has(child.name) || holdsLayout(child)))
}
