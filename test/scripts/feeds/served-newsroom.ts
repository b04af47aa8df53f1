import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import type {SanityClient} from '@sanity/client'
import {onTestFinished} from 'vitest'
import {startLake} from '../../../lake/index.ts'
import {openFeedLedger} from '../../../scripts/feeds/feed-ledger.ts'
import {type FeedsConfig, readFeedsConfig} from '../../../scripts/feeds/feeds-config.ts'
import {lakeStock} from '../../../scripts/feeds/lake-stock.ts'
import {type FeedServer, serveFeeds} from '../../../scripts/feeds/serve-feeds.ts'
import type {Article} from '../../../src/documents/documents.ts'
import {clientOf} from '../../lake/lake-under-test.ts'
import {agency, article as sample, paragraph, reporter} from '../../feeds/newsroom.ts'

export interface ServedNewsroom {
  readonly client: SanityClient
  readonly server: FeedServer
  readonly log: readonly string[]
  /** A request to the server of the feeds. */
  get(path: string, headers?: Record<string, string>, method?: string): Promise<Response>
  /** Milliseconds until the feed says it, or does not say it any more. */
  until(path: string, isSo: (text: string) => boolean): Promise<number>
  /** Ends the server and starts another with the same memory. */
  restart(): Promise<void>
  /** Time passes for the server; its timers still need the real one. */
  readonly clock: {ahead: number}
}

interface NewsroomSettings {
  readonly settings?: Partial<FeedsConfig['settings']>
  readonly config?: Partial<FeedsConfig>
}

/** Milliseconds within which a change must be seen; a busy machine may need more than the second that is promised. */
export const deadline = 10_000

/** A lake and a server of its feeds, gone after the test. */
export async function serveNewsroom({settings, config: more}: NewsroomSettings = {}): Promise<ServedNewsroom> {
  const folder = await mkdtemp(path.join(tmpdir(), 'copytaster-feeds-'))
  const lake = await startLake({data: folder, port: 0})
  const client = clientOf(lake)
  await client.createOrReplace({...agency})
  await client.createOrReplace({...reporter})
  const usual = readFeedsConfig({config: undefined as never})
  const config: FeedsConfig = {...usual, ...more, settings: {...usual.settings, ...settings}}
  const log: string[] = []
  const clock = {ahead: 0}
  const now = (): number => Date.now() + clock.ahead
  const environment = {now, sleep: async () => {}, signal: new AbortController().signal}
  const start = () =>
    serveFeeds({
      stock: lakeStock(
        {client, place: 'the lake', articleTypes: config.articleTypes, close: async () => {}},
        environment,
      ),
      client,
      config,
      ledger: openFeedLedger(path.join(folder, 'feeds.sqlite')),
      port: 0,
      now,
      log: (line) => log.push(line),
    })
  let server = await start()
  await server.ready
  onTestFinished(async () => {
    await server.close()
    await lake.close()
    await rm(folder, {recursive: true})
  })
  const get: ServedNewsroom['get'] = (file, headers = {}, method = 'GET') =>
    fetch(`${server.url}${file}`, {headers: {'accept-encoding': 'identity', ...headers}, method})
  return {
    client,
    log,
    clock,
    get,
    get server() {
      return server
    },
    async restart() {
      await server.close()
      server = await start()
      await server.ready
    },
    async until(file, isSo) {
      const began = performance.now()
      let text = ''
      while (performance.now() - began < deadline) {
        const response = await get(file)
        text = await response.text()
        if (response.ok && isSo(text)) return performance.now() - began
      }
      throw new Error(`${file} did not come to say it within ${deadline} ms: ${text.slice(0, 2000)}`)
    },
  }
}

/** An article that goes out, of the agency of the sample. */
export function articleNamed(name: string, other: Partial<Article> = {}): Article {
  const {_id: _, ...rest} = sample
  return {
    ...rest,
    _id: `article-${name}`,
    headline: `Headline of ${name}`,
    slug: {_type: 'slug', current: name},
    body: [paragraph('p1', `The text of ${name} is short.`)],
    relatedLinks: [],
    ...other,
  }
}
