import type {ResumableListenOptions, SanityClient} from '@sanity/client'
import {afterEach, beforeAll, describe, expect, test} from 'vitest'
import {startLake} from '../../lake/index.ts'
import {openLocalStore} from '../../lake/data-folder.ts'
import {clientOf, createDataFolder, type LakeUnderTest, mutate, startTestLake} from './lake-under-test.ts'

interface Heard {
  readonly type: string
  readonly [field: string]: unknown
}

/** What a listener has heard so far, and a promise for when it has heard more. */
function hear(
  client: SanityClient,
  query: string,
  options: Partial<Record<keyof ResumableListenOptions, unknown>> = {},
) {
  const heard: Heard[] = []
  const waiting: {count: number; resolve: () => void}[] = []
  const subscription = client
    // The options of listeners that resume and of others are two types; here both are tried.
    .listen(query, {}, {events, ...options} as ResumableListenOptions)
    .subscribe((event) => {
      heard.push({...event})
      for (const {count, resolve} of waiting) if (heard.length >= count) resolve()
    })
  ends.push(() => subscription.unsubscribe())
  return {
    heard,
    until: (count: number) =>
      heard.length >= count ? Promise.resolve() : new Promise<void>((resolve) => waiting.push({count, resolve})),
  }
}

const events = ['welcome', 'mutation', 'welcomeback', 'reset', 'reconnect']
const ends: (() => void)[] = []
afterEach(() => {
  for (const end of ends.splice(0)) end()
})

