import {randomUUID} from 'node:crypto'
import type {IncomingMessage} from 'node:http'
import {hostname, networkInterfaces} from 'node:os'
import type {AddressInfo} from 'node:net'
import {getRequestListener} from '@hono/node-server'
import {CopytasterError} from '../src/diagnostics/copytaster-error.ts'
import {announce} from './address.ts'
import {localUser} from './http/account-routes.ts'
import {createApp} from './http/create-app.ts'
import {createGracefulServer} from './http/graceful-server.ts'
import {type Caller, createGuard} from './http/guard.ts'
import {createEventStreams} from './listen/event-stream.ts'
import {createPresenceSockets} from './presence/presence-socket.ts'
import {moveAssets} from './assets/move-assets.ts'
import {openLocalStore} from './data-folder.ts'
import {readToken} from './token.ts'

/** How a lake is started. */
export interface LakeSettings {
  /** Folder of the data; made where there is none. */
  readonly data: string
  /** Port to listen on; 0 takes one that is free. */
  readonly port: number
  /** Addresses of the Studios whose pages may use the lake; by default where Sanity's own server serves a Studio. */
  readonly origins?: readonly string[]
  /** Address to listen on instead of 127.0.0.1. Anything but this machine is refused without `allowRemote`. */
  readonly host?: string
  readonly allowRemote?: boolean
  /** Takes one line about something that a person may want to know of. */
  readonly log?: (line: string) => void
  /** Milliseconds since 1970; by default the clock's. */
  readonly now?: () => number
}

/** A lake that runs. */
export interface Lake {
  /** `apiHost` of clients, with `useProjectHostname: false`; project `local`, dataset `production`. */
  readonly url: string
  readonly token: string
  /** Ends all connections and lets go of the data. */
  close(): Promise<void>
}

/** Where `sanity dev` serves a Studio. */
const defaultOrigins = ['http://localhost:3333', 'http://127.0.0.1:3333']

/**
 * Starts a local Content Lake: project `local`, dataset `production`.
 *
 * @throws CopytasterError where the data is held by another process, or the port is taken
 */
export async function startLake(settings: LakeSettings): Promise<Lake> {
  const {data, log = () => {}, origins = defaultOrigins, host = '127.0.0.1', now = Date.now} = settings
  if (!isLoopback(host) && !settings.allowRemote) {
    const message = `The lake serves this machine alone; ${host} would open it to others. Add --allow-remote if that is what you want.`
    throw new CopytasterError('usage', message)
  }
  const query = {identity: localUser.id, now}
  const store = openLocalStore(data, now)
  const token = readToken(data)
  const {server, ...serving} = createGracefulServer((request, response) => void answer(request, response))
  try {
    await serving.listen(settings.port, host)
  } catch (error) {
    store.close()
    throw error
  }
  // A server that listens on a port has an address object.
  const {port} = server.address() as AddressInfo
  const url = `http://${nameOf(host)}:${port}`
  moveAssets(store.documents, url)
  const withdraw = announce(data, url)

  const streams = createEventStreams(store, randomUUID)
  const guard = createGuard({token, origins: new Set(origins), hosts: new Set(namesOf(host)), port: () => port})
  const app = createApp({...query, store, streams, log, baseUrl: () => url}, guard)
  const answer = getRequestListener(app.fetch, {overrideGlobalObjects: false})
  const sockets = createPresenceSockets({
    identity: localUser.id,
    isToken: guard.isToken,
    hasToken: (request) => guard.hasToken(callerOf(request)),
    mayOpen: (request) => {
      const caller = callerOf(request)
      // Browsers always say where a socket comes from; what says nothing is no browser and brings the token.
      return (
        guard.isHostKnown(caller) &&
        guard.isOriginKnown(caller) &&
        (caller.header('origin') !== undefined || guard.hasToken(caller))
      )
    },
  })
  server.on('upgrade', sockets.upgrade)

  return {
    url,
    token,
    async close() {
      withdraw()
      streams.closeAll()
      sockets.closeAll()
      await serving.close()
      store.close()
    },
  }
}

/** The name under which this machine reaches the lake. */
function nameOf(host: string): string {
  if (['127.0.0.1', '0.0.0.0', '::'].includes(host)) return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host === '127.0.0.1'
}

/** The names by which other machines may call. A page that brings its own name never has one of these. */
function namesOf(host: string): readonly string[] {
  if (host !== '0.0.0.0' && host !== '::') return [host]
  const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? [])
  return [hostname(), ...addresses.map(({address, family}) => (family === 'IPv6' ? `[${address}]` : address))]
}

function callerOf({headers}: IncomingMessage): Caller {
  return {
    header(name) {
      const value = headers[name]
      return Array.isArray(value) ? value[0] : value
    },
  }
}
