/** Ports tried after one that is in use. */
const furtherPorts = 20

/** Starts a server on a port, or on the next one that is free. Fails as `start` does where none of them is. */
export async function onFreePort<Server>(first: number, start: (port: number) => Promise<Server>): Promise<Server> {
  for (let port = first; ; port++) {
    try {
      return await start(port)
    } catch (error) {
      if (!isPortTaken(error) || port === first + furtherPorts) throw error
    }
  }
}

function isPortTaken(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return ('code' in error && error.code === 'EADDRINUSE') || isPortTaken(error.cause)
}
