/** A value that lives elsewhere and is looked up again whenever it may have changed, while somebody watches. */
export interface LiveStore<Value> {
  /** The same object until the value changes; none before it is known. */
  get(): Value | undefined
  subscribe(onChange: () => void): () => void
}

export interface LiveStoreSettings<Value> {
  /** Begins to listen, and gives what ends it. `onLost` says that it has ended by itself. */
  listen(onEvent: () => void, onLost: () => void): () => void
  fetch(): Promise<Value>
  /** When the value changes without an event: milliseconds since 1970. */
  due(value: Value): number | undefined
}

/** Milliseconds between the beginnings of two look-ups: an editor who types makes an event each second. */
const pace = 1000
/** Milliseconds until the next try, doubled each time: where the lake does not answer, or its clock is behind. */
const firstPause = 1000
const longestPause = 60_000
/** The longest that a timer of a browser can wait, in milliseconds. */
const longestWait = 2 ** 31 - 1

/** Makes a store that listens once however many watch it, and not at all while nobody does. */
export function createLiveStore<Value>(settings: LiveStoreSettings<Value>): LiveStore<Value> {
  const watchers = new Set<{readonly onChange: () => void}>()
  let value: Value | undefined
  let stop: (() => void) | undefined

  function take(found: Value): boolean {
    if (JSON.stringify(found) === JSON.stringify(value)) return false
    value = found
    for (const {onChange} of watchers) onChange()
    return true
  }

  return {
    get: () => value,
    subscribe(onChange) {
      const watcher = {onChange}
      watchers.add(watcher)
      stop ??= keepUp(settings, take)
      return () => {
        watchers.delete(watcher)
        if (watchers.size > 0) return
        stop?.()
        stop = undefined
      }
    },
  }
}

/** Looks the value up now and whenever it may have changed; `take` says whether it has. */
function keepUp<Value>({listen, fetch, due}: LiveStoreSettings<Value>, take: (found: Value) => boolean): () => void {
  const [connection, next, alarm] = [createTimer(), createTimer(), createTimer()]
  const [reconnection, retry, overdue] = [createPause(), createPause(), createPause()]
  let began = Number.NEGATIVE_INFINITY
  let isFetching = false
  let isAsked = false
  let hasEnded = false
  let stopListening = nothing
  connect()

  function connect(): void {
    stopListening = listen(refresh, () => {
      stopListening()
      stopListening = nothing
      connection.start(reconnection.next(), connect)
    })
  }

  function refresh(): void {
    isAsked = true
    if (!isFetching && !hasEnded) next.start(began + pace - Date.now(), () => void lookUp())
  }

  async function lookUp(): Promise<void> {
    began = Date.now()
    isAsked = false
    isFetching = true
    const found = await fetch().then(
      (answer) => ({answer}),
      () => undefined,
    )
    isFetching = false
    if (hasEnded) return
    if (found) {
      reconnection.reset()
      retry.reset()
      if (take(found.answer)) overdue.reset()
      awaitDue(due(found.answer), overdue)
    } else {
      // What was known stays until the lake answers again.
      awaitDue(Date.now(), retry)
    }
    if (isAsked) refresh()
  }

  function awaitDue(at: number | undefined, pause: Pause): void {
    alarm.stop()
    if (at === undefined || Number.isNaN(at)) return
    const wait = at - Date.now()
    if (wait > longestWait) return alarm.start(longestWait, () => awaitDue(at, pause))
    alarm.start(Math.max(wait + 1, pause.current()), () => {
      pause.next()
      refresh()
    })
  }

  return () => {
    hasEnded = true
    stopListening()
    for (const timer of [connection, next, alarm]) timer.stop()
  }
}

function nothing(): void {}

/** One timer that is started anew. */
function createTimer() {
  let timer: ReturnType<typeof setTimeout> | undefined
  const stop = (): void => clearTimeout(timer)
  return {
    stop,
    start(wait: number, then: () => void): void {
      stop()
      timer = setTimeout(then, Math.max(wait, 0))
    },
  }
}

interface Pause {
  current(): number
  /** The pause to make now; the one after it is longer. */
  next(): number
  reset(): void
}

/** None at first, then longer and longer. */
function createPause(): Pause {
  let pause = 0
  return {
    current: () => pause,
    next() {
      const now = pause
      pause = Math.min(Math.max(pause * 2, firstPause), longestPause)
      return now
    },
    reset() {
      pause = 0
    },
  }
}
