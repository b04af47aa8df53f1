import type {MarkupElement} from '../markup/markup-node.ts'
import {elementsOf} from '../xml/find-elements.ts'
import {valueAt, wordAttribute} from './docx-value.ts'

/** What a list looks like at a depth; `none` shows no mark. */
export type ListMark = 'bullet' | 'number' | 'none'

/** Says of a list's id and depth which mark it has; nothing where there is no such list. */
export type MarkOf = (id: string, level: number) => ListMark | undefined

export function readNumbering(root: MarkupElement | undefined): MarkOf {
  const abstracts = new Map(
    elementsOf(root, 'abstractNum').map((one) => [wordAttribute(one, 'abstractNumId') ?? '', marksOf(one)] as const),
  )
  const lists = new Map(
    elementsOf(root, 'num').map((one) => {
      const own = elementsOf(one, 'lvlOverride').flatMap((level) => elementsOf(level, 'lvl'))
      const marks = abstracts.get(valueAt(one, 'abstractNumId') ?? '')
      return [wordAttribute(one, 'numId') ?? '', new Map([...(marks ?? []), ...own.map(markOfLevel)])] as const
    }),
  )
  return (id, level) => (id === '0' || !lists.has(id) ? undefined : (lists.get(id)?.get(level) ?? 'bullet'))
}

const marksOf = (list: MarkupElement): ReadonlyMap<number, ListMark> =>
  new Map(elementsOf(list, 'lvl').map(markOfLevel))

function markOfLevel(level: MarkupElement): readonly [number, ListMark] {
  const format = valueAt(level, 'numFmt') ?? 'decimal'
  const mark = format === 'bullet' ? 'bullet' : format === 'none' ? 'none' : 'number'
  return [Number(wordAttribute(level, 'ilvl') ?? 0), mark]
}
