import {once} from 'node:events'
import {beforeAll, describe, expect, test} from 'vitest'
import {WebSocket} from 'ws'
import {maximumKeyValueBytes} from '../../lake/limits.ts'
import {call, type LakeUnderTest, startTestLake} from './lake-under-test.ts'

let here: LakeUnderTest
const studio = 'http://localhost:3999'
beforeAll(async () => {
  here = await startTestLake({origins: [studio]})
})

describe('what the Studio asks for beside documents', () => {
  test.each<[string, unknown]>([
    [
      '/users/me',
      {
        id: 'local-editor',
        name: 'Local editor',
        role: 'administrator',
        roles: [{name: 'administrator', title: 'Administrator'}],
      },
    ],
    ['/users/local-editor', {id: 'local-editor', displayName: 'Local editor', imageUrl: null}],
    ['/users/nobody,local-editor', [null, {id: 'local-editor'}]],
    ['/auth/id', {id: 'local-editor'}],
    ['/projects/local', {id: 'local', members: [], features: []}],
    ['/projects/local/datasets', [{name: 'production', aclMode: 'private'}]],
    ['/projects/local/datasets?datasetProfile=comments&addonFor=production', []],
    [
      '/projects/local/datasets/production/acl',
      [{filter: '_id in path("**")', permissions: ['read', 'create', 'update', 'history', 'editHistory']}],
    ],
    ['/projects/local/grants', {}],
    ['/projects/local/user-applications', []],
    ['/features', ['studioComments']],
    ['/help', {resources: {sectionArray: []}}],
    ['/journey/trial', null],
    ['/journey/comments', []],
    ['/schedules/local/production?limit=1', {schedules: []}],
    ['/data/ping/production', {pong: true}],
    ['/ping', {pong: true}],
    ['/intake/telemetry-status', {status: 'denied'}],
    ['/modules/sanity/latest/%5E6.9.2/t1754072932', {packageVersion: '6.9.2', latest: '6.9.2'}],
  ])('%s', async (route, expected) => {
    const {status, body, headers} = await call(here.lake, route)
    expect(status).toBe(200)
    expect({body}).toMatchObject({body: expected})
    // By this header the Studio would see HTTP/1.1 and warn of it.
    expect(headers.has('timing-allow-origin')).toBe(false)
  })

  test('is answered without the token where it is asked without', async () => {
    const routes = ['/ping', '/data/ping/production', '/intake/telemetry-status', '/modules/sanity/latest/^6.9.2/t1']
    const answers = await Promise.all(routes.map((route) => fetch(`${here.lake.url}/v1${route}`)))
    expect(answers.map(({status}) => status)).toEqual([200, 200, 200, 200])
    expect(answers[3]?.headers.get('x-resolved-version')).toBe('6.9.2')
  })

  test('keeps its own settings by key', async () => {
    const put = (body: unknown) => call(here.lake, '/users/me/keyvalue', {method: 'PUT', body: JSON.stringify(body)})
    const pairs = [
      {key: 'studio.a', value: {open: true}},
      {key: 'studio.b', value: [1]},
    ]
    expect(await put(pairs)).toMatchObject({status: 200, body: pairs})
    expect((await call(here.lake, '/users/me/keyvalue/studio.b,none,studio.a')).body).toEqual([
      pairs[1],
      null,
      pairs[0],
    ])
    expect(await put([{key: '', value: 1}])).toMatchObject({status: 400})
    expect(await put([{key: 'large', value: 'x'.repeat(maximumKeyValueBytes)}])).toMatchObject({status: 413})
  })

  test('tells who references a document, but no other dataset', async () => {
    await here.client.create({_id: 'target', _type: 'note'})
    await here.client.create({_id: 'referrer', _type: 'note', see: {_type: 'reference', _ref: 'target'}})
    const route = '/data/references/production/documents/target/to'
    expect((await call(here.lake, route)).body).toEqual({
      totalCount: 1,
      references: [{documentId: 'referrer', datasetName: 'production', projectId: 'local'}],
    })
    expect((await call(here.lake, `${route}?excludeInternalReferences=true`)).body).toEqual({
      totalCount: 0,
      references: [],
    })
  })
})

