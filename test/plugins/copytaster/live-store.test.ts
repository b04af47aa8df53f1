import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest'
import {createLiveStore} from '../../../plugins/copytaster/structure/live-store.ts'

interface Value {
  readonly count: number
  readonly end?: number
}

/** A lake that a store listens to, and that answers when it is told to. */
function createLake() {
  const lake = {
    value: {count: 0} as Value,
    listeners: 0,
    lookUps: 0,
    fails: false,
    /** Milliseconds that an answer takes. */
    takes: 0,
    event: (): void => {},
    lose: (): void => {},
  }
  const store = createLiveStore<Value>({
    listen(onEvent, onLost) {
      lake.listeners++
      lake.event = onEvent
      lake.lose = onLost
      onEvent()
      return () => void lake.listeners--
    },
    async fetch() {
      lake.lookUps++
      const {value, fails} = lake
      await new Promise((resolve) => setTimeout(resolve, lake.takes))
      if (fails) throw new Error('The lake is away.')
      return {...value}
    },
    due: ({end}) => end,
  })
  return {lake, store}
}

const wait = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds)

describe('a live store', () => {
  beforeEach(() => void vi.useFakeTimers({now: 1_000_000}))
  afterEach(() => void vi.useRealTimers())

  test('listens once for all who watch, and no more when nobody does', async () => {
    const {lake, store} = createLake()
    const ends = [store.subscribe(() => {}), store.subscribe(() => {}), store.subscribe(() => {})]
    await wait(10)
    expect(lake).toMatchObject({listeners: 1, lookUps: 1})
    ends[0]?.()
    expect(lake.listeners).toBe(1)
    for (const end of ends) end()
    expect(lake.listeners).toBe(0)
    lake.event()
    await wait(10_000)
    expect(lake.lookUps).toBe(1)
  })

  test('knows what it knew when somebody watches again', async () => {
    const {lake, store} = createLake()
    store.subscribe(() => {})()
    expect(store.get()).toBeUndefined()
    const end = store.subscribe(() => {})
    await wait(10)
    end()
    lake.value = {count: 1}
    expect(store.get()).toEqual({count: 0})
    store.subscribe(() => {})
    await wait(1000)
    expect(store.get()).toEqual({count: 1})
  })

  test('tells of changes alone, and keeps the value as it is without one', async () => {
    const {lake, store} = createLake()
    const heard = vi.fn<() => void>()
    store.subscribe(heard)
    await wait(10)
    const value = store.get()
    lake.event()
    await wait(2000)
    expect(lake.lookUps).toBe(2)
    expect(store.get()).toBe(value)
    expect(heard).toHaveBeenCalledTimes(1)
    lake.value = {count: 3}
    lake.event()
    await wait(2000)
    expect(store.get()).toEqual({count: 3})
    expect(heard).toHaveBeenCalledTimes(2)
  })

  test('looks up once a second while events rain, and once after the last', async () => {
    const {lake, store} = createLake()
    store.subscribe(() => {})
    for (let event = 0; event < 50; event++) {
      lake.event()
      await wait(100)
    }
    lake.value = {count: 9}
    lake.event()
    await wait(2000)
    expect(lake.lookUps).toBe(7)
    expect(store.get()).toEqual({count: 9})
  })

  test('asks again for what happened while it was asking', async () => {
    const {lake, store} = createLake()
    lake.takes = 3000
    store.subscribe(() => {})
    await wait(100)
    lake.value = {count: 2}
    lake.event()
    lake.event()
    await wait(7000)
    expect(lake.lookUps).toBe(2)
    expect(store.get()).toEqual({count: 2})
  })

  test('looks up when the value is due, without an event', async () => {
    const {lake, store} = createLake()
    lake.value = {count: 1, end: Date.now() + 40 * 24 * 3600 * 1000}
    store.subscribe(() => {})
    await wait(30 * 24 * 3600 * 1000)
    expect(lake.lookUps).toBe(1)
    lake.value = {count: 0}
    await wait(10 * 24 * 3600 * 1000 + 10)
    expect(lake.lookUps).toBe(2)
    expect(store.get()).toEqual({count: 0})
  })

  test('does not press a lake whose clock is behind', async () => {
    const {lake, store} = createLake()
    lake.value = {count: 1, end: Date.now() + 5000}
    store.subscribe(() => {})
    await wait(5000 + 10 * 60_000)
    expect(lake.lookUps).toBeLessThan(20)
    lake.value = {count: 0}
    await wait(61_000)
    expect(store.get()).toEqual({count: 0})
  })

  test('keeps what it knows while the lake does not answer, and asks until it does', async () => {
    const {lake, store} = createLake()
    lake.value = {count: 4}
    store.subscribe(() => {})
    await wait(10)
    lake.fails = true
    lake.event()
    await wait(5 * 60_000)
    expect(store.get()).toEqual({count: 4})
    expect(lake.lookUps).toBeLessThan(20)
    Object.assign(lake, {fails: false, value: {count: 5}})
    await wait(61_000)
    expect(store.get()).toEqual({count: 5})
  })

  test('listens again when it was cut off, and looks up what it missed', async () => {
    const {lake, store} = createLake()
    const end = store.subscribe(() => {})
    await wait(10)
    lake.lose()
    expect(lake.listeners).toBe(0)
    lake.value = {count: 6}
    await wait(2000)
    expect(lake.listeners).toBe(1)
    expect(store.get()).toEqual({count: 6})
    end()
    expect(lake.listeners).toBe(0)
  })

  test('does nothing more after the end, whatever was under way', async () => {
    const {lake, store} = createLake()
    lake.takes = 500
    lake.value = {count: 1, end: Date.now() + 2000}
    const heard = vi.fn<() => void>()
    const end = store.subscribe(heard)
    await wait(100)
    lake.lose()
    end()
    await wait(60_000)
    expect(lake).toMatchObject({listeners: 0, lookUps: 1})
    expect(heard).not.toHaveBeenCalled()
    expect(store.get()).toBeUndefined()
  })
})
