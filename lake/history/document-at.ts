import type {StoredDocument} from '../store/document.ts'
import {publishedIdOf} from '../store/document-id.ts'
import type {TransactionLog} from '../store/transaction-log.ts'

/** When: at a revision, at a time (ISO 8601), before its deletion, or now. */
export interface Moment {
  readonly revision?: string | undefined
  readonly time?: string | undefined
  readonly lastRevision: boolean
}

/**
 * Documents as they were. Of a draft and its published document before their deletion, the one that lived longer: a draft
 * that was discarded long ago is not what an editor wants back, and the Studio takes a draft wherever it gets one.
 */
export function documentsAt(log: TransactionLog, ids: readonly string[], moment: Moment): readonly StoredDocument[] {
  const documents = ids.flatMap((id) => documentAt(log, id, moment) ?? [])
  if (!moment.lastRevision) return documents
  const endOf = ({_id}: StoredDocument): number => {
    const last = log.revisionsOf(_id).at(-1)
    return last === undefined || last.document ? Infinity : last.seq
  }
  return documents.filter((document) =>
    documents.every(
      (other) => publishedIdOf(other._id) !== publishedIdOf(document._id) || endOf(other) <= endOf(document),
    ),
  )
}

/** A document as it was; `undefined` where it did not exist. */
function documentAt(log: TransactionLog, id: string, moment: Moment): StoredDocument | undefined {
  if (moment.revision !== undefined) {
    const transaction = log.find(moment.revision)
    return transaction && log.revisionAt(id, transaction.seq)?.document
  }
  const revisions = log.revisionsOf(id)
  if (moment.lastRevision) return revisions.findLast(({document}) => document)?.document
  const {time} = moment
  return revisions.findLast(({timestamp}) => time === undefined || timestamp <= time)?.document
}
