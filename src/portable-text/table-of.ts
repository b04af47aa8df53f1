import type {RecognisedPassage} from '../story/passage.ts'
import type {TableBlock, TableCell, TableRow} from '../story/story.ts'
import {createBlockKeys} from './block-key.ts'
import {textBlockOf} from './text-block-of.ts'

/** A table of the passages of its cells; its caption is what stands among them and is no cell. */
export function tableOf(passages: readonly RecognisedPassage[], keyOf: (text: string) => string): TableBlock {
  const key = keyOf(`table ${passages.map(({text}) => text).join(' ')}`)
  const cells = passages.filter(({cell}) => cell !== undefined)
  const caption = passages
    .filter(({cell}) => cell === undefined)
    .map(({text}) => text)
    .join(' ')
  const width = 1 + Math.max(...cells.map(({cell}) => cell?.column ?? 0))
  const byRow = Map.groupBy(cells, ({cell}) => cell?.row ?? 0)
  const [head = [], ...others] = byRow.values()
  const hasBoldHead = isBold(head) && others.length > 0 && !others.every(isBold)
  const rows = [...byRow].map(([, own], index) => ({
    ...rowOf(own, `${key}r${index}`, width),
    ...(own.every(({cell}) => cell?.isHeader === true) || (index === 0 && hasBoldHead) ? {header: true} : {}),
  }))
  return {_type: 'articleTable', _key: key, rows, ...(caption === '' ? {} : {caption})}
}

function rowOf(passages: readonly RecognisedPassage[], key: string, width: number): TableRow {
  const byColumn = Map.groupBy(passages, ({cell}) => cell?.column ?? 0)
  const cells = Array.from({length: width}, (_, column) => cellOf(byColumn.get(column) ?? [], `${key}c${column}`))
  return {_type: 'articleTableRow', _key: key, cells}
}

/** Word processors have no other head than a row in bold. */
const isBold = (passages: readonly RecognisedPassage[]): boolean =>
  passages.every(({text, spans = []}) =>
    spans.some(({mark, start, end}) => mark === 'strong' && start === 0 && end === text.length),
  )

function cellOf(passages: readonly RecognisedPassage[], key: string): TableCell {
  const keyOf = createBlockKeys()
  const paragraphs: RecognisedPassage[][] = []
  for (const passage of passages) {
    if (passage.isNextLine === true && paragraphs.length > 0) paragraphs.at(-1)?.push(passage)
    else paragraphs.push([passage])
  }
  const content = paragraphs.map((lines) => {
    const [first] = lines
    const list = first?.list === undefined ? {} : {listItem: first.list, level: first.level ?? 1}
    return textBlockOf(
      lines.map(({text, spans = []}) => ({text, spans, start: 0, end: text.length})),
      {style: 'normal', ...list},
      keyOf,
    )
  })
  return {_type: 'articleTableCell', _key: key, ...(content.length === 0 ? {} : {content})}
}