describe('the presence socket', () => {
  const asStudio = {headers: {origin: studio}}

  test('tells one Studio what the other looks at, and nobody what it looks at itself', async () => {
    const [one, two] = [await open(asStudio), await open(asStudio)]
    for (const {ask} of [one, two]) {
      expect(await ask('authorization', {authorization: `Bearer ${here.lake.token}`})).toEqual({
        jsonrpc: '2.0',
        id: 'authorization',
        result: {},
      })
    }
    const {result: subscription} = (await two.ask('presence_subscribe')) as {result: string}
    const data = {sessionId: 's1', locations: [{type: 'document', documentId: 'a'}]}
    for (const [method, params, told] of [
      ['presence_announce', {data}, {type: 'state', i: 'local-editor', m: data}],
      ['presence_rollcall', {session: 's1'}, {type: 'rollCall', i: 'local-editor', session: 's1'}],
      ['presence_disconnect', {session: 's1'}, {type: 'disconnect', i: 'local-editor', m: {session: 's1'}}],
    ] as const) {
      expect(await one.ask(method, params)).toEqual({jsonrpc: '2.0', id: method, result: {}})
      expect(await two.next()).toEqual({
        jsonrpc: '2.0',
        method: 'presence_subscription',
        params: {subscription, result: told},
      })
    }
    await two.ask('presence_unsubscribe', {subscriptionId: subscription})
    await one.ask('presence_announce', {data})
    expect(await two.ask('anything_else')).toMatchObject({id: 'anything_else'})
    one.socket.close()
    two.socket.close()
  })

  test('tells nothing to who does not know the token', async () => {
    const [trusted, stranger] = [
      await open({headers: {authorization: `Bearer ${here.lake.token}`}}),
      await open(asStudio),
    ]
    const unauthorized = {error: {code: -32_001, message: 'Unauthorized'}}
    expect(await stranger.ask('presence_subscribe')).toMatchObject(unauthorized)
    expect(await stranger.ask('authorization', {authorization: 'Bearer guess'})).toMatchObject(unauthorized)
    expect(await trusted.ask('presence_announce', {data: {}})).toMatchObject({result: {}})
    expect(await stranger.ask('presence_rollcall', {session: 's'})).toMatchObject(unauthorized)
    trusted.socket.close()
    stranger.socket.close()
  })

  test.each<[string, string, object]>([
    ['a page of another site', '/v1/socket/production', {headers: {origin: 'https://evil.example'}}],
    [
      'a page that brought its own name here',
      '/v1/socket/production',
      {headers: {origin: studio, host: 'evil.example'}},
    ],
    ['what is no browser and has no token', '/v1/socket/production', {}],
    ['another address', '/v1/other', asStudio],
  ])('is not opened for %s', async (_name, route, options) => {
    const socket = new WebSocket(here.lake.url.replace('http', 'ws') + route, options)
    const [error] = await once(socket, 'error')
    expect(String(error)).toMatch(/Unexpected server response: 40[34]/)
  })

  test('outlives a message that is no call', async () => {
    const {socket, ask} = await open(asStudio)
    socket.send('no JSON')
    socket.send('{"method": 1}')
    expect(await ask('authorization', {authorization: `Bearer ${here.lake.token}`})).toMatchObject({result: {}})
    socket.close()
  })
})

/** A socket of the lake: asks one thing after the other. */
async function open(options: object) {
  const socket = new WebSocket(`${here.lake.url.replace('http', 'ws')}/v2022-06-30/socket/production`, options)
  const inbox: unknown[] = []
  const waiting: (() => void)[] = []
  socket.on('message', (data) => {
    inbox.push(JSON.parse(String(data)))
    waiting.shift()?.()
  })
  await once(socket, 'open')
  const next = async (): Promise<unknown> => {
    if (inbox.length === 0) await new Promise<void>((resolve) => waiting.push(resolve))
    return inbox.shift()
  }
  const ask = async (method: string, params: object = {}): Promise<unknown> => {
    socket.send(JSON.stringify({jsonrpc: '2.0', id: method, method, params}))
    return next()
  }
  return {socket, next, ask}
}
