import type {DatabaseSync} from 'node:sqlite'
import {publishedIdOf} from './document-id.ts'
import type {StoredDocument} from './document.ts'
import type {Mutation} from './mutation.ts'
import type {Change} from './transact.ts'

/** A transaction as the log keeps it. */
export interface LoggedTransaction {
  /** Counts up from 1 without gaps. */
  readonly seq: number
  readonly id: string
  /** ISO 8601, milliseconds, UTC; never earlier than that of the transaction before. */
  readonly timestamp: string
  readonly author: string
  readonly mutations: readonly Mutation[]
}

/** A transaction with what it did. */
export interface CommittedTransaction extends LoggedTransaction {
  readonly changes: readonly Change[]
}

/** A document as one transaction left it. */
export interface Revision {
  readonly seq: number
  readonly transactionId: string
  readonly timestamp: string
  /** `undefined`: deleted. */
  readonly document: StoredDocument | undefined
}

/** Every transaction and every revision there was, with the whole document of each. */
export interface TransactionLog {
  has(transactionId: string): boolean
  find(transactionId: string): LoggedTransaction | undefined
  last(): LoggedTransaction | undefined
  /** The transactions after one, with what they did; `undefined` where there are more than `limit`. */
  since(seq: number, limit: number): readonly CommittedTransaction[] | undefined
  /** The transactions that changed any of the documents, oldest first. */
  ofDocuments(ids: readonly string[]): readonly LoggedTransaction[]
  /** Ids of the published document, the draft and the versions that there are or were of one published id. */
  idsOfGroup(publishedId: string): readonly string[]
  /** What a transaction did to each document. */
  changesOf(transaction: LoggedTransaction): readonly Change[]
  /** The revisions of a document, oldest first. */
  revisionsOf(id: string): readonly Revision[]
  /** The last revision of a document in or before a transaction. */
  revisionAt(id: string, seq: number): Revision | undefined
}

export function createTransactionLog(database: DatabaseSync): TransactionLog {
  const columns = 'seq, id, timestamp, author, mutations'
  const one = database.prepare(`select ${columns} from transactions where id = ?`)
  const newest = database.prepare(`select ${columns} from transactions order by seq desc limit 1`)
  const after = database.prepare(`select ${columns} from transactions where seq > ? order by seq limit ?`)
  const bodies = database.prepare('select document, body from revisions where transaction_seq = ? order by seq')
  const before = database.prepare(
    'select body from revisions where document = ? and transaction_seq < ? order by transaction_seq desc limit 1',
  )
  const revision =
    'select t.seq, t.id, t.timestamp, r.body from revisions r join transactions t on t.seq = r.transaction_seq'
  const revisions = database.prepare(`${revision} where r.document = ? order by t.seq`)
  const latest = database.prepare(`${revision} where r.document = ? and t.seq <= ? order by t.seq desc limit 1`)
  const touching = database.prepare(
    `select ${columns} from transactions
      where seq in (select transaction_seq from revisions where document in (select value from json_each(?)))
      order by seq`,
  )

  const versions = database.prepare(
    `select distinct document from revisions
      where document in (?1, 'drafts.' || ?1) or (document >= 'versions.' and document < 'versions/' and document like '%.' || ?1)`,
  )

  function changesOf({seq, mutations}: LoggedTransaction): readonly Change[] {
    return bodies.all(seq).map((row) => {
      const id = String(row['document'])
      return {
        id,
        previous: toDocument(before.get(id, seq)?.['body']),
        next: toDocument(row['body']),
        mutations: mutations.filter((mutation) => idOf(mutation) === id),
      }
    })
  }

  return {
    changesOf,
    has: (id) => one.get(id) !== undefined,
    find: (id) => toTransaction(one.get(id)),
    last: () => toTransaction(newest.get()),
    since(seq, limit) {
      const rows = after.all(seq, limit + 1)
      if (rows.length > limit) return undefined
      return rows.flatMap((row) => {
        const transaction = toTransaction(row)
        return transaction ? [{...transaction, changes: changesOf(transaction)}] : []
      })
    },
    ofDocuments: (ids) => touching.all(JSON.stringify(ids)).flatMap((row) => toTransaction(row) ?? []),
    idsOfGroup: (publishedId) =>
      versions
        .all(publishedId)
        .map((row) => String(row['document']))
        .filter((id) => publishedIdOf(id) === publishedId),
    revisionsOf: (id) => revisions.all(id).map(toRevision),
    revisionAt(id, seq) {
      const row = latest.get(id, seq)
      return row && toRevision(row)
    },
  }
}

type Row = Readonly<Record<string, unknown>>

function toTransaction(row: Row | undefined): LoggedTransaction | undefined {
  return (
    row && {
      seq: Number(row['seq']),
      id: String(row['id']),
      timestamp: String(row['timestamp']),
      author: String(row['author']),
      mutations: JSON.parse(String(row['mutations'])),
    }
  )
}

function toRevision(row: Row): Revision {
  return {
    seq: Number(row['seq']),
    transactionId: String(row['id']),
    timestamp: String(row['timestamp']),
    document: toDocument(row['body']),
  }
}

/** Bodies are written by the store alone, from documents. */
export function toDocument(body: unknown): StoredDocument | undefined {
  return typeof body === 'string' ? JSON.parse(body) : undefined
}

function idOf(mutation: Mutation): string | undefined {
  if ('delete' in mutation) return 'id' in mutation.delete ? mutation.delete.id : undefined
  if ('patch' in mutation) return 'id' in mutation.patch ? mutation.patch.id : undefined
  if ('create' in mutation) return mutation.create._id
  return 'createOrReplace' in mutation ? mutation.createOrReplace._id : mutation.createIfNotExists._id
}