describe('a listener', () => {
  let here: LakeUnderTest
  beforeAll(async () => {
    here = await startTestLake({now: () => Date.UTC(2025, 5, 1)})
  })

  test('hears documents appear, change and disappear, with revisions that follow each other', async () => {
    const {heard, until} = hear(here.client, '*[_type == "bell" && rings]', {includePreviousRevision: true})
    await until(1)
    const create = {_id: 'bell', _type: 'bell', rings: true}
    await here.client.create(create, {transactionId: 'one'} as object)
    await here.client
      .transaction([{patch: {id: 'bell', inc: {strokes: 1}, set: {strokes: 1}}}])
      .commit({transactionId: 'two'})
    await here.client.transaction([{delete: {id: 'bell'}}]).commit({transactionId: 'three'})
    await until(4)
    const [welcome, appeared, changed, gone] = heard
    expect(welcome).toEqual({type: 'welcome', listenerName: expect.any(String)})
    expect(appeared).toEqual({
      type: 'mutation',
      eventId: `${String(appeared?.['transactionId'])}#bell`,
      documentId: 'bell',
      transactionId: expect.any(String),
      transition: 'appear',
      identity: 'local-editor',
      resultRev: appeared?.['transactionId'],
      timestamp: '2025-06-01T00:00:00.000Z',
      visibility: 'transaction',
      transactionTotalEvents: 1,
      transactionCurrentEvent: 1,
      mutations: [{create: {...create, _createdAt: '2025-06-01T00:00:00.000Z'}}],
      result: expect.objectContaining(create),
      previous: null,
    })
    expect(changed).toMatchObject({
      transition: 'update',
      previousRev: appeared?.['resultRev'],
      resultRev: 'two',
      previous: appeared?.['result'],
    })
    expect(gone).toMatchObject({
      transition: 'disappear',
      previousRev: 'two',
      resultRev: 'three',
      mutations: [{delete: {id: 'bell'}}],
    })
    expect(gone).not.toHaveProperty('result')
  })

  test('is told how many events of a transaction are for it, not how many there are', async () => {
    const one = hear(here.client, '*[_id == "total-a"]')
    const two = hear(here.client, '*[_id in ["total-a", "total-b"]]')
    await Promise.all([one.until(1), two.until(1)])
    await here.client
      .transaction()
      .create({_id: 'total-a', _type: 'note'})
      .create({_id: 'total-b', _type: 'note'})
      .create({_id: 'total-c', _type: 'note'})
      .commit()
    await Promise.all([one.until(2), two.until(3)])
    const counts = ({heard}: typeof one) =>
      heard.slice(1).map((event) => [event['transactionCurrentEvent'], event['transactionTotalEvents']])
    expect(counts(one)).toEqual([[1, 1]])
    expect(counts(two)).toEqual([
      [1, 2],
      [2, 2],
    ])
  })

  test('hears a document leave what it listens to by a change', async () => {
    await here.client.create({_id: 'leaving', _type: 'note', open: true})
    const {heard, until} = hear(here.client, '*[open == true]', {
      includeResult: false,
      includeMutations: false,
      effectFormat: 'mendoza',
    })
    await until(1)
    await here.client.patch('leaving').set({open: false}).commit()
    await until(2)
    expect(heard[1]).toMatchObject({
      transition: 'disappear',
      effects: {apply: expect.any(Array), revert: expect.any(Array)},
    })
    expect(heard[1]).not.toHaveProperty('result')
    expect(heard[1]).not.toHaveProperty('mutations')
  })

  test('hears of drafts and versions only where it asks for them', async () => {
    const published = hear(here.client, '*[_type == "layered"]')
    const old = hear(here.client.withConfig({apiVersion: '2024-01-01'}), '*[_type == "layered"]')
    const all = hear(here.client, '*[_type == "layered"]', {includeAllVersions: true})
    await Promise.all([published.until(1), old.until(1), all.until(1)])
    await here.client
      .transaction()
      .create({_id: 'drafts.layered', _type: 'layered'})
      .create({_id: 'versions.spring.layered', _type: 'layered'})
      .create({_id: 'layered', _type: 'layered'})
      .commit()
    await Promise.all([published.until(2), old.until(3), all.until(4)])
    const ids = ({heard}: typeof all) => heard.slice(1).map((event) => event['documentId'])
    expect(ids(published)).toEqual(['layered'])
    expect(ids(old)).toEqual(['drafts.layered', 'layered'])
    expect(ids(all)).toEqual(['drafts.layered', 'versions.spring.layered', 'layered'])
  })

  test('does not hear of what was only tried, nor of what changed nothing', async () => {
    const {heard, until} = hear(here.client, '*[_type == "quiet"]')
    await until(1)
    await here.client.create({_id: 'quiet', _type: 'quiet'}, {dryRun: true})
    await here.client.create({_id: 'quiet', _type: 'quiet'})
    await here.client.createIfNotExists({_id: 'quiet', _type: 'quiet'})
    await here.client.delete('quiet')
    await until(3)
    expect(heard.map((event) => event['transition'])).toEqual([undefined, 'appear', 'disappear'])
  })

  test('hears everything in the order it was done', async () => {
    const {heard, until} = hear(here.client, '*[_type == "count"]', {includeMutations: false})
    await until(1)
    await here.client.create({_id: 'count', _type: 'count', n: 0})
    await Promise.all(
      Array.from({length: 50}, () => here.client.patch('count').inc({n: 1}).commit({returnDocuments: false})),
    )
    await until(52)
    expect(heard.slice(1).map((event) => (event['result'] as {n: number}).n)).toEqual(
      Array.from({length: 51}, (_, n) => n),
    )
  })

  test('is refused where its query cannot be read', async () => {
    const route = `${here.lake.url}/v2025-02-19/data/listen/production?query=${encodeURIComponent('*[')}`
    const response = await fetch(route, {headers: {authorization: `Bearer ${here.lake.token}`}})
    expect(response.status).toBe(400)
  })
})

describe('a listener that comes back', () => {
  test('hears what it missed while the lake was down, and goes on', async () => {
    const data = await createDataFolder()
    const first = await startLake({data, port: 0})
    const client = clientOf(first)
    const {heard, until} = hear(client, '*[_type == "note"]', {enableResume: true})
    await until(1)
    await client.create({_id: 'before', _type: 'note'})
    await until(2)
    const port = Number(new URL(first.url).port)
    await first.close()

    const store = openLocalStore(data, Date.now)
    store.commit([{create: {_id: 'missed', _type: 'note'}}, {create: {_id: 'other', _type: 'place'}}], {author: 'x'})
    store.close()

    const second = await startLake({data, port})
    await mutate(second, [{create: {_id: 'after', _type: 'note'}}])
    await until(6)
    expect(heard.map(({type, documentId}) => documentId ?? type)).toEqual([
      'welcome',
      'before',
      'reconnect',
      'welcomeback',
      'missed',
      'after',
    ])
    await second.close()
  })
})
