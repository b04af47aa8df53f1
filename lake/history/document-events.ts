import {isDraftId, isVersionId, publishedIdOf} from '../store/document-id.ts'
import type {LoggedTransaction, TransactionLog} from '../store/transaction-log.ts'
import type {Change} from '../store/transact.ts'

/** An event in the life of a document and its versions. The Studio works out edits from the transactions itself. */
export interface DocumentEvent {
  readonly type: string
  readonly timestamp: string
  readonly author: string
  readonly documentId: string
  readonly versionId?: string
  readonly [detail: string]: unknown
}

/** What became of a document, oldest first, told from the log alone. `ids`: its published id, drafts and versions. */
export function documentEvents(log: TransactionLog, id: string, ids: readonly string[]): readonly DocumentEvent[] {
  const documentId = publishedIdOf(id)
  const alive = new Set<string>()
  const events = log.ofDocuments(ids).flatMap((transaction) => {
    const changes = log.changesOf(transaction).filter(({id: changed}) => publishedIdOf(changed) === documentId)
    for (const change of changes) {
      if (change.next) alive.add(change.id)
      else alive.delete(change.id)
    }
    const detail = eventOf(changes, transaction, documentId, alive.size > 0)
    return detail ? [{...detail, timestamp: transaction.timestamp, author: transaction.author, documentId}] : []
  })
  return events.filter((event) => isPartOf(event, id))
}

type Detail = Pick<DocumentEvent, 'type' | 'versionId'> & Readonly<Record<string, unknown>>

function eventOf(
  changes: readonly Change[],
  {id: transactionId, author}: LoggedTransaction,
  documentId: string,
  isAlive: boolean,
): Detail | undefined {
  const published = changes.find(({id}) => id === documentId)
  const version = changes.find(({id}) => id !== documentId)
  const ended = version && !version.next
  if (version && ended && published?.next) {
    return {
      type: 'publishDocumentVersion',
      versionId: version.id,
      revisionId: transactionId,
      versionRevisionId: version.previous?._rev,
      publishCause: 'document.publish',
      contributors: [author],
    }
  }
  if (!isAlive && changes.some(({next}) => !next)) return {type: 'deleteDocumentGroup'}
  if (published && !published.next) {
    const versionId = version?.id ?? `drafts.${documentId}`
    return {type: 'unpublishDocument', versionId, versionRevisionId: transactionId}
  }
  if (version && ended) {
    return {type: 'deleteDocumentVersion', versionId: version.id, versionRevisionId: version.previous?._rev}
  }
  if (version && !version.previous) {
    return {type: 'createDocumentVersion', versionId: version.id, versionRevisionId: transactionId}
  }
  if (!published) return undefined
  return {type: published.previous ? 'updateLiveDocument' : 'createLiveDocument', revisionId: transactionId}
}

/** Asked for a draft or a version, its own events; asked for a published document, not those of versions alone. */
function isPartOf({type, versionId}: DocumentEvent, id: string): boolean {
  if (isDraftId(id) || isVersionId(id)) {
    return versionId === undefined || versionId === id || type === 'unpublishDocument'
  }
  return type !== 'createDocumentVersion' && type !== 'deleteDocumentVersion'
}
