import {describe, expect, test, vi} from 'vitest'
import {openLocalStore} from '../../lake/data-folder.ts'
import {maximumBacklogBytes} from '../../lake/limits.ts'
import {createEventStreams} from '../../lake/listen/event-stream.ts'
import {parseQuery} from '../../lake/query/run-query.ts'
import {createDataFolder} from './lake-under-test.ts'

describe('a stream that is opened', () => {
  test.each([
    ['in the middle of a transaction', 'one#a', ['welcomeback', 'one#b', 'two#c']],
    ['at the end of a transaction', 'one#b', ['welcomeback', 'two#c']],
    ['after a greeting', 'one#', ['welcomeback', 'two#c']],
    ['with nothing missed', 'two#c', ['welcomeback']],
    ['from before all that is known', 'lost#a', ['reset']],
    ['without ever having been there', undefined, ['welcome']],
  ])('%s', async (_name, lastEventId, expected) => {
    const {read, close} = await open(lastEventId)
    close()
    let text = ''
    for (let part = await read(); part !== undefined; part = await read()) text += part
    const blocks = text.split('\n\n').filter(Boolean)
    const names = blocks.map((block) => /eventId":"([^"]+)/.exec(block)?.[1] ?? /event: (\w+)/.exec(block)?.[1])
    expect(names).toEqual(expected)
  })

  test('without asking to resume is welcomed', async () => {
    const {read, close} = await open('one#a', false)
    expect(await read()).toBe('id: two#\nevent: welcome\ndata: {"listenerName":"name"}\n\n')
    close()
  })

  test('finds a sign of life every fifteen seconds', async () => {
    vi.useFakeTimers()
    try {
      const {read, close} = await open(undefined)
      await read()
      vi.advanceTimersByTime(15_000)
      expect(await read()).toBe(':\n\n')
      close()
    } finally {
      vi.useRealTimers()
    }
  })

  test('is cut off when it does not read, so that it costs no more memory', async () => {
    const {store, streams, close} = await open(undefined)
    const text = 'x'.repeat(1_000_000)
    let written = 0
    while (streams.size > 0 && written < 100) {
      store.commit([{create: {_id: `large-${written++}`, _type: 'note', text}}], {author: 'x'})
    }
    expect(written * text.length).toBeGreaterThanOrEqual(maximumBacklogBytes)
    expect(written).toBeLessThan(20)
    close()
  })

  test('costs nothing once it is gone', async () => {
    const {cancel, streams, close} = await open(undefined)
    expect(streams.size).toBe(1)
    await cancel()
    await vi.waitFor(() => expect(streams.size).toBe(0))
    close()
  })
})

/** A stream of a store with two transactions, opened by a listener that comes back with a cursor. */
async function open(lastEventId: string | undefined, enableResume = true) {
  const store = openLocalStore(await createDataFolder(), () => 0)
  const streams = createEventStreams(store, () => 'name')
  const [a, b, c] = ['a', 'b', 'c'].map((_id) => ({create: {_id, _type: 'note'}}))
  if (a && b && c) {
    store.commit([a, b], {author: 'x', transactionId: 'one'})
    store.commit([c], {author: 'x', transactionId: 'two'})
  }
  const reader = streams
    .open({
      filter: parseQuery({text: '*', params: {}}),
      params: {},
      documents: 'all',
      includeResult: true,
      includePreviousRevision: false,
      includeMutations: false,
      includeEffects: false,
      visibility: 'query',
      identity: 'x',
      get: () => undefined,
      enableResume,
      lastEventId,
    })
    .getReader()
  const decoder = new TextDecoder()
  const read = async (): Promise<string | undefined> => {
    const {done, value} = await reader.read()
    return done ? undefined : decoder.decode(value)
  }
  const close = (): void => {
    streams.closeAll()
    store.close()
  }
  return {store, streams, read, cancel: () => reader.cancel(), close}
}
