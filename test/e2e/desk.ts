import {execFile} from 'node:child_process'
import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {promisify} from 'node:util'
import {type Browser, type BrowserContext, chromium, type Page} from 'playwright-core'
import {inject} from 'vitest'
import {importSeeds} from '../../scripts/start/import-seeds.ts'
import {type Newsroom, startNewsroom} from '../../scripts/start/newsroom.ts'
import {openLocalLake} from '../../scripts/targets/local-lake.ts'
import {createWorld} from '../scripts/world.ts'
import {watch} from './watch.ts'

const root = path.resolve(import.meta.dirname, '../..')

/** A lake with the sample stories, the Studio on it, and windows on that. */
export interface Desk {
  /** Opens a window of the one browser profile and shows a path of the Studio. */
  open(place: string): Promise<Page>
  /** All documents that a query finds, drafts and published ones. */
  ask(query: string, params?: Readonly<Record<string, unknown>>): Promise<unknown>
  /** Puts documents into the lake as they are, in one transaction. */
  put<Stored extends {readonly _id: string; readonly _type: string}>(documents: readonly Stored[]): Promise<void>
  /** Runs `copytaster import` on a story, as another process. */
  import(lines: readonly string[]): Promise<void>
  /** Stops lake and Studio and starts them on the same data and ports. */
  restart(): Promise<void>
  /** Fails where a window has asked anything outside this machine, or has shown or logged an error. */
  assertQuiet(): void
  close(): Promise<void>
}

interface DeskSettings {
  /** Folder of a built Studio; without it, the demo's. */
  readonly studio?: string
  /** Of the windows, in pixels. The Studio draws no more of a list than is to be seen. */
  readonly height?: number
}

export async function openDesk({studio = inject('studio'), height = 900}: DeskSettings = {}): Promise<Desk> {
  const folder = await mkdtemp(path.join(tmpdir(), 'copytaster-desk-'))
  const data = path.join(folder, 'data')
  const world = {...createWorld(), now: Date.now}
  let newsroom = await start({studioPort: 0, lakePort: 0})
  await importSeeds({seeds: path.join(root, 'seeds'), data}, world)
  const browser = await chromium.connect(inject('browser'))
  const context = await browser.newContext({viewport: {width: 1400, height}, locale: 'en-GB'})
  context.setDefaultTimeout(60_000)
  const watcher = await watch(context, () => [newsroom.url, newsroom.lake.url])

  async function start(ports: {readonly studioPort: number; readonly lakePort: number}): Promise<Newsroom> {
    const started = await startNewsroom({data, ...ports}, world)
    await started.openStudio(studio)
    return started
  }

  return {
    async open(place) {
      const page = await context.newPage()
      await page.goto(`${newsroom.url}${place}`)
      return page
    },
    async ask(query, params = {}) {
      const {client} = await openLocalLake(data, world)
      return client.fetch<unknown>(query, params, {perspective: 'raw'})
    },
    async put(documents) {
      const {client} = await openLocalLake(data, world)
      await client.mutate(documents.map((document) => ({createOrReplace: {...document}})))
    },
    async import(lines) {
      const file = path.join(folder, 'story.txt')
      await writeFile(file, `${lines.join('\n')}\n`)
      const cli = path.join(root, 'scripts/cli.ts')
      await promisify(execFile)(process.execPath, [cli, 'import', '--to', 'lake', '--data', data, file])
    },
    async restart() {
      const {studioPort, lakePort} = newsroom
      await newsroom.close()
      newsroom = await start({studioPort, lakePort})
    },
    assertQuiet: () => watcher.assertQuiet(),
    async close() {
      await closeBrowser(context, browser)
      await newsroom.close()
      await rm(folder, {recursive: true, force: true})
    },
  }
}

async function closeBrowser(context: BrowserContext, browser: Browser): Promise<void> {
  await context.close()
  await browser.close()
}
