import {evaluate, evaluateSync, type ExprNode, GroqSyntaxError, parse, toJS} from 'groq-js'
import {refusal, type Refusal} from '../refusal.ts'
import type {JsonObject} from '../store/document.ts'
import type {DatasetView, VisibleDocument} from './dataset-view.ts'
import type {Key} from './lookup.ts'
import {type LookupRequest, narrow, toLookupRequest} from './narrow.ts'

export interface Query {
  readonly text: string
  readonly params: JsonObject
}

export interface QuerySettings {
  readonly identity: string
  /** Milliseconds since 1970: what `now()` gives. */
  now(): number
}

export const projectId = 'local'
export const datasetName = 'production'

/**
 * Answers a query with JSON values.
 *
 * @throws Refusal 400 where the query cannot be read, or asks for what no local lake has
 */
export async function runQuery(query: Query, view: DatasetView, settings: QuerySettings): Promise<unknown> {
  const {tree, options} = prepare(query, view, settings)
  try {
    return toJS(evaluateSync(tree, options)) ?? null
  } catch (error) {
    // A few functions exist only in the slow, asynchronous evaluator.
    if (!(error instanceof Error) || !error.message.includes('not supported')) throw toRefusal(error, query.text)
  }
  try {
    return (await (await evaluate(tree, options)).get()) ?? null
  } catch (error) {
    throw toRefusal(error, query.text)
  }
}

/** The same for the part of GROQ that is evaluated at once: what selects documents for a mutation or a listener. */
export function runQueryAtOnce(query: Query, view: DatasetView, settings: QuerySettings): unknown {
  const {tree, options} = prepare(query, view, settings)
  try {
    return toJS(evaluateSync(tree, options)) ?? null
  } catch (error) {
    throw toRefusal(error, query.text)
  }
}

/** @throws Refusal 400 with the place of the error */
export function parseQuery({text, params}: Query): ExprNode {
  try {
    return parse(text, {params: {...params}})
  } catch (error) {
    throw toRefusal(error, text)
  }
}

function prepare(query: Query, view: DatasetView, {identity, now}: QuerySettings) {
  const {tree, scans} = narrow(parseQuery(query))
  const options = {
    dataset: scans ? view.all() : [],
    params: {...query.params},
    identity,
    timestamp: new Date(now()),
    sanity: {projectId, dataset: datasetName},
    dereference: ({_ref}: {_ref: string}) => {
      const request = toLookupRequest(_ref)
      if (!request) return view.get(_ref)
      // groq-js gives on what it is given: a list of documents too.
      return find(view, request) as unknown as VisibleDocument
    },
  }
  return {tree, options}
}

function find(view: DatasetView, request: LookupRequest): readonly VisibleDocument[] {
  if (request === 'everything') return view.all()
  const [first, ...others] = request.map(({key, values}) => findBy[key](view, values))
  if (others.length === 0) return first ?? []
  const byId = new Map([first ?? [], ...others].flat().map((document) => [document._id, document]))
  return [...byId.values()].toSorted((one, other) => (one._id < other._id ? -1 : 1))
}

const findBy: Readonly<Record<Key, (view: DatasetView, values: readonly string[]) => readonly VisibleDocument[]>> = {
  id: (view, ids) => view.withIds(ids),
  group: (view, ids) => view.ofGroups(ids),
  reference: (view, ids) => view.referencing(ids),
  type: (view, types) => view.ofTypes(types),
}

function toRefusal(error: unknown, query: string): Refusal {
  const description = error instanceof Error ? error.message : String(error)
  if (error instanceof RangeError) {
    return refusal(400, {error: {type: 'queryParseError', description: 'The query is nested too deeply', query}})
  }
  if (description === 'not implemented') {
    const message = 'The query calls a function that only the hosted API has (text search, geography, documents::get …)'
    return refusal(400, {error: {type: 'queryEvaluationError', description: message, query}}, message)
  }
  const type = error instanceof GroqSyntaxError ? 'queryParseError' : 'queryEvaluationError'
  const start = error instanceof GroqSyntaxError ? error.position : 0
  return refusal(400, {error: {type, description, query, start, end: query.length}}, description)
}
