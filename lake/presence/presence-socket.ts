import {randomUUID} from 'node:crypto'
import type {IncomingMessage} from 'node:http'
import type {Duplex} from 'node:stream'
import {type WebSocket, WebSocketServer} from 'ws'
import {z} from 'zod'
import {keepAliveInterval, maximumSocketMessageBytes, maximumStreams} from '../limits.ts'

export interface PresenceSettings {
  readonly identity: string
  /** Whether a socket may be opened at all. */
  mayOpen(request: IncomingMessage): boolean
  /** Whether the request itself brings the token. */
  hasToken(request: IncomingMessage): boolean
  isToken(token: string): boolean
}

/** The sockets over which Studios tell each other who looks at what. */
export interface PresenceSockets {
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void
  closeAll(): void
}

const heartbeat = '♥'

const call = z.object({
  id: z.union([z.string(), z.number()]).optional(),
  method: z.string(),
  params: z.looseObject({}).default({}),
})

/**
 * JSON-RPC 2.0 over WebSocket, as `@sanity/bifur-client` speaks it. A browser can send no header with a socket, so the
 * token may come as the first call (`authorization`); before it, nothing is told and nothing is passed on.
 */
export function createPresenceSockets({identity, mayOpen, hasToken, isToken}: PresenceSettings): PresenceSockets {
  const server = new WebSocketServer({noServer: true, maxPayload: maximumSocketMessageBytes})
  const subscriptions = new Map<WebSocket, Set<string>>()

  function accept(socket: WebSocket, request: IncomingMessage): void {
    let isTrusted = hasToken(request)
    const own = new Set<string>()
    subscriptions.set(socket, own)
    const pulse = setInterval(() => socket.send(heartbeat), keepAliveInterval)
    pulse.unref()
    socket.on('close', () => {
      clearInterval(pulse)
      subscriptions.delete(socket)
    })
    socket.on('error', () => socket.terminate())
    socket.on('message', (data) => {
      const {success, data: received} = call.safeParse(parse(String(data)))
      if (!success) return
      const {id, method, params} = received
      const reply = (answer: object): void => socket.send(JSON.stringify({jsonrpc: '2.0', id, ...answer}))
      if (method === 'authorization') {
        isTrusted ||= isToken(String(params['authorization']).replace(/^bearer /i, ''))
      }
      if (isTrusted) reply({result: answerTo(method, params, socket, own)})
      else reply({error: {code: -32_001, message: 'Unauthorized'}})
    })
  }

  function answerTo(
    method: string,
    params: Readonly<Record<string, unknown>>,
    socket: WebSocket,
    own: Set<string>,
  ): unknown {
    switch (method) {
      case 'presence_subscribe': {
        const subscription = randomUUID()
        own.add(subscription)
        return subscription
      }
      case 'presence_unsubscribe':
        own.delete(String(params['subscriptionId']))
        return {}
      case 'presence_rollcall':
        tellOthers(socket, {type: 'rollCall', i: identity, session: params['session']})
        return {}
      case 'presence_announce':
        tellOthers(socket, {type: 'state', i: identity, m: params['data']})
        return {}
      case 'presence_disconnect':
        tellOthers(socket, {type: 'disconnect', i: identity, m: {session: params['session']}})
        return {}
      default:
        return {}
    }
  }

  function tellOthers(sender: WebSocket, result: object): void {
    for (const [socket, ids] of subscriptions) {
      if (socket === sender) continue
      for (const subscription of ids) {
        socket.send(JSON.stringify({jsonrpc: '2.0', method: 'presence_subscription', params: {subscription, result}}))
      }
    }
  }

  return {
    upgrade(request, socket, head) {
      const isRoute = /^\/+v[^/]+\/socket\//.test(request.url ?? '')
      if (!isRoute || !mayOpen(request) || subscriptions.size >= maximumStreams) {
        socket.end(`HTTP/1.1 ${isRoute ? '403 Forbidden' : '404 Not Found'}\r\nconnection: close\r\n\r\n`)
        return
      }
      server.handleUpgrade(request, socket, head, (opened) => accept(opened, request))
    },
    closeAll() {
      for (const socket of subscriptions.keys()) socket.terminate()
      server.close()
    },
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
