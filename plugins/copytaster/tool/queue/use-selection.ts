import {type RefObject, useState} from 'react'
import type {QueueRow} from '../../../../src/documents/queue-query.ts'

export interface Selection {
  /** None until somebody has chosen a story. */
  readonly selected: QueueRow | undefined
  select(id: string): void
  move(step: number): void
  first(): void
  last(): void
}

/** One story of a list that changes under the editor's hands: it stays selected, and where it goes the next one is. */
export function useSelection(rows: readonly QueueRow[], list: RefObject<HTMLElement | null>): Selection {
  const [chosen, setChosen] = useState<{readonly id: string; readonly index: number}>()
  const found = rows.findIndex(({_id}) => _id === chosen?.id)
  const index = chosen === undefined ? -1 : found >= 0 ? found : Math.min(chosen.index, rows.length - 1)
  const selected = rows[index]
  if (selected && (selected._id !== chosen?.id || index !== chosen.index)) setChosen({id: selected._id, index})

  function goTo(next: number): void {
    const row = rows[Math.max(0, Math.min(next, rows.length - 1))]
    if (!row) return
    setChosen({id: row._id, index: rows.indexOf(row)})
    const element = list.current?.querySelector(`[data-story="${CSS.escape(row._id)}"]`)
    element?.querySelector('a')?.focus({preventScroll: true})
    element?.scrollIntoView({block: 'nearest'})
  }

  return {
    selected,
    select: (id) => setChosen({id, index: rows.findIndex(({_id}) => _id === id)}),
    move: (step) => goTo(index < 0 ? 0 : index + step),
    first: () => goTo(0),
    last: () => goTo(rows.length - 1),
  }
}
