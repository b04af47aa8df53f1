import type {ExprNode} from 'groq-js'
import {evaluateSync} from 'groq-js'
import {effectsOf} from '../history/mendoza.ts'
import {isDraftId, isVersionId} from '../store/document-id.ts'
import type {StoredDocument} from '../store/document.ts'
import type {CommittedTransaction} from '../store/transaction-log.ts'
import type {Change} from '../store/transact.ts'

/** Which changes a listener wants to hear of, and what of them. */
export interface ListenerSettings {
  readonly filter: ExprNode
  readonly params: Readonly<Record<string, unknown>>
  readonly documents: 'all' | 'published' | 'without-versions'
  readonly includeResult: boolean
  readonly includePreviousRevision: boolean
  readonly includeMutations: boolean
  readonly includeEffects: boolean
  readonly visibility: string
  readonly identity: string
  /** What a reference in the filter leads to. */
  get(id: string): StoredDocument | undefined
}

/** One event with the cursor that a listener resumes after. */
export interface MutationEvent {
  readonly cursor: string
  readonly data: object
}

/** The events of a transaction for one listener, in order; none where it changed nothing the listener looks at. */
export function eventsFor(transaction: CommittedTransaction, settings: ListenerSettings): readonly MutationEvent[] {
  const seen = transaction.changes.flatMap((change) => {
    if (!isWanted(change.id, settings.documents)) return []
    const [before, after] = [matches(change.previous, settings), matches(change.next, settings)]
    return before || after ? [{change, transition: before && after ? 'update' : after ? 'appear' : 'disappear'}] : []
  })
  return seen.map(({change, transition}, index) => ({
    cursor: cursorOf(transaction.id, change.id),
    data: {
      eventId: cursorOf(transaction.id, change.id),
      documentId: change.id,
      transactionId: transaction.id,
      transition,
      identity: transaction.author,
      ...(change.previous && {previousRev: change.previous._rev}),
      // The Studio leaves a deletion out of account that has none.
      resultRev: transaction.id,
      timestamp: transaction.timestamp,
      visibility: settings.visibility,
      // The Studio waits until it has that many of a transaction: those of other listeners do not count.
      transactionTotalEvents: seen.length,
      transactionCurrentEvent: index + 1,
      ...contentOf(change, settings),
    },
  }))
}

/** The place of an event in the log. */
export function cursorOf(transactionId: string, documentId: string): string {
  return `${transactionId}#${documentId}`
}

export function fromCursor(cursor: string): {readonly transactionId: string; readonly documentId: string} {
  const end = cursor.lastIndexOf('#')
  return {transactionId: cursor.slice(0, end), documentId: cursor.slice(end + 1)}
}

function contentOf({previous, next, mutations}: Change, settings: ListenerSettings): object {
  return {
    ...(settings.includeMutations && {mutations}),
    ...(settings.includeResult && next && {result: next}),
    ...(settings.includePreviousRevision && {previous: previous ?? null}),
    ...(settings.includeEffects && {effects: effectsOf(previous, next)}),
  }
}

function isWanted(id: string, documents: ListenerSettings['documents']): boolean {
  if (documents === 'all') return true
  return !isVersionId(id) && (documents === 'without-versions' || !isDraftId(id))
}

function matches(document: StoredDocument | undefined, {filter, params, identity, get}: ListenerSettings): boolean {
  if (!document) return false
  try {
    const options = {dataset: [document], params, identity, dereference: ({_ref}: {_ref: string}) => get(_ref)}
    const found: unknown = evaluateSync(filter, options).data
    return Array.isArray(found) ? found.length > 0 : found !== null && found !== false
  } catch {
    // A filter that was read but cannot be evaluated for this document does not let it through.
    return false
  }
}
