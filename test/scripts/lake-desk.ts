import {rm, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {afterEach} from 'vitest'
import {run} from '../../scripts/run.ts'
import {type HostedApi, type HostedApiSettings, startHostedApi} from './hosted-api.ts'
import {createFolder, createRandom, createWorld, readPlainly, type World} from './world.ts'

const places: {stop(): Promise<void>}[] = []
afterEach(async () => {
  for (const place of places.splice(0)) await place.stop()
})

/** A folder of stories and a hosted API to import them into. */
export interface Desk {
  readonly api: HostedApi
  readonly folder: string
  write(name: string, lines: readonly string[]): Promise<void>
  /** One import of the folder, with the summary that it printed. */
  import(...flags: readonly string[]): Promise<Imported>
}

export interface Imported {
  readonly exitCode: number
  readonly world: World
  readonly summary: Readonly<Record<string, unknown>>
}

/** Both are gone after the test. */
export async function openDesk(
  settings: Partial<HostedApiSettings> & {readonly onWorld?: (world: World) => void} = {},
): Promise<Desk> {
  const folder = await createFolder()
  let imports = 100
  const clock = {now: () => Date.UTC(2024, 0, 1)}
  const api = await startHostedApi({...settings, now: () => clock.now()})
  places.push({stop: () => api.stop()}, {stop: () => rm(folder, {recursive: true})})
  return {
    api,
    folder,
    write: (name, lines) => writeFile(path.join(folder, name), `${lines.join('\n')}\n`),
    async import(...flags) {
      // Each import draws other numbers, as it would in life: transactions are named by them.
      const world = createWorld({variables: api.variables, random: createRandom(++imports)})
      const start = clock.now() + 1000
      const began = world.now()
      clock.now = () => start + world.now() - began
      settings.onWorld?.(world)
      const exitCode = await run(['import', '--to', 'sanity', '--json', ...flags, folder], world, readPlainly)
      const {summary} = JSON.parse(world.printed.stdout.at(-1) ?? '{}')
      return {exitCode, world, summary}
    },
  }
}

export const ferry = ['guid: ferry-1', 'Ferry stops at the old quay again', 'Ines Holm', 'The ferry called on Monday.']
export const ferryUpdated = [...ferry.slice(0, 3), 'The ferry called on Monday and on Tuesday.']

/** The article that the ferry story becomes. */
export function find(api: HostedApi, prefix: '' | 'drafts.' = '') {
  return api.dataset.all().find(({_id, _type}) => _type === 'article' && _id.startsWith(`${prefix}article-`))
}

export function textOf(document: object | undefined): string {
  return JSON.stringify(document && 'body' in document ? document.body : undefined)
}
