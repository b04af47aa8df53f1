import {applyPatch} from 'mendoza'
import {beforeAll, describe, expect, test} from 'vitest'
import {call, type LakeUnderTest, startTestLake} from './lake-under-test.ts'

let here: LakeUnderTest
let time = Date.UTC(2025, 0, 1)
const minutes = (count: number): string => new Date(Date.UTC(2025, 0, 1, 0, count)).toISOString()

interface Told {
  readonly id: string
  readonly timestamp: string
  readonly documentIDs: readonly string[]
  readonly effects: Readonly<Record<string, {readonly apply: []; readonly revert: []}>>
}

/** A story that is drafted, published, edited, published again, unpublished and deleted: one transaction a minute. */
beforeAll(async () => {
  here = await startTestLake({now: () => (time += 60_000)})
  const {client} = here
  const pair = {draftId: 'drafts.story', publishedId: 'story'}
  const act = (name: string, more: object, transactionId: string) =>
    client.action({actionType: `sanity.action.document.${name}`, ...more} as Parameters<typeof client.action>[0], {
      transactionId,
    })
  await act(
    'create',
    {publishedId: 'story', attributes: {_id: 'drafts.story', _type: 'note', title: 'one', words: ['a']}},
    't1',
  )
  await act('edit', {...pair, patch: {set: {title: 'two'}}}, 't2')
  await act('publish', pair, 't3')
  await act('edit', {...pair, patch: {insert: {after: 'words[-1]', items: ['b']}}}, 't4')
  await client.transaction([{create: {_id: 'other', _type: 'note'}}]).commit({transactionId: 't5'})
  await act('publish', pair, 't6')
  await act('unpublish', pair, 't7')
  await act('discard', {draftId: 'drafts.story'}, 't8')
})

describe('transactions', () => {
  test.each([
    ['', ['t1', 't2', 't3', 't4', 't6', 't7', 't8']],
    ['reverse=true&limit=2', ['t8', 't7']],
    ['fromTransaction=t3&toTransaction=t6', ['t3', 't4', 't6']],
    ['fromTransaction=&limit=1', ['t1']],
    [`fromTime=${minutes(2)}&toTime=${minutes(3)}`, ['t2', 't3']],
    ['authors=nobody', []],
    ['authors=local-editor,nobody&limit=1', ['t1']],
  ])('with "%s"', async (query, expected) => {
    expect(idsOf(await transactionsOf(query))).toEqual(expected)
  })

  test('lead from each state of a document to the next and back', async () => {
    const states: unknown[] = [null]
    const reverted: unknown[] = []
    for (const {effects} of await transactionsOf('effectFormat=mendoza&excludeContent=true', 'drafts.story')) {
      const {apply, revert} = effects['drafts.story'] ?? {apply: [], revert: []}
      const next: unknown = applyPatch(states.at(-1), apply)
      reverted.push(applyPatch(next, revert))
      states.push(next)
    }
    expect(reverted).toEqual(states.slice(0, -1))
    expect(states.at(-1)).toBeNull()
    expect(states).toHaveLength(8)
  })

  test('leave out content and other documents where that is asked for', async () => {
    const [bare] = await transactionsOf(
      'excludeContent=true&includeIdentifiedDocumentsOnly=true&fromTransaction=t3&limit=1',
      'story',
    )
    expect(bare).toEqual({id: 't3', timestamp: minutes(3), author: 'local-editor', documentIDs: ['story']})
    const [full] = await transactionsOf('fromTransaction=t3&limit=1', 'story')
    expect(full).toMatchObject({
      documentIDs: ['story', 'drafts.story'],
      mutations: [{createOrReplace: {title: 'two'}}, {delete: {id: 'drafts.story'}}],
    })
  })
})

