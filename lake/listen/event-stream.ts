import {keepAliveInterval, maximumBacklogBytes, maximumMissedTransactions} from '../limits.ts'
import type {Store} from '../store/open-store.ts'
import {eventsFor, fromCursor, type ListenerSettings, type MutationEvent} from './listener.ts'

export interface EventStreamSettings extends ListenerSettings {
  readonly enableResume: boolean
  /** `last-event-id` of a listener that comes back. */
  readonly lastEventId: string | undefined
}

type End = (how?: {readonly cancelled?: boolean}) => void

/** Open streams, so that the lake can end them all. */
export interface EventStreams {
  readonly size: number
  open(settings: EventStreamSettings): ReadableStream<Uint8Array>
  closeAll(): void
}

/**
 * Streams of server-sent events about the changes in a store. Each is in the order of the log. A listener that does not
 * read is cut off when too much waits for it; it comes back and resumes.
 */
export function createEventStreams(store: Store, createName: () => string): EventStreams {
  const open = new Set<End>()
  const encoder = new TextEncoder()

  function start(settings: EventStreamSettings, controller: ReadableStreamDefaultController<Uint8Array>): End {
    const end = ({cancelled = false} = {}): void => {
      if (!open.delete(end)) return
      unsubscribe()
      clearInterval(pulse)
      if (!cancelled) controller.close()
    }
    const write = (text: string): void => {
      controller.enqueue(encoder.encode(text))
      if ((controller.desiredSize ?? 0) < -maximumBacklogBytes) end()
    }
    const send = (type: string, data: object, id?: string): void =>
      write(`${id === undefined ? '' : `id: ${id}\n`}event: ${type}\ndata: ${JSON.stringify(data)}\n\n`)
    const sendAll = (events: readonly MutationEvent[]): void => {
      for (const {cursor, data} of events) if (open.has(end)) send('mutation', data, cursor)
    }
    open.add(end)
    const unsubscribe = store.subscribe((transaction) => sendAll(eventsFor(transaction, settings)))
    const pulse = setInterval(() => write(':\n\n'), keepAliveInterval)
    pulse.unref()
    greet(send, sendAll, settings)
    return end
  }

  function greet(
    send: (type: string, data: object, id?: string) => void,
    sendAll: (events: readonly MutationEvent[]) => void,
    settings: EventStreamSettings,
  ): void {
    const listenerName = createName()
    // A cursor from the start: whoever loses the connection before the first event can resume too.
    const here = store.log.last()
    const cursor = here && `${here.id}#`
    const {enableResume, lastEventId} = settings
    if (!enableResume || !lastEventId) return send('welcome', {listenerName}, cursor)
    const missed = missedSince(lastEventId, settings)
    if (!missed) return send('reset', {listenerName}, cursor)
    send('welcomeback', {listenerName})
    return sendAll(missed)
  }

  function missedSince(cursor: string, settings: EventStreamSettings): readonly MutationEvent[] | undefined {
    const {transactionId, documentId} = fromCursor(cursor)
    const last = store.log.find(transactionId)
    const later = last && store.log.since(last.seq, maximumMissedTransactions)
    if (!later) return undefined
    if (documentId === '') return later.flatMap((transaction) => eventsFor(transaction, settings))
    const cut = eventsFor({...last, changes: store.log.changesOf(last)}, settings)
    const rest = cut.slice(cut.findIndex((event) => event.cursor === cursor) + 1)
    return [...rest, ...later.flatMap((transaction) => eventsFor(transaction, settings))]
  }

  return {
    get size() {
      return open.size
    },
    open(settings) {
      let end: End | undefined
      const strategy = {highWaterMark: 0, size: (chunk: Uint8Array) => chunk.byteLength}
      return new ReadableStream<Uint8Array>(
        {
          start: (controller) => {
            end = start(settings, controller)
          },
          cancel: () => end?.({cancelled: true}),
        },
        strategy,
      )
    },
    closeAll: () => {
      for (const end of open) end()
    },
  }
}
