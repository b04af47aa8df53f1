import type {BrowserContext} from 'playwright-core'

export interface Watcher {
  /** Fails where anything happened since the last call that must not happen. */
  assertQuiet(): void
}

/** Said on the console by the page itself when the Studio tells that it has lost the lake. */
const lostConnection = 'The Studio shows: Trying to connect'

/** Watches every window of a context, the sockets included. `known` are the addresses that belong to the test. */
export async function watch(context: BrowserContext, known: () => readonly string[]): Promise<Watcher> {
  let complaints: string[] = []
  const note = (address: string): void => {
    if (!isKnown(address, known())) complaints.push(`asked for ${address}`)
  }
  context.on('request', (request) => note(request.url()))
  context.on('page', (page) => page.on('websocket', (socket) => note(socket.url())))
  context.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`logged ${message.text()}`)
  })
  context.on('weberror', (error) => complaints.push(`did not catch ${String(error.error())}`))
  // A toast comes and goes; the observer sees it whenever that is.
  await context.addInitScript((text) => {
    const observer = new MutationObserver(() => {
      if (document.body?.textContent?.includes('Trying to connect')) console.error(text)
    })
    observer.observe(document, {childList: true, subtree: true})
  }, lostConnection)

  return {
    assertQuiet() {
      const all = complaints
      complaints = []
      if (all.length > 0) throw new Error(`Windows of the Studio\n${all.join('\n')}`)
    },
  }
}

/** Listeners go to the lake by other names of this machine. */
function isKnown(address: string, known: readonly string[]): boolean {
  const {protocol, hostname, port} = new URL(address)
  if (protocol === 'data:' || protocol === 'blob:') return true
  const ports = known.map((url) => new URL(url).port)
  return /^(?:s\d+\.)?localhost$/.test(hostname) && ports.includes(port)
}
