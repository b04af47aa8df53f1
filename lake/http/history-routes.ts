import {documentsAt} from '../history/document-at.ts'
import {documentEvents} from '../history/document-events.ts'
import {listTransactions} from '../history/transactions.ts'
import {publishedIdOf} from '../store/document-id.ts'
import {createRoutes, type LakeContext} from './context.ts'
import {count, flag, ids, requireDataset} from './read-request.ts'

/** Transactions, documents at a time, events. */
export function historyRoutes({store}: LakeContext) {
  const {log} = store
  const routes = createRoutes()

  routes.get('/:dataset/transactions/:ids', (context) => {
    requireDataset(context)
    const {req} = context
    const transactions = listTransactions(log, {
      ids: ids(context),
      fromTransaction: req.query('fromTransaction') || undefined,
      toTransaction: req.query('toTransaction') || undefined,
      fromTime: req.query('fromTime') || undefined,
      toTime: req.query('toTime') || undefined,
      authors: req.query('authors')?.split(','),
      reverse: flag(context, 'reverse'),
      limit: count(context, 'limit', 1000),
      excludeContent: flag(context, 'excludeContent'),
      includeEffects: req.query('effectFormat') === 'mendoza',
      identifiedOnly: flag(context, 'includeIdentifiedDocumentsOnly'),
    })
    const lines = transactions.map((transaction) => `${JSON.stringify(transaction)}\n`)
    return context.body(lines.join(''), 200, {'content-type': 'application/x-ndjson'})
  })

  routes.get('/:dataset/documents/:ids', (context) => {
    requireDataset(context)
    const moment = {
      revision: context.req.query('revision') || undefined,
      time: context.req.query('time') || undefined,
      lastRevision: flag(context, 'lastRevision'),
    }
    return context.json({documents: documentsAt(log, ids(context), moment)})
  })

  routes.get('/:dataset/events/documents/:id', (context) => {
    requireDataset(context)
    const {id} = context.req.param()
    const newestFirst = documentEvents(log, id, log.idsOfGroup(publishedIdOf(id))).toReversed()
    const start = Math.max(0, Number(context.req.query('nextCursor')) || 0)
    const end = start + count(context, 'limit', 100)
    const nextCursor = end < newestFirst.length ? String(end) : ''
    return context.json({events: {[id]: newestFirst.slice(start, end)}, nextCursor})
  })

  routes.get('/:dataset/events/releases/:id', (context) => {
    requireDataset(context)
    return context.json({events: {[context.req.param('id')]: []}, nextCursor: ''})
  })

  return routes
}
