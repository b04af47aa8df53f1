import type {Context} from 'hono'
import {runActions} from '../actions/run-actions.ts'
import {viewDataset} from '../query/dataset-view.ts'
import {toPerspective} from '../query/perspective.ts'
import {runQuery} from '../query/run-query.ts'
import {plainRefusal} from '../refusal.ts'
import {withArrayKeys} from '../store/array-keys.ts'
import {isObject} from '../store/document.ts'
import {toMutations} from '../store/mutation.ts'
import type {Committed} from '../store/open-store.ts'
import {createRoutes, type LakeContext, type RequestEnv} from './context.ts'
import {flag, ids, queryParams, readJsonObject, requireDataset} from './read-request.ts'
import {referencesTo} from './references-to.ts'

/** Queries, documents, mutations, actions, references, export. */
export function dataRoutes(lake: LakeContext) {
  const {store} = lake
  const routes = createRoutes()

  routes.on(['GET', 'POST'], '/query/:dataset', async (context) => {
    requireDataset(context)
    const {text, params, perspective} = await readQuery(context)
    const view = viewDataset(store.documents, toPerspective(perspective, context.get('apiVersion')))
    const start = performance.now()
    const result = await runQuery({text, params}, view, lake)
    const ms = Math.round(performance.now() - start)
    return context.json({...(flag(context, 'returnQuery', true) && {query: text}), result, ms, syncTags: []})
  })

  routes.get('/doc/:dataset/:ids', (context) => {
    requireDataset(context)
    const asked = ids(context)
    const wanted = flag(context, 'includeAllVersions') ? asked.flatMap((id) => [...store.documents.groupOf(id)]) : asked
    const found = wanted.flatMap((id) => store.documents.get(id) ?? [])
    const documents = flag(context, 'excludeContent')
      ? found.map(({_id, _type, _rev, _createdAt, _updatedAt}) => ({_id, _type, _rev, _createdAt, _updatedAt}))
      : found
    const missing = wanted.filter((id) => !store.documents.get(id))
    return context.json({documents, omitted: missing.map((id) => ({id, reason: 'existence'}))})
  })

  routes.post('/mutate/:dataset', async (context) => {
    requireDataset(context)
    const body = await readJsonObject(context)
    const mutations = toMutations(body['mutations'])
    const keyed = flag(context, 'autoGenerateArrayKeys')
      ? mutations.map((mutation) => withArrayKeys(mutation, createKey))
      : mutations
    const committed = store.commit(keyed, {
      transactionId: transactionIdOf(body['transactionId']),
      author: lake.identity,
      dryRun: flag(context, 'dryRun'),
    })
    return context.json(describe(committed, context, (id) => store.documents.get(id)))
  })

  routes.post('/actions/:dataset', async (context) => {
    requireDataset(context)
    const body = await readJsonObject(context)
    const {transactionId} = runActions(body['actions'], store, {
      transactionId: transactionIdOf(body['transactionId']),
      author: lake.identity,
      dryRun: body['dryRun'] === true,
    })
    return context.json({transactionId})
  })

  routes.get('/references/:dataset/documents/:id/to', (context) => {
    requireDataset(context)
    return context.json(
      referencesTo(context.req.param('id'), store.documents, flag(context, 'excludeInternalReferences')),
    )
  })

  routes.get('/export/:dataset', (context) => {
    requireDataset(context)
    const types = context.req.query('types')?.split(',')
    const wanted = types ? types.flatMap(store.documents.idsOfType) : store.documents.ids()
    // Documents are never changed in place: these are the dataset as it is now, whatever is written meanwhile.
    const documents = wanted.flatMap((id) => store.documents.get(id) ?? [])
    return context.body(ndjson(documents), 200, {'content-type': 'application/x-ndjson'})
  })

  return routes
}

async function readQuery(context: Context<RequestEnv>) {
  const body = context.req.method === 'POST' ? await readJsonObject(context) : {}
  const text = body['query'] ?? context.req.query('query')
  if (typeof text !== 'string' || text.trim() === '') throw plainRefusal(400, 'The request has no "query".')
  const {options} = body
  return {
    text,
    params: {...(isObject(body['params']) && body['params']), ...queryParams(context)},
    perspective: context.req.query('perspective') ?? (isObject(options) ? options['perspective'] : undefined),
  }
}

function transactionIdOf(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined
  if (typeof value === 'string' && /^[\w.:-]{1,128}$/.test(value)) return value
  throw plainRefusal(400, 'The "transactionId" is none.')
}

function createKey(): string {
  return crypto.randomUUID().replaceAll('-', '').slice(0, 12)
}

function describe(
  {transactionId, results, changes}: Committed,
  context: Context,
  get: (id: string) => unknown,
): object {
  const withIds = flag(context, 'returnIds')
  const withDocuments = flag(context, 'returnDocuments')
  const after = new Map(changes.map(({id, next}) => [id, next]))
  return {
    transactionId,
    results: results.map(({id, operation}) => ({
      ...((withIds || withDocuments) && {id}),
      ...(withDocuments && operation !== 'delete' && {document: after.get(id) ?? get(id)}),
      operation,
    })),
  }
}

/** One line each, made as they are read. */
function ndjson(values: readonly unknown[]): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let next = 0
  return new ReadableStream({
    pull(controller) {
      let text = ''
      while (text.length < 64_000 && next < values.length) text += `${JSON.stringify(values[next++])}\n`
      if (text === '') controller.close()
      else controller.enqueue(encoder.encode(text))
    },
  })
}
