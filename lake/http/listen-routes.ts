import type {Context} from 'hono'
import {maximumStreams} from '../limits.ts'
import {parseQuery} from '../query/run-query.ts'
import {plainRefusal} from '../refusal.ts'
import {createRoutes, type LakeContext, type RequestEnv} from './context.ts'
import {flag, queryParams, requireDataset} from './read-request.ts'

/** Server-sent events about changes to what a query selects. */
export function listenRoutes(lake: LakeContext) {
  const routes = createRoutes()

  routes.get('/:dataset', (context) => {
    requireDataset(context)
    const text = context.req.query('query')
    if (!text) throw plainRefusal(400, 'The request has no "query".')
    if (lake.streams.size >= maximumStreams)
      throw plainRefusal(503, `The lake serves ${maximumStreams} listeners at once.`)
    const params = queryParams(context)
    const events = lake.streams.open({
      filter: parseQuery({text, params}),
      params,
      documents: documentsOf(context),
      includeResult: flag(context, 'includeResult'),
      includePreviousRevision: flag(context, 'includePreviousRevision'),
      includeMutations: flag(context, 'includeMutations', true),
      includeEffects: context.req.query('effectFormat') === 'mendoza',
      visibility: context.req.query('visibility') ?? 'transaction',
      identity: lake.identity,
      get: (id) => lake.store.documents.get(id),
      enableResume: flag(context, 'enableResume'),
      lastEventId: context.req.header('last-event-id'),
    })
    return context.body(events, 200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-cache, no-transform',
    })
  })

  return routes
}

/** Since this version of the API, listeners hear of published documents unless they ask for all versions. */
const publishedByDefault = 'v2025-02-19'

function documentsOf(context: Context<RequestEnv>): 'all' | 'published' | 'without-versions' {
  if (flag(context, 'includeAllVersions')) return 'all'
  const version = context.get('apiVersion')
  return version !== 'v1' && version >= publishedByDefault ? 'published' : 'without-versions'
}
