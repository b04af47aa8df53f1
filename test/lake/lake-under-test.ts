import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {createClient, type SanityClient} from '@sanity/client'
import {afterAll} from 'vitest'
import {type Lake, type LakeSettings, startLake} from '../../lake/index.ts'

export interface LakeUnderTest {
  readonly lake: Lake
  readonly client: SanityClient
  readonly folder: string
  /** Lines that the lake logged. */
  readonly log: readonly string[]
}

/** A lake of its own for a test file, in a folder of its own, gone at the end. */
export async function startTestLake(settings: Partial<LakeSettings> = {}): Promise<LakeUnderTest> {
  const folder = settings.data ?? (await createDataFolder())
  const log: string[] = []
  const lake = await startLake({data: folder, port: 0, log: (line) => log.push(line), ...settings})
  afterAll(() => lake.close())
  return {lake, folder, log, client: clientOf(lake)}
}

export async function createDataFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'copytaster-lake-'))
  afterAll(() => rm(folder, {recursive: true, force: true}))
  return folder
}

export function clientOf({url, token}: Lake): SanityClient {
  return createClient({
    projectId: 'local',
    dataset: 'production',
    apiHost: url,
    useProjectHostname: false,
    apiVersion: '2025-02-19',
    useCdn: false,
    perspective: 'raw',
    maxRetries: 0,
    token,
  })
}

/** A request to the API without a client. */
export async function call(
  {url, token}: Lake,
  route: string,
  init: RequestInit & {readonly headers?: Record<string, string>} = {},
): Promise<{readonly status: number; readonly body: unknown; readonly headers: Headers}> {
  const headers = {authorization: `Bearer ${token}`, 'content-type': 'application/json', ...init.headers}
  const response = await fetch(`${url}/v2025-02-19${route}`, {...init, headers})
  const text = await response.text()
  return {status: response.status, headers: response.headers, body: text === '' ? undefined : JSON.parse(text)}
}

/** Mutations by hand: for those that a client does not let through. */
export function mutate(lake: Lake, mutations: unknown, more: object = {}, query = 'returnIds=true') {
  return call(lake, `/data/mutate/production?${query}`, {method: 'POST', body: JSON.stringify({mutations, ...more})})
}