describe('a document', () => {
  test.each([
    ['as it was at a revision', 'drafts.story', 'revision=t1', {title: 'one', _rev: 't1'}],
    ['as it was when something else happened', 'story', 'revision=t5', {title: 'two', words: ['a'], _rev: 't3'}],
    ['as it was at a time', 'story', `time=${minutes(6)}`, {words: ['a', 'b'], _rev: 't6'}],
    ['as it was before it was there', 'story', `time=${minutes(1)}`, undefined],
    ['as it was after it was deleted', 'story', 'revision=t8', undefined],
    ['as it last was', 'story', 'lastRevision=true', {_rev: 't6'}],
    ['as it was at a revision that never was', 'story', 'revision=t0', undefined],
  ])('%s', async (_name, id, query, expected) => {
    const {body} = await call(here.lake, `/data/history/production/documents/${id}?${query}`)
    const {documents} = body as {documents: readonly unknown[]} // as every answer of the route
    expect(documents).toMatchObject(expected ? [{_id: id, ...expected}] : [])
  })
})

test('what lived longest of a deleted pair is what it last was', async () => {
  const {client} = here
  const lastOf = async (id: string): Promise<unknown> =>
    (await call(here.lake, `/data/history/production/documents/${id},drafts.${id}?lastRevision=true`)).body
  await client.create({_id: 'tale', _type: 'note', title: 'published'})
  await client.create({_id: 'drafts.tale', _type: 'note', title: 'discarded'})
  await client.delete('drafts.tale')
  await client.delete('tale')
  expect(await lastOf('tale')).toMatchObject({documents: [{_id: 'tale', title: 'published'}]})
  // Here the draft was there until the end.
  expect(await lastOf('story')).toMatchObject({documents: [{_id: 'drafts.story', _rev: 't7'}]})
})

describe('events', () => {
  const told = async (
    id: string,
    query = '',
  ): Promise<{events: Record<string, {type: string}[]>; nextCursor: string}> => {
    const {body} = await call(here.lake, `/data/history/production/events/documents/${id}?${query}`)
    return body as Awaited<ReturnType<typeof told>> // what the route is documented to answer
  }

  test('of a published document, newest first', async () => {
    const {events, nextCursor} = await told('story')
    const base = {author: 'local-editor', documentId: 'story'}
    const published = {
      ...base,
      type: 'publishDocumentVersion',
      versionId: 'drafts.story',
      publishCause: 'document.publish',
      contributors: ['local-editor'],
    }
    expect(events['story']).toEqual([
      {...base, type: 'deleteDocumentGroup', timestamp: minutes(8)},
      {...base, type: 'unpublishDocument', versionId: 'drafts.story', versionRevisionId: 't7', timestamp: minutes(7)},
      {...published, revisionId: 't6', versionRevisionId: 't4', timestamp: minutes(6)},
      {...published, revisionId: 't3', versionRevisionId: 't2', timestamp: minutes(3)},
    ])
    expect(nextCursor).toBe('')
  })

  test('of a draft tell of its beginnings too', async () => {
    const {events} = await told('drafts.story')
    expect(events['drafts.story']?.map(({type}) => type)).toEqual([
      'deleteDocumentGroup',
      'unpublishDocument',
      'publishDocumentVersion',
      'createDocumentVersion',
      'publishDocumentVersion',
      'createDocumentVersion',
    ])
  })

  test('come page by page', async () => {
    const first = await told('story', 'limit=3')
    const second = await told('story', `limit=3&nextCursor=${first.nextCursor}`)
    expect([first, second].map(({events}) => events['story']?.length)).toEqual([3, 1])
    expect(second.nextCursor).toBe('')
  })

  test('of what was published without a draft', async () => {
    await here.client.createOrReplace({_id: 'direct', _type: 'note'})
    await here.client.createOrReplace({_id: 'direct', _type: 'note', more: true})
    const {events} = await told('direct')
    expect(events['direct']?.map(({type}) => type)).toEqual(['updateLiveDocument', 'createLiveDocument'])
  })
})

async function transactionsOf(query = '', ids = 'story,drafts.story'): Promise<readonly Told[]> {
  const {url, token} = here.lake
  const address = `${url}/v2025-02-19/data/history/production/transactions/${ids}?${query}`
  const response = await fetch(address, {headers: {authorization: `Bearer ${token}`}})
  const text = await response.text()
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
}

function idsOf(transactions: readonly Told[]): readonly string[] {
  return transactions.map(({id}) => id)
}
