import {beforeAll, describe, expect, test} from 'vitest'
import {call, type LakeUnderTest, mutate, startTestLake} from './lake-under-test.ts'

let here: LakeUnderTest
beforeAll(async () => {
  here = await startTestLake({now: () => Date.UTC(2025, 5, 1)})
})

const time = '2025-06-01T00:00:00.000Z'

describe('documents', () => {
  test('are created with an id, a revision and times', async () => {
    const created = await here.client.create({_type: 'note', text: 'Tide at nine'})
    expect(created).toEqual({
      _id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      _type: 'note',
      _rev: expect.any(String),
      _createdAt: time,
      _updatedAt: time,
      text: 'Tide at nine',
    })
    expect(await here.client.getDocument(created._id)).toEqual(created)
  })

  test('keep the time of creation that they bring, and no other time', async () => {
    const _createdAt = '2013-11-05T13:25:02Z'
    await here.client.create({_id: 'dated', _type: 'note', _createdAt, _updatedAt: _createdAt, _rev: 'mine'})
    const replaced = await here.client.createOrReplace({_id: 'dated', _type: 'note', text: 'again'})
    expect(replaced).toMatchObject({_createdAt, _updatedAt: time, _rev: expect.not.stringMatching('mine')})
  })

  test('get the rest of an id that ends in a dot', async () => {
    const {_id} = await here.client.create({_id: 'drafts.', _type: 'note'})
    expect(_id).toMatch(/^drafts\.[0-9a-f-]{36}$/)
  })

  test('are left alone by createIfNotExists, without a transaction', async () => {
    const first = await here.client.createIfNotExists({_id: 'once', _type: 'note', text: 'first'})
    expect(await here.client.createIfNotExists({_id: 'once', _type: 'note', text: 'second'})).toEqual(first)
    const {body} = await mutate(here.lake, [{createIfNotExists: {_id: 'once', _type: 'note'}}], {
      transactionId: 'no-op',
    })
    expect(body).toEqual({transactionId: 'no-op', results: [{id: 'once', operation: 'none'}]})
    expect(
      (await mutate(here.lake, [{createIfNotExists: {_id: 'once', _type: 'note'}}], {transactionId: 'no-op'})).status,
    ).toBe(200)
  })

  test('that are not there are left out', async () => {
    await here.client.create({_id: 'there', _type: 'note'})
    expect(await here.client.getDocuments(['there', 'not-there'])).toEqual([
      expect.objectContaining({_id: 'there'}),
      null,
    ])
    const {body} = await call(here.lake, '/data/doc/production/there,not-there?excludeContent=true')
    expect(body).toMatchObject({documents: [{_id: 'there'}], omitted: [{id: 'not-there', reason: 'existence'}]})
  })

  test('are deleted by id and by query', async () => {
    for (const [_id, _type] of [
      ['gone-1', 'gone'],
      ['gone-2', 'gone'],
      ['kept', 'kept'],
    ] as const)
      await here.client.create({_id, _type})
    await here.client.delete('gone-1')
    await here.client.delete({query: '*[_type == $type]', params: {type: 'gone'}})
    expect(await here.client.fetch(`*[_type in ["gone", "kept"]]._id`)).toEqual(['kept'])
    expect((await mutate(here.lake, [{delete: {id: 'gone-1'}}])).body).toMatchObject({results: [{operation: 'none'}]})
  })
})

describe('a patch', () => {
  const before = {
    title: 'Harbour',
    count: 3,
    tags: ['a', 'b'],
    body: [
      {_key: 'k1', text: 'one'},
      {_key: 'k2', text: 'two'},
    ],
    deep: {in: {it: 1}},
  }

  test.each([
    [
      'set',
      {set: {title: 'Quay', 'deep.in.it': 2, 'new.path': 1}},
      {title: 'Quay', deep: {in: {it: 2}}, new: {path: 1}},
    ],
    ['set by key', {set: {'body[_key=="k2"].text': 'deux'}}, {body: [before.body[0], {_key: 'k2', text: 'deux'}]}],
    [
      'set everywhere',
      {set: {'..text': 'same'}},
      {
        body: [
          {_key: 'k1', text: 'same'},
          {_key: 'k2', text: 'same'},
        ],
      },
    ],
    ['setIfMissing', {setIfMissing: {title: 'no', place: 'yes'}}, {title: 'Harbour', place: 'yes'}],
    [
      'unset',
      {unset: ['title', 'body[_key=="k1"]', 'tags[0]']},
      {title: undefined, body: [before.body[1]], tags: ['b']},
    ],
    ['unset of what is not there', {unset: ['_empty_action_guard_pseudo_field_']}, {}],
    ['inc', {inc: {count: 2, 'deep.in.it': 0.5}}, {count: 5, deep: {in: {it: 1.5}}}],
    ['dec', {dec: {count: 4}}, {count: -1}],
    ['insert before', {insert: {before: 'tags[0]', items: ['z']}}, {tags: ['z', 'a', 'b']}],
    ['insert after the last', {insert: {after: 'tags[-1]', items: ['c', 'd']}}, {tags: ['a', 'b', 'c', 'd']}],
    [
      'insert after a key',
      {insert: {after: 'body[_key=="k1"]', items: [{_key: 'k3'}]}},
      {body: [before.body[0], {_key: 'k3'}, before.body[1]]},
    ],
    ['insert in place of', {insert: {replace: 'tags[0:2]', items: ['x']}}, {tags: ['x']}],
    [
      'diffMatchPatch',
      {diffMatchPatch: {title: '@@ -1,7 +1,9 @@\n-H\n+The h\n arbou\n'}},
      {title: expect.stringContaining('The h')},
    ],
  ])('%s', async (_name, operations, expected) => {
    await here.client.createOrReplace({_id: 'patched', _type: 'note', ...before})
    const {_rev, ...rest} = await here.client.patch('patched', operations).commit()
    const {_id, _type, _createdAt, _updatedAt, ...content} = rest
    expect(content).toEqual({...before, ...expected})
    expect(_rev).toBe((await here.client.getDocument('patched'))?._rev)
  })

  test('is refused where the document has changed since', async () => {
    const {_rev} = await here.client.createOrReplace({_id: 'raced', _type: 'note'})
    await here.client.patch('raced').ifRevisionId(_rev).set({by: 'first'}).commit()
    const late = here.client.patch('raced').ifRevisionId(_rev).set({by: 'second'}).commit()
    await expect(late).rejects.toMatchObject({statusCode: 409})
    expect(await here.client.getDocument('raced')).toMatchObject({by: 'first'})
  })

  test('by query reaches all that the query gives, and sees what the transaction did before', async () => {
    await here.client.createOrReplace({_id: 'many-1', _type: 'many'})
    await here.client.createOrReplace({_id: 'many-2', _type: 'many'})
    await here.client.patch({query: '*[_type == "many"]'}).set({seen: true}).commit()
    expect(await here.client.fetch('*[_type == "many"].seen')).toEqual([true, true])
  })

  test('gives objects in arrays a key where that is asked for', async () => {
    await here.client.createOrReplace({_id: 'keyed', _type: 'note', list: []})
    const add = here.client.patch('keyed').insert('after', 'list[-1]', [{text: 'a'}, {_key: 'own'}])
    const {list} = await add.commit<{list: {_key: string}[]}>({autoGenerateArrayKeys: true})
    expect(list.map(({_key}) => _key)).toEqual([expect.stringMatching(/^[0-9a-f]{12}$/), 'own'])
  })
})

