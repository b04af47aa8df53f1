import {readFile} from 'node:fs/promises'
import {createServer, type Server} from 'node:http'
import type {AddressInfo} from 'node:net'
import path from 'node:path'
import {getRequestListener} from '@hono/node-server'
import {serveStatic} from '@hono/node-server/serve-static'
import {Hono, type MiddlewareHandler} from 'hono'
import type {LakeAddress} from '../../studio/lake-address.ts'
import {withLakeAddress} from './studio-page.ts'

export interface StudioServer {
  /** Where a browser finds the Studio. */
  readonly url: string
  /** Addresses that pages of this server have. */
  readonly origins: readonly string[]
  /** Serves the build in `folder` from now on; until then, every page asks to wait. */
  open(folder: string, lake: LakeAddress): Promise<void>
  close(): Promise<void>
}

/** Serves a built Studio to this machine alone. Port 0 is one that is free; one that is taken fails with `EADDRINUSE`. */
export async function startStudioServer(wanted: number): Promise<StudioServer> {
  const server = createServer()
  await listen(server, wanted)
  // A server that listens on a port has an address object.
  const {port} = server.address() as AddressInfo
  const origins = [`http://localhost:${port}`, `http://127.0.0.1:${port}`]
  let pages: Hono | undefined

  const app = new Hono()
  app.use(requireOwnHost(origins))
  app.all('*', (context) => pages?.fetch(context.req.raw, context.env) ?? context.html(waiting, 503, {refresh: '1'}))
  server.on('request', getRequestListener(app.fetch, {overrideGlobalObjects: false}))

  return {
    url: `http://localhost:${port}`,
    origins,
    async open(folder, lake) {
      pages = createPages(folder, lake, await readFile(path.join(folder, 'index.html'), 'utf8'))
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

const waiting = '<!doctype html><title>Copytaster</title><p>The Studio is being built. This page opens it by itself.'

/** A page of another name that was led to this address (DNS rebinding) must not read the token. */
function requireOwnHost(origins: readonly string[]): MiddlewareHandler {
  const hosts = new Set(origins.map((origin) => new URL(origin).host))
  return async (context, next) => {
    if (!hosts.has(context.req.header('host') ?? ''))
      return context.text('This server does not answer to this name.', 403)
    await next()
  }
}

function createPages(folder: string, lake: LakeAddress, index: string): Hono {
  const page = withLakeAddress(index, lake)
  const app = new Hono()
  app.use(async (context, next) => {
    await next()
    for (const [name, value] of Object.entries(headers(lake.url))) context.header(name, value)
  })
  app.get('/offline/v1/modules/*', ({req, json}) => {
    // The newest version of the Studio is the one that asks.
    const version = /\^(\d+\.\d+\.\d+)/.exec(decodeURIComponent(req.path))?.[1] ?? '0.0.0'
    return json({packageVersion: version, latest: version})
  })
  app.all('/offline/*', ({json}) => json({}))
  app.get(
    '/static/*',
    serveStatic({
      root: folder,
      onFound: (_file, {header}) => header('cache-control', 'public, max-age=31536000, immutable'),
    }),
    ({notFound}) => notFound(),
  )
  app.get('/favicon.ico', serveStatic({root: folder}))
  app.get('*', ({req, html, text}) => {
    // Only a person who opens the page gets it, not another page that fetches, frames or embeds it.
    const into = req.header('sec-fetch-dest')
    if (into !== undefined && into !== 'document') return text('This page is to be opened, not embedded.', 403)
    return html(page, 200, {'cache-control': 'no-store'})
  })
  return app
}

function headers(lake: string): Readonly<Record<string, string>> {
  const {port} = new URL(lake)
  const policy = [
    `default-src 'self'`,
    // The page of a built Studio has scripts and styles in it, and its editor adds styles as it runs.
    `script-src 'self' 'unsafe-inline'`,
    `style-src 'self' 'unsafe-inline'`,
    `img-src 'self' data: blob: ${lake}`,
    `media-src 'self' blob: ${lake}`,
    `connect-src 'self' ${lake} http://*.localhost:${port} ws://localhost:${port}`,
    `worker-src 'self' blob:`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
  ]
  return {
    'content-security-policy': policy.join('; '),
    'cross-origin-resource-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
  }
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
}
