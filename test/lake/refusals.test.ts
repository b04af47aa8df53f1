import {beforeAll, describe, expect, test} from 'vitest'
import {call, type LakeUnderTest, mutate, startTestLake} from './lake-under-test.ts'

let here: LakeUnderTest
beforeAll(async () => {
  here = await startTestLake()
  await here.client
    .transaction()
    .create({_id: 'pier', _type: 'place', name: 'Pier'})
    .create({_id: 'story', _type: 'note', place: {_type: 'reference', _ref: 'pier'}})
    .create({_id: 'weak-story', _type: 'note', place: {_type: 'reference', _ref: 'nowhere', _weak: true}})
    .create({_id: 'loose', _type: 'place'})
    .create({_id: 'weakly-held', _type: 'note', place: {_type: 'reference', _ref: 'loose', _weak: true}})
    .commit({transactionId: 'first'})
})

const reference = (_ref: string, more: object = {}): object => ({_type: 'reference', _ref, ...more})

describe('a mutation that cannot be carried out is refused as the hosted API refuses it', () => {
  test.each([
    [
      'create of what exists',
      [{create: {_id: 'pier', _type: 'place'}}],
      {type: 'documentAlreadyExistsError', id: 'pier', description: 'Document by ID "pier" already exists'},
    ],
    [
      'patch of what does not exist',
      [{patch: {id: 'nowhere', set: {a: 1}}}],
      {type: 'documentNotFoundError', id: 'nowhere', description: 'The document with the ID "nowhere" was not found'},
    ],
    [
      'patch of another revision',
      [{patch: {id: 'pier', ifRevisionID: 'old', set: {a: 1}}}],
      {
        type: 'documentRevisionIDDoesNotMatchError',
        id: 'pier',
        currentRevisionID: 'first',
        expectedRevisionID: 'old',
        description: 'Document "pier" has unexpected revision ID ("first", expected "old")',
      },
    ],
    [
      'a strong reference to what does not exist',
      [{create: {_id: 'new', _type: 'note', deep: [{place: reference('nowhere')}]}}],
      {
        type: 'documentReferenceDoesNotExistError',
        id: 'new',
        referenceID: 'nowhere',
        description: 'Document "new" references non-existent document "nowhere"',
      },
    ],
    [
      'deletion of what is referenced',
      [{delete: {id: 'pier'}}],
      {
        type: 'documentHasExistingReferencesError',
        id: 'pier',
        referencingIDs: ['story'],
        description: 'Document "pier" cannot be deleted as there are references to it from "story"',
      },
    ],
    [
      'another type for a document',
      [{patch: {id: 'pier', set: {_type: 'note'}}}],
      {type: 'mutationError', description: 'Cannot modify immutable attribute "_type"'},
    ],
  ])('%s', async (_name, mutations, error) => {
    const ahead = {createIfNotExists: {_id: 'ahead', _type: 'note'}}
    const {status, body} = await mutate(here.lake, [ahead, ...mutations])
    expect(status).toBe(409)
    expect(body).toEqual({
      error: {
        type: 'mutationError',
        description: `The mutation(s) failed: ${error.description}`,
        items: [{error, index: 1}],
      },
    })
    expect(await here.client.getDocument('ahead')).toBeUndefined()
  })

  test('a transaction that was carried out already', async () => {
    const {status, body} = await mutate(here.lake, [{create: {_type: 'note'}}], {transactionId: 'first'})
    expect({status, body}).toMatchObject({
      status: 409,
      body: {error: {items: [{error: {type: 'transactionAlreadyExistsError', transactionId: 'first'}}]}},
    })
  })
})