describe('a transaction', () => {
  test('is carried out whole, with one revision', async () => {
    const {transactionId} = await here.client
      .transaction()
      .create({_id: 'tx-a', _type: 'note'})
      .create({_id: 'tx-b', _type: 'note', other: {_type: 'reference', _ref: 'tx-a'}})
      .patch('tx-a', {set: {text: 'patched'}})
      .commit()
    const [a, b] = await here.client.getDocuments(['tx-a', 'tx-b'])
    expect([a?._rev, b?._rev]).toEqual([transactionId, transactionId])
    expect(a).toMatchObject({text: 'patched'})
  })

  test('is not carried out at all where one mutation cannot be', async () => {
    const failing = here.client
      .transaction()
      .create({_id: 'half', _type: 'note'})
      .patch('nowhere', {set: {a: 1}})
      .commit()
    await expect(failing).rejects.toMatchObject({statusCode: 409})
    expect(await here.client.getDocument('half')).toBeUndefined()
  })

  test('that is only tried changes nothing', async () => {
    const tried = await here.client.create({_id: 'tried', _type: 'note'}, {dryRun: true})
    expect(tried).toMatchObject({_id: 'tried', _createdAt: time})
    expect(await here.client.getDocument('tried')).toBeUndefined()
  })

  test('answers with ids and documents as asked', async () => {
    const create = [{create: {_id: 'answered', _type: 'note'}}]
    const {body} = await mutate(here.lake, create, {transactionId: 'asked'}, 'returnDocuments=true')
    expect(body).toEqual({
      transactionId: 'asked',
      results: [{id: 'answered', operation: 'create', document: await here.client.getDocument('answered')}],
    })
    const bare = await mutate(here.lake, [{patch: {id: 'answered', set: {a: 1}}}], {}, '')
    expect(bare.body).toEqual({transactionId: expect.any(String), results: [{operation: 'update'}]})
  })

  test.each(['sync', 'async', 'deferred'] as const)(
    'with visibility %s is seen by the next query',
    async (visibility) => {
      await here.client.create({_id: `seen-${visibility}`, _type: 'note'}, {visibility})
      expect(await here.client.fetch('*[_id == $id]._id', {id: `seen-${visibility}`})).toEqual([`seen-${visibility}`])
    },
  )
})

describe('a query', () => {
  test('too long for an address is posted', async () => {
    await here.client.createOrReplace({_id: 'long', _type: 'note'})
    const ids = ['long', ...Array.from({length: 900}, (_, index) => `not-there-${index}-padding`)]
    expect(await here.client.fetch('*[_id in $ids]._id', {ids})).toEqual(['long'])
  })

  test('answers null where there is nothing, and with the query where that is asked for', async () => {
    expect(await here.client.fetch('*[_id == "not-there"][0]')).toBeNull()
    const full = await here.client.fetch('count(*[_id == $id])', {id: 'not-there'}, {filterResponse: false})
    expect(full).toMatchObject({query: 'count(*[_id == $id])', result: 0, ms: expect.any(Number), syncTags: []})
  })

  test('that calls what only the hosted API has says so', async () => {
    const search = here.client.fetch('*[_type == "note" && [@] match text::query("tide")]')
    await expect(search).rejects.toMatchObject({
      statusCode: 400,
      message: expect.stringContaining('only the hosted API has'),
    })
  })

  test('that cannot be read says where', async () => {
    await expect(here.client.fetch('*[_type == ')).rejects.toMatchObject({
      statusCode: 400,
      details: {type: 'queryParseError', query: '*[_type == ', start: expect.any(Number)},
    })
  })
})
