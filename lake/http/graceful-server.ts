import {createServer, type RequestListener, type Server, type ServerResponse} from 'node:http'
import {CopytasterError} from '../../src/diagnostics/copytaster-error.ts'

/** Milliseconds that requests under way are given when the server ends. */
const maximumFarewell = 2_000
/** Bytes: the Studio's queries come in addresses of up to 16 kB. */
const maxHeaderSize = 32_768

/** A server that answers what it has begun before it ends. */
export interface GracefulServer {
  readonly server: Server
  /** @throws CopytasterError where it cannot listen */
  listen(port: number, host: string): Promise<void>
  close(): Promise<void>
}

export function createGracefulServer(handle: RequestListener): GracefulServer {
  const answering = new Set<ServerResponse>()
  let isClosing = false
  const server = createServer({maxHeaderSize}, (request, response) => {
    // Whoever comes now finds nobody, and tries again.
    if (isClosing) {
      response.destroy()
      return
    }
    answering.add(response)
    response.once('close', () => {
      answering.delete(response)
      if (isClosing && answering.size === 0) server.closeAllConnections()
    })
    handle(request, response)
  })
  return {
    server,
    listen: (port, host) => listen(server, port, host),
    close: () =>
      new Promise((resolve) => {
        isClosing = true
        const patience = setTimeout(() => server.closeAllConnections(), maximumFarewell)
        server.close(() => {
          clearTimeout(patience)
          resolve()
        })
        if (answering.size === 0) server.closeAllConnections()
      }),
  }
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const message =
        error.code === 'EADDRINUSE'
          ? `Port ${port} is in use. Name another with --port.`
          : `Nothing can listen on ${host}, port ${port} (${error.code}).`
      reject(new CopytasterError('output-unwritable', message, {cause: error}))
    })
    server.listen(port, host, resolve)
  })
}
