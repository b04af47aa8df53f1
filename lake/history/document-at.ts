import type {StoredDocument} from '../store/document.ts'
import type {TransactionLog} from '../store/transaction-log.ts'

/** When: at a revision, at a time (ISO 8601), before its deletion, or now. */
export interface Moment {
  readonly revision?: string | undefined
  readonly time?: string | undefined
  readonly lastRevision: boolean
}

/** A document as it was; `undefined` where it did not exist. */
export function documentAt(log: TransactionLog, id: string, moment: Moment): StoredDocument | undefined {
  if (moment.revision !== undefined) {
    const transaction = log.find(moment.revision)
    return transaction && log.revisionAt(id, transaction.seq)?.document
  }
  const revisions = log.revisionsOf(id)
  if (moment.lastRevision) return revisions.findLast(({document}) => document)?.document
  const {time} = moment
  return revisions.findLast(({timestamp}) => time === undefined || timestamp <= time)?.document
}
