import {readFile, stat, writeFile} from 'node:fs/promises'
import {type IncomingHttpHeaders, request} from 'node:http'
import {connect} from 'node:net'
import path from 'node:path'
import {beforeAll, describe, expect, test} from 'vitest'
import {startLake} from '../../lake/index.ts'
import {maximumAssetBytes, maximumRequestBytes} from '../../lake/limits.ts'
import {createDataFolder, type LakeUnderTest, mutate, startTestLake} from './lake-under-test.ts'

const studio = 'http://localhost:3999'
let here: LakeUnderTest
let port = 0
let asset = ''
beforeAll(async () => {
  here = await startTestLake({origins: [studio]})
  port = Number(new URL(here.lake.url).port)
  await here.client.create({_id: 'secret', _type: 'note', text: 'not yet out'})
  const {url} = await here.client.assets.upload('file', Buffer.from('not yet out'), {
    filename: 'a.html',
    contentType: 'text/html',
  })
  asset = new URL(url).pathname
})

interface Answer {
  readonly status: number | undefined
  readonly headers: IncomingHttpHeaders
  readonly text: string
}

/** A request with headers that no browser lets a page set, and an address that is not made tidy. */
function ask(route: string, headers: Record<string, string>, {method = 'GET', body = ''} = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({host: '127.0.0.1', port, path: route, method, headers}, (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (part: string) => {
        text += part
      })
      response.on('end', () => resolve({status: response.statusCode, headers: response.headers, text}))
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

const query = `/v2025-02-19/data/query/production?query=${encodeURIComponent('*[_id == "secret"].text')}&perspective=raw`
const bearer = (): Record<string, string> => ({authorization: `Bearer ${here.lake.token}`})
const local = (): Record<string, string> => ({host: `localhost:${port}`})

describe('who knows the token and calls the lake by its name is served', () => {
  test.each(['localhost', '127.0.0.1', '[::1]', 's1.localhost', 's12.localhost', 'LOCALHOST'])(
    'as %s',
    async (name) => {
      const {status, text} = await ask(query, {host: `${name}:${port}`, ...bearer()})
      expect({status, text}).toEqual({status: 200, text: expect.stringContaining('not yet out')})
    },
  )

  test('from a page of a Studio that was named', async () => {
    const {status, headers} = await ask(query, {...local(), ...bearer(), origin: studio})
    expect(status).toBe(200)
    expect(headers).toMatchObject({
      'access-control-allow-origin': studio,
      'access-control-allow-credentials': 'true',
      vary: expect.stringMatching(/origin/i),
    })
  })

  test('after such a page has asked whether it may', async () => {
    const headers = {
      ...local(),
      origin: studio,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization,content-type',
    }
    const answer = await ask('/v1/data/mutate/production', headers, {method: 'OPTIONS'})
    expect(answer).toMatchObject({
      status: 204,
      headers: {
        'access-control-allow-origin': studio,
        'access-control-allow-headers': 'authorization,content-type',
        'access-control-allow-methods': expect.stringContaining('PUT'),
      },
    })
  })
})

describe('nobody else is', () => {
  test.each<[string, number, () => Record<string, string>]>([
    ['without the token', 401, () => local()],
    ['with another token', 401, () => ({...local(), authorization: 'Bearer guess'})],
    ['with a token of another kind', 401, () => ({...local(), authorization: `Basic ${here.lake.token}`})],
    ['a page of another site', 403, () => ({...local(), ...bearer(), origin: 'https://evil.example'})],
    ['a page of another port of this machine', 403, () => ({...local(), ...bearer(), origin: 'http://localhost:8080'})],
    ['a page that hides where it comes from', 403, () => ({...local(), ...bearer(), origin: 'null'})],
    ['a page that the lake itself served', 403, () => ({...local(), ...bearer(), origin: `http://localhost:${port}`})],
    ['a page that brought its own name here', 403, () => ({host: `evil.example:${port}`, ...bearer()})],
    ['a name that only begins like ours', 403, () => ({host: `localhost.evil.example:${port}`, ...bearer()})],
    ['another port in the name', 403, () => ({host: 'localhost:80', ...bearer()})],
    ['no port in the name', 403, () => ({host: 'localhost', ...bearer()})],
  ])('%s', async (_name, status, headers) => {
    const answer = await ask(query, headers())
    expect(answer.status).toBe(status)
    expect(answer.text).not.toContain('not yet out')
    expect(answer.headers['access-control-allow-origin']).toBe(undefined)
  })

  test('not even a question whether it may', async () => {
    const headers = {...local(), origin: 'https://evil.example', 'access-control-request-method': 'GET'}
    const answer = await ask('/v1/data/query/production', headers, {method: 'OPTIONS'})
    expect(answer.status).toBe(403)
    expect(answer.headers['access-control-allow-origin']).toBe(undefined)
  })

  test.each([
    'POST /data/mutate/production',
    'POST /data/actions/production',
    'GET /data/listen/production?query=*',
    'GET /data/export/production',
    'GET /data/history/production/transactions/secret',
    'GET /data/doc/production/secret',
    'POST /assets/files/production',
    'GET /users/me',
    'PUT /users/me/keyvalue',
    'GET /projects/local',
    'GET /no/such/route',
  ])('finds no way in at %s', async (route) => {
    const [method = '', address = ''] = route.split(' ')
    expect(await ask(`/v2025-02-19${address}`, local(), {method, body: method === 'GET' ? '' : '{}'})).toMatchObject({
      status: 401,
    })
  })
})

describe('assets', () => {
  test.each<[string, number, Record<string, string>]>([
    ['in an <img> of a Studio', 200, {referer: `${studio}/structure/article`, 'sec-fetch-site': 'same-site'}],
    ['asked for by a Studio', 200, {origin: studio}],
    ['opened by hand', 200, {'sec-fetch-site': 'none'}],
    ['in an <img> of another site', 403, {referer: 'https://evil.example/', 'sec-fetch-site': 'cross-site'}],
    ['in an <img> of another site that hides its address', 403, {'sec-fetch-site': 'cross-site'}],
    [
      'in an <img> of another port of this machine',
      403,
      {referer: 'http://localhost:8080/', 'sec-fetch-site': 'same-site'},
    ],
    ['asked for by another site', 403, {origin: 'https://evil.example'}],
    ['in an <img> of a page that brought its own name here', 403, {host: 'evil.example:80'}],
  ])('%s: %i', async (_name, status, headers) => {
    expect((await ask(asset, {...local(), ...headers})).status).toBe(status)
  })

  test('do not run as pages of the lake', async () => {
    expect((await ask(asset, local())).headers).toMatchObject({
      'content-security-policy': expect.stringContaining('sandbox'),
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-site',
    })
  })

  test.each([
    '/files/local/production/../../../../etc/passwd',
    '/files/local/production/..%2f..%2f..%2ftoken',
    '/files/local/production/%2e%2e/%2e%2e/token',
    '/images/local/production/....//token',
    '/files/local/production/token',
    '/token',
    '/lake.sqlite',
    '/..//token',
    '//token',
  ])('are all that is served: %s', async (route) => {
    const {status, text} = await ask(route, {...local(), ...bearer()})
    expect(status).toBe(404)
    expect(text).not.toContain(here.lake.token)
    expect(text).not.toContain('root:')
  })
})

describe('what is too large', () => {
  test('is refused by its announced length, before it is sent', async () => {
    const socket = connect(port, '127.0.0.1')
    const head = [
      'POST /v2025-02-19/assets/files/production HTTP/1.1',
      `host: localhost:${port}`,
      `authorization: Bearer ${here.lake.token}`,
      `content-length: ${maximumAssetBytes + 1}`,
    ]
    socket.write(`${head.join('\r\n')}\r\n\r\n`)
    const answer = await new Promise<string>((resolve) => socket.once('data', (data) => resolve(String(data))))
    socket.destroy()
    expect(answer).toContain('413 Payload Too Large')
  })

  test('is refused when it turns out to be', async () => {
    const stream = new ReadableStream({
      start(controller) {
        for (let sent = 0; sent <= maximumRequestBytes; sent += 500_000)
          controller.enqueue(new Uint8Array(500_000).fill(32))
        controller.close()
      },
    })
    const init = {method: 'POST', body: stream, duplex: 'half', headers: bearer()} as RequestInit // a field that the DOM types lack
    const response = await fetch(`${here.lake.url}/v1/data/mutate/production`, init)
    expect(response.status).toBe(413)
  })

  test('is refused as a list of mutations', async () => {
    const mutations = Array.from({length: 10_001}, () => ({delete: {id: 'a'}}))
    expect(await mutate(here.lake, mutations)).toMatchObject({status: 413})
  })

  test('is refused as a list of ids', async () => {
    const ids = Array.from({length: 1001}, (_, index) => `i${index}`).join(',')
    expect((await ask(`/v1/data/doc/production/${ids}`, {...local(), ...bearer()})).status).toBe(400)
  })

  test('is refused as a query nested too deeply, and the lake lives on', async () => {
    const body = JSON.stringify({query: `${'('.repeat(100_000)}1${')'.repeat(100_000)}`})
    expect((await ask('/v1/data/query/production', {...local(), ...bearer()}, {method: 'POST', body})).status).toBe(400)
    expect((await ask(query, {...local(), ...bearer()})).status).toBe(200)
  })
})

describe('the lake', () => {
  test('keeps its token and its data from other users of the machine', async () => {
    const modes = await Promise.all(
      ['token', 'lake.sqlite', 'lake.sqlite-wal', 'pid', 'url'].map((name) => stat(path.join(here.folder, name))),
    )
    expect(modes.map(({mode}) => (mode & 0o777).toString(8))).toEqual(['600', '600', '600', '600', '600'])
    expect((await readFile(path.join(here.folder, 'token'), 'utf8')).trim()).toBe(here.lake.token)
    expect(here.lake.token).toMatch(/^[\w-]{43}$/)
  })

  test('keeps the token over restarts, and closes a file that others could read', async () => {
    const data = await createDataFolder()
    await writeFile(path.join(data, 'token'), 'own-token\n', {mode: 0o644})
    const lake = await startLake({data, port: 0})
    await lake.close()
    expect(lake.token).toBe('own-token')
    expect((await stat(path.join(data, 'token'))).mode & 0o777).toBe(0o600)
  })

  test('listens on 127.0.0.1 alone', async () => {
    const {promise, resolve} = Promise.withResolvers<string>()
    const socket = connect({host: '127.0.0.2', port})
    socket
      .once('connect', () => resolve('connected'))
      .once('error', (error) => resolve('code' in error ? String(error.code) : ''))
    expect(await promise).toBe('ECONNREFUSED')
    socket.destroy()
  })

  test('opens itself to other machines only where that is said twice', async () => {
    const data = await createDataFolder()
    await expect(startLake({data, port: 0, host: '0.0.0.0'})).rejects.toThrow('Add --allow-remote')
    const lake = await startLake({data, port: 0, host: '127.0.0.2', allowRemote: true})
    const response = await fetch(`${lake.url}/v1/users/me`, {headers: {authorization: `Bearer ${lake.token}`}})
    expect(response.status).toBe(200)
    await lake.close()
  })
})
