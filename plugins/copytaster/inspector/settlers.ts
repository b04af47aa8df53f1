import {getPublishedId} from 'sanity'
import type {LiveNotice} from '../../../src/documents/live-notices.ts'
import type {NoticeAction} from '../../../src/documents/settle-notice.ts'

type Settler = (notice: LiveNotice, action: NoticeAction) => void

/** How the notices of an article that is open in a pane are settled, by its published id: for the marks in its body. */
const settlers = new Map<string, Settler>()

/** Makes the pane's way of settling known, until the function that is given back is called. */
export function registerSettler(documentId: string, settler: Settler): () => void {
  const id = getPublishedId(documentId)
  settlers.set(id, settler)
  return () => {
    if (settlers.get(id) === settler) settlers.delete(id)
  }
}

export function settlerOf(documentId: string): Settler | undefined {
  return settlers.get(getPublishedId(documentId))
}