describe('references hold', () => {
  test('only where they are strong', async () => {
    expect((await mutate(here.lake, [{delete: {id: 'loose'}}])).status).toBe(200)
    const elsewhere = reference('far-away', {_dataset: 'other'})
    expect((await mutate(here.lake, [{create: {_type: 'note', place: elsewhere}}])).status).toBe(200)
  })

  test('at the end of a transaction, in whatever order it came', async () => {
    const {status} = await mutate(here.lake, [
      {create: {_id: 'early', _type: 'note', place: reference('late')}},
      {create: {_id: 'late', _type: 'place', host: reference('early')}},
      {delete: {id: 'story'}},
      {delete: {id: 'pier'}},
    ])
    expect(status).toBe(200)
  })

  test('within one document', async () => {
    await mutate(here.lake, [{create: {_id: 'self', _type: 'note', see: reference('self')}}])
    expect((await mutate(here.lake, [{delete: {id: 'self'}}])).status).toBe(200)
  })
})

describe('what is no mutation is refused with 400', () => {
  test.each([
    ['no type', [{create: {_id: 'a'}}], '"_type"'],
    ['an odd type', [{create: {_id: 'a', _type: 'a b'}}], 'Invalid type'],
    ['an id with odd characters', [{create: {_id: 'a/b', _type: 'note'}}], 'Invalid document ID'],
    ['an id that is too long', [{create: {_id: 'a'.repeat(129), _type: 'note'}}], 'Invalid document ID'],
    ['an id with two dots', [{create: {_id: 'a..b', _type: 'note'}}], 'Invalid document ID'],
    ['createOrReplace without an id', [{createOrReplace: {_type: 'note'}}], 'Document ID is required'],
    ['two operations in one', [{create: {_type: 'note'}, delete: {id: 'a'}}], 'one operation'],
    ['an unknown operation', [{upsert: {_type: 'note'}}], 'Unknown mutation "upsert"'],
    ['a patch of nothing', [{patch: {set: {a: 1}}}], 'Either "id" or "query"'],
    ['an increment that is no number', [{patch: {id: 'weak-story', inc: {a: 'b'}}}], '"inc" takes numbers'],
    ['an unset that is no list', [{patch: {id: 'weak-story', unset: 'a'}}], 'Invalid "unset"'],
    ['a path that cannot be read', [{patch: {id: 'weak-story', set: {'a[0': 1}}}], ''],
    [
      'an insert into what is no list',
      [{patch: {id: 'weak-story', insert: {after: '_type[-1]', items: [1]}}}],
      'insert',
    ],
    ['a query that cannot be read', [{delete: {query: '*['}}], ''],
    ['a query that gives no documents', [{delete: {query: '1 + 1'}}], 'documents or ids'],
  ])('%s', async (_name, mutations, message) => {
    const {status, body} = await mutate(here.lake, mutations)
    expect(status).toBe(400)
    expect(JSON.stringify(body)).toContain(JSON.stringify(message).slice(1, -1))
  })

  test.each([
    ['no list', '{"mutations": {}}'],
    ['no object', '[]'],
    ['no JSON', '{"mutations": ['],
    ['a transaction id that is none', '{"mutations": [], "transactionId": "a b"}'],
    ['too deep', `{"mutations": [{"create": {"_type": "note", "a": ${'['.repeat(300)}${']'.repeat(300)}}}]}`],
  ])('%s', async (_name, body) => {
    const {status} = await call(here.lake, '/data/mutate/production', {method: 'POST', body})
    expect(status).toBe(400)
  })
})

describe('what is not there is refused with 404', () => {
  test.each([
    ['/data/query/other?query=1', 'Dataset "other" not found for project ID "local"'],
    ['/projects/other/datasets', 'Project "other" not found'],
    ['/users/nobody', 'User not found'],
    ['/vision/of/the/future', 'The local lake has no route GET /v2025-02-19/vision/of/the/future'],
  ])('%s', async (route, message) => {
    expect(await call(here.lake, route)).toMatchObject({
      status: 404,
      body: {statusCode: 404, error: 'Not Found', message},
    })
  })

  test('and an unknown route is logged', () => {
    expect(here.log).toContain('There is no route GET /v2025-02-19/vision/of/the/future')
  })

  test('such as another project', async () => {
    const headers = {'x-sanity-project-id': 'other'}
    expect(await call(here.lake, '/data/query/production?query=1', {headers})).toMatchObject({status: 404})
  })
})
