import type {LoggedTransaction, TransactionLog} from '../store/transaction-log.ts'
import {effectsOf} from './mendoza.ts'

export interface TransactionsRequest {
  readonly ids: readonly string[]
  readonly fromTransaction?: string | undefined
  readonly toTransaction?: string | undefined
  /** ISO 8601. */
  readonly fromTime?: string | undefined
  readonly toTime?: string | undefined
  readonly authors?: readonly string[] | undefined
  readonly reverse: boolean
  readonly limit: number
  readonly excludeContent: boolean
  readonly includeEffects: boolean
  /** Leave out what a transaction did to documents that were not asked for. */
  readonly identifiedOnly: boolean
}

/** The transactions of some documents as the history API tells them, one object each; both ends are included. */
export function listTransactions(log: TransactionLog, request: TransactionsRequest): readonly object[] {
  const {ids, reverse, limit} = request
  const all = log.ofDocuments(ids).filter((transaction) => isWithin(transaction, log, request))
  const page = (reverse ? all.toReversed() : all).slice(0, limit)
  return page.map((transaction) => describe(transaction, log, request))
}

function isWithin(
  {seq, timestamp, author}: LoggedTransaction,
  log: TransactionLog,
  request: TransactionsRequest,
): boolean {
  const {fromTransaction, toTransaction, fromTime, toTime, authors} = request
  const first = fromTransaction === undefined ? undefined : log.find(fromTransaction)?.seq
  const last = toTransaction === undefined ? undefined : log.find(toTransaction)?.seq
  return (
    (first === undefined || seq >= first) &&
    (last === undefined || seq <= last) &&
    (fromTime === undefined || timestamp >= fromTime) &&
    (toTime === undefined || timestamp <= toTime) &&
    (authors === undefined || authors.includes(author))
  )
}

function describe(transaction: LoggedTransaction, log: TransactionLog, request: TransactionsRequest): object {
  const changes = log.changesOf(transaction).filter(({id}) => !request.identifiedOnly || request.ids.includes(id))
  return {
    id: transaction.id,
    timestamp: transaction.timestamp,
    author: transaction.author,
    documentIDs: changes.map(({id}) => id),
    ...(!request.excludeContent && {mutations: changes.flatMap(({mutations}) => mutations)}),
    ...(request.includeEffects && {
      effects: Object.fromEntries(changes.map(({id, previous, next}) => [id, effectsOf(previous, next)])),
    }),
  }
}
