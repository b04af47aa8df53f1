import {randomUUID} from 'node:crypto'
import type {DatabaseSync} from 'node:sqlite'
import {mutationRefusal} from '../refusal.ts'
import {type Blobs, createBlobs} from './blobs.ts'
import {openDatabase} from './database.ts'
import type {StoredDocument} from './document.ts'
import {createDocumentIndex, type DocumentIndex} from './document-index.ts'
import type {Mutation} from './mutation.ts'
import {type Plan, type Surroundings, transact} from './transact.ts'
import {type CommittedTransaction, createTransactionLog, toDocument, type TransactionLog} from './transaction-log.ts'

export interface StoreSettings {
  readonly folder: string
  /** Milliseconds since 1970. */
  now(): number
  select: (index: DocumentIndex, ...selection: Parameters<Surroundings['select']>) => readonly string[]
}

export interface CommitOptions {
  readonly transactionId?: string | undefined
  readonly author: string
  readonly dryRun?: boolean
}

export interface Committed extends Plan {
  readonly transactionId: string
}

/** The database of a lake: documents in memory, everything on disk. */
export interface Store {
  readonly documents: DocumentIndex
  readonly log: TransactionLog
  readonly blobs: Blobs
  /**
   * Carries out mutations as one transaction: all of them, on disk when this returns, or none.
   *
   * @throws Refusal where a mutation cannot be carried out
   */
  commit(mutations: readonly Mutation[], options: CommitOptions): Committed
  /**
   * What documents would be after these mutations, whether or not references would hold.
   *
   * @throws Refusal where a mutation cannot be carried out
   */
  preview(mutations: readonly Mutation[]): (id: string) => StoredDocument | undefined
  /** Calls back after each transaction, in order. Returns what ends that. */
  subscribe(listener: (transaction: CommittedTransaction) => void): () => void
  close(): void
}

/** @throws CopytasterError where the folder is held by another process or cannot be used */
export function openStore({folder, now, select}: StoreSettings): Store {
  const database = openDatabase(folder)
  const documents = createDocumentIndex()
  for (const {body} of database.prepare(loadDocuments).iterate()) {
    const document = toDocument(body)
    if (document) documents.put(document)
  }
  const log = createTransactionLog(database)
  const write = createWriter(database)
  const listeners = new Set<(transaction: CommittedTransaction) => void>()
  let {seq, timestamp} = log.last() ?? {seq: 0, timestamp: ''}
  const surroundings: Surroundings = {
    index: documents,
    createId: randomUUID,
    select: (query, params) => select(documents, query, params),
  }

  return {
    documents,
    log,
    blobs: createBlobs(database),
    commit(mutations, {transactionId = randomUUID(), author, dryRun = false}) {
      if (log.has(transactionId)) {
        const description = `Transaction "${transactionId}" already exists`
        throw mutationRefusal(409, {type: 'transactionAlreadyExistsError', description, detail: {transactionId}})
      }
      const stamp = {transactionId, timestamp: laterOf(new Date(now()).toISOString(), timestamp)}
      const plan = transact(mutations, stamp, surroundings)
      if (dryRun || plan.mutations.length === 0) return {...plan, transactionId}
      const transaction = {
        seq: seq + 1,
        id: transactionId,
        timestamp: stamp.timestamp,
        author,
        mutations: plan.mutations,
        changes: plan.changes,
      }
      write(transaction)
      seq = transaction.seq
      timestamp = transaction.timestamp
      for (const {id, next} of plan.changes) {
        if (next) documents.put(next)
        else documents.remove(id)
      }
      for (const listener of listeners) listener(transaction)
      return {...plan, transactionId}
    },
    preview(mutations) {
      const stamp = {transactionId: 'preview', timestamp}
      const {changes} = transact(mutations, stamp, {...surroundings, holdsReferences: false})
      const after = new Map(changes.map(({id, next}) => [id, next]))
      return (id) => (after.has(id) ? after.get(id) : documents.get(id))
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    close: () => database.close(),
  }
}

const loadDocuments = 'select r.body from documents d join revisions r on r.seq = d.revision'

/** Clocks are set back now and then; history is in order all the same. */
function laterOf(one: string, other: string): string {
  return one > other ? one : other
}

function createWriter(database: DatabaseSync): (transaction: CommittedTransaction) => void {
  const insertTransaction = database.prepare('insert into transactions values (?, ?, ?, ?, ?)')
  const insertRevision = database.prepare('insert into revisions (transaction_seq, document, body) values (?, ?, ?)')
  const pointTo = database.prepare(
    'insert into documents values (?, ?) on conflict (id) do update set revision = excluded.revision',
  )
  const forget = database.prepare('delete from documents where id = ?')
  return ({seq, id, timestamp, author, mutations, changes}) => {
    database.exec('begin immediate')
    try {
      insertTransaction.run(seq, id, timestamp, author, JSON.stringify(mutations))
      for (const {id: document, next} of changes) {
        const {lastInsertRowid} = insertRevision.run(seq, document, next ? JSON.stringify(next) : null)
        if (next) pointTo.run(document, lastInsertRowid)
        else forget.run(document)
      }
      database.exec('commit')
    } catch (error) {
      if (database.isTransaction) database.exec('rollback')
      throw error
    }
  }
}
