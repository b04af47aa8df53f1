import {printable} from '../terminal/printable.ts'

interface HubSettings {
  readonly hubs: readonly string[]
  /** Hash and address of each feed as it is now. */
  readonly feeds: () => Promise<readonly {readonly selfUrl: string; readonly hash: string}[]>
  readonly log: (line: string) => void
  readonly signal: AbortSignal
}

export interface HubPinger {
  /** Tells the hubs of the feeds that have changed since they were told last. */
  poke(): void
  /** Takes the feeds for told as they are. */
  settle(): Promise<void>
}

/** Milliseconds for which changes are gathered. */
const gathering = 250
/** Milliseconds that a hub is given. */
const patience = 10_000
const maximumAttempts = 4
const firstRest = 1000

/**
 * Tells WebSub hubs that feeds have changed: one form for each feed, `hub.mode=publish&hub.url=<its address>`, as hubs in
 * use take it (the step from publisher to hub is outside of the W3C's recommendation).
 */
export function createHubPinger({hubs, feeds, log, signal}: HubSettings): HubPinger {
  const told = new Map<string, string>()
  let gatherer: NodeJS.Timeout | undefined
  let work = Promise.resolve()
  signal.addEventListener('abort', () => clearTimeout(gatherer), {once: true})

  async function tell(): Promise<void> {
    for (const {selfUrl, hash} of await feeds()) {
      if (told.get(selfUrl) === hash) continue
      told.set(selfUrl, hash)
      for (const hub of hubs) await ping(hub, selfUrl)
    }
  }

  async function ping(hub: string, feed: string): Promise<void> {
    for (let attempt = 1; !signal.aborted; attempt++) {
      const problem = await post(hub, feed, signal)
      if (problem === undefined) return
      if (attempt === maximumAttempts) {
        log(`The hub ${printable(hub)} does not take that ${printable(feed)} has changed: ${printable(problem)}.`)
        return
      }
      await rest(firstRest * 2 ** (attempt - 1), signal)
    }
  }

  return {
    poke() {
      if (hubs.length === 0 || signal.aborted) return
      gatherer ??= setTimeout(() => {
        gatherer = undefined
        work = work.then(tell).catch((error: unknown) => log(printable(String(error))))
      }, gathering)
    },
    async settle() {
      if (hubs.length === 0) return
      for (const {selfUrl, hash} of await feeds()) told.set(selfUrl, hash)
    },
  }
}

/** Why the hub did not take it; nothing where it did. */
async function post(hub: string, feed: string, signal: AbortSignal): Promise<string | undefined> {
  try {
    const response = await fetch(hub, {
      method: 'POST',
      body: new URLSearchParams({'hub.mode': 'publish', 'hub.url': feed}),
      redirect: 'error',
      signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]),
    })
    await response.body?.cancel()
    return response.ok ? undefined : `HTTP ${response.status}`
  } catch (error) {
    return error instanceof Error ? error.message : 'no answer'
  }
}

function rest(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds)
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer)
        resolve()
      },
      {once: true},
    )
  })
}
