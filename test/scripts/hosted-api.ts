import {createServer, type IncomingMessage, type ServerResponse} from 'node:http'
import type {AddressInfo} from 'node:net'
import {evaluate, parse} from 'groq-js'
import {createHostedDataset, type HostedDataset, hostedError, isHostedError} from './hosted-dataset.ts'

/** What goes wrong with one mutation request. */
export type Fault = 'error-before' | 'dropped-before' | 'dropped-after' | 'unavailable' | undefined

export interface HostedApiSettings {
  /** Milliseconds; the same clock as the importer's. */
  now(): number
  /** Asked once for each mutation request. */
  readonly fault?: () => Fault
  /** Called as a mutation request arrives, before anything is done. */
  readonly onMutate?: (dataset: HostedDataset) => void
}

export interface HostedApi {
  readonly dataset: HostedDataset
  readonly variables: Readonly<Record<string, string>>
  /** Uses up the requests of the present second, as another importer might. */
  exhaust(): void
  readonly counts: {mutations: number; limited: number; faults: number; largest: number; inFlight: number}
  stop(): Promise<void>
}

export const projectId = 'harbour1'
export const datasetName = 'newsroom'
export const token = 'sk-harbour-write'
export const readOnlyToken = 'sk-harbour-read'

/** The hosted API takes so many mutation requests a second, and so many bytes in one. */
const mutationsPerSecond = 25
const maximumRequestBytes = 4_000_000

/** A server that speaks the query and mutate endpoints of the hosted API as `@sanity/client` uses them. */
export async function startHostedApi({now, fault, onMutate}: HostedApiSettings): Promise<HostedApi> {
  const dataset = createHostedDataset(now)
  const counts = {mutations: 0, limited: 0, faults: 0, largest: 0, inFlight: 0}
  const taken: number[] = []
  let open = 0

  async function mutate(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const text = await bodyOf(request)
    counts.largest = Math.max(counts.largest, Buffer.byteLength(text))
    const second = taken.filter((time) => now() - time < 1000)
    if (second.length >= mutationsPerSecond) {
      counts.limited++
      response.setHeader('retry-after', '1')
      throw hostedError(429, {statusCode: 429, error: 'Too Many Requests', message: 'Request rate limit exceeded'})
    }
    taken.splice(0, taken.length, ...second, now())
    if (Buffer.byteLength(text) > maximumRequestBytes) {
      throw hostedError(413, {statusCode: 413, error: 'Payload Too Large', message: 'Payload Too Large'})
    }
    onMutate?.(dataset)
    const failure = fault?.()
    if (failure) counts.faults++
    if (failure === 'error-before') throw hostedError(500, internal)
    if (failure === 'unavailable') throw hostedError(503, {...internal, statusCode: 503, error: 'Service Unavailable'})
    if (failure === 'dropped-before') {
      response.destroy()
      return
    }
    const {mutations, transactionId} = JSON.parse(text)
    const results = dataset.commit(mutations, transactionId)
    counts.mutations++
    if (failure === 'dropped-after') response.destroy()
    else answer(response, 200, {transactionId, results})
  }

  async function query(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    const sent = request.method === 'POST' ? JSON.parse(await bodyOf(request)) : undefined
    const text = sent?.query ?? url.searchParams.get('query')
    const params = sent?.params ?? paramsOf(url)
    if (url.searchParams.get('perspective') !== 'raw') throw hostedError(400, {error: {description: 'not raw'}})
    const value = await evaluate(parse(text, {params}), {dataset: dataset.all(), params})
    answer(response, 200, {result: await value.get(), ms: 1})
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://localhost')
    const [, version = '', data, endpoint, name] = url.pathname.split('/')
    if (
      request.headers['x-sanity-project-id'] !== projectId ||
      !/^v\d{4}-\d\d-\d\d$/.test(version) ||
      data !== 'data'
    ) {
      throw hostedError(404, {statusCode: 404, error: 'Not Found', message: 'Project not found'})
    }
    authorise(request, endpoint)
    if (name !== datasetName) {
      throw hostedError(404, {statusCode: 404, error: 'Not Found', message: `Dataset "${name}" not found`})
    }
    await (endpoint === 'mutate' ? mutate(request, response) : query(request, response, url))
  }

  const server = createServer((request, response) => {
    open++
    counts.inFlight = Math.max(counts.inFlight, open)
    handle(request, response)
      .catch((error: unknown) => {
        if (isHostedError(error)) answer(response, error.status, error.body)
        else answer(response, 500, {statusCode: 500, error: 'Test server', message: String(error)})
      })
      .finally(() => open--)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  // A server that listens on a port has an address object.
  const {port} = server.address() as AddressInfo
  return {
    dataset,
    counts,
    exhaust: () => taken.push(...Array.from({length: mutationsPerSecond}, () => now() + 1000)),
    variables: {
      SANITY_API_HOST: `http://127.0.0.1:${port}`,
      SANITY_PROJECT_ID: projectId,
      SANITY_DATASET: datasetName,
      SANITY_TOKEN: token,
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

const internal = {statusCode: 500, error: 'Internal Server Error', message: 'An internal server error occurred'}

function authorise(request: IncomingMessage, endpoint: string | undefined): void {
  const given = request.headers.authorization
  if (given === `Bearer ${token}`) return
  if (given !== `Bearer ${readOnlyToken}`) {
    throw hostedError(401, {
      statusCode: 401,
      error: 'Unauthorized',
      message: 'Session not found',
      errorCode: 'SIO-401-ANF',
    })
  }
  if (endpoint !== 'mutate') return
  const description = 'Insufficient permissions; permission "create" required'
  const items = [{error: {type: 'insufficientPermissionsError', description, permission: 'create'}, index: 0}]
  throw hostedError(403, {error: {type: 'mutationError', description: `Mutation failed: ${description}`, items}})
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part)
  return Buffer.concat(parts).toString('utf8')
}

function paramsOf(url: URL): Record<string, unknown> {
  const entries = [...url.searchParams].filter(([name]) => name.startsWith('$'))
  return Object.fromEntries(entries.map(([name, value]) => [name.slice(1), JSON.parse(value)]))
}

function answer(response: ServerResponse, status: number, body: object): void {
  if (response.headersSent || response.destroyed) return
  response.writeHead(status, {'content-type': 'application/json; charset=utf-8'})
  response.end(JSON.stringify(body))
}
