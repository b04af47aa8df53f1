import type {AddressInfo} from 'node:net'
import {getRequestListener} from '@hono/node-server'
import type {SanityClient} from '@sanity/client'
import {CopytasterError} from '../../src/diagnostics/copytaster-error.ts'
import {createGracefulServer} from '../../lake/http/graceful-server.ts'
import type {FeedLedger} from './feed-ledger.ts'
import type {FeedStock} from './feed-stock.ts'
import {createFeedsApp} from './feeds-app.ts'
import type {FeedsConfig} from './feeds-config.ts'
import {listenToArticles} from './listen-to-articles.ts'
import {createLiveFeeds, type LiveFeeds} from './live-feeds.ts'
import {createHubPinger} from './ping-hubs.ts'

export interface ServeSettings {
  readonly stock: FeedStock
  /** For what changes; without it, the feeds stay as they are. */
  readonly client?: SanityClient
  readonly config: FeedsConfig
  readonly ledger: FeedLedger
  readonly port: number
  readonly host?: string
  readonly now: () => number
  readonly log: (line: string) => void
}

export interface FeedServer {
  readonly url: string
  /** Resolves when all articles have been looked at. */
  readonly ready: Promise<void>
  close(): Promise<void>
}

/** Milliseconds for a request to come in whole, and for a client to take some more of its answer. */
const maximumRequest = 10_000
const maximumSilence = 30_000
const maximumConnections = 1000

/**
 * Serves feeds over HTTP, live: what is published is in them, and what is killed is out of them, as soon as the Content
 * Lake says so; embargoes and rights end on time.
 *
 * @throws CopytasterError where the port is taken
 */
export async function serveFeeds(settings: ServeSettings): Promise<FeedServer> {
  const {stock, client, ledger, now, log, host = '127.0.0.1'} = settings
  const state = {isReady: false}
  let url = ''
  // The feeds' own addresses can be known only once there is a port.
  const {server, ...serving} = createGracefulServer((request, response) => void answer?.(request, response))
  let answer: ReturnType<typeof getRequestListener> | undefined
  server.requestTimeout = maximumRequest
  server.headersTimeout = maximumRequest
  server.maxConnections = maximumConnections
  server.setTimeout(maximumSilence)
  await serving.listen(settings.port, host)
  // A server that listens on a port has an address object.
  const {port} = server.address() as AddressInfo
  url = `http://${nameOf(host)}:${port}`
  const config = withAddresses(settings.config, url)
  const live = createLiveFeeds({stock, config, ledger, now, log})
  const stopping = new AbortController()
  const pinger = createHubPinger({
    hubs: config.settings.hubs ?? [],
    feeds: () => feedsToPing(live, config),
    log,
    signal: stopping.signal,
  })
  const ready = Promise.withResolvers<void>()
  const whenRead = async (): Promise<void> => {
    await live.sync()
    if (state.isReady) return
    await pinger.settle()
    state.isReady = true
    live.onChange(pinger.poke)
    ready.resolve()
  }
  const listening =
    client && listenToArticles({client, articleTypes: config.articleTypes, log, articles: {...live, sync: whenRead}})
  const isLive = (): boolean => listening?.isLive() ?? false
  const app = createFeedsApp({live, config, now, log, status: () => ({isReady: state.isReady, isLive: isLive()})})
  answer = getRequestListener(app.fetch, {overrideGlobalObjects: false})
  if (!client) whenRead().catch(ready.reject)
  return {
    url,
    ready: ready.promise,
    async close() {
      stopping.abort()
      listening?.stop()
      live.stop()
      await serving.close()
      ledger.close()
    },
  }
}

async function feedsToPing(live: LiveFeeds, {formats}: FeedsConfig) {
  const files = await Promise.all(formats.filter(({holds}) => holds === 'many').map((format) => live.feed(format)))
  return files.flatMap((file) => (file?.selfUrl === undefined ? [] : [{selfUrl: file.selfUrl, hash: file.hash}]))
}

/** Feeds whose address nobody has told have the one that they are served at. */
function withAddresses(config: FeedsConfig, url: string): FeedsConfig {
  const {settings} = config
  return {...config, settings: {...settings, feedUrl: settings.feedUrl ?? `${url}/{file}`}}
}

function nameOf(host: string): string {
  return host.includes(':') ? `[${host}]` : host
}

/** @throws CopytasterError where other machines would reach it and nobody has said that they may */
export function checkHost(host: string | undefined, allowRemote: boolean): void {
  if (host === undefined || allowRemote || ['127.0.0.1', 'localhost', '::1'].includes(host)) return
  const message = `The feeds are served to this machine alone; ${host} would open them to others. Add --allow-remote if that is what you want.`
  throw new CopytasterError('usage', message)
}
