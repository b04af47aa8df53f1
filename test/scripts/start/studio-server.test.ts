import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {request} from 'node:http'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {onFreePort} from '../../../scripts/start/free-port.ts'
import {type StudioServer, startStudioServer} from '../../../scripts/start/studio-server.ts'

const token = 'the-token</script>'
const user = {id: 'u', name: 'U', email: 'u@localhost', role: 'r', roles: [], provider: 'local', profileImage: ''}

interface Answer {
  readonly status: number | undefined
  readonly headers: Readonly<Record<string, unknown>>
  readonly text: string
}

/** Unlike `fetch`, sends any header. */
function get(url: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(url, {headers}, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => (text += chunk))
      response.on('end', () => resolve({status: response.statusCode, headers: response.headers, text}))
    })
    asked.on('error', reject)
    asked.end()
  })
}

describe('the server of the Studio', () => {
  let folder = ''
  let server: StudioServer
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'copytaster-studio-'))
    await mkdir(path.join(folder, 'build', 'static'), {recursive: true})
    await writeFile(path.join(folder, 'secret.txt'), 'secret')
    await writeFile(path.join(folder, 'build', 'index.html'), '<html><head></head><body></body></html>')
    await writeFile(path.join(folder, 'build', 'static', 'a.js'), 'export {}')
    server = await startStudioServer(0)
  })
  afterAll(async () => {
    await server.close()
    await rm(folder, {recursive: true, force: true})
  })

  test('asks to wait until there is a build', async () => {
    const {status, headers, text} = await get(server.url)
    expect([status, headers['refresh']]).toEqual([503, '1'])
    expect(text).not.toContain(token)
    await server.open(path.join(folder, 'build'), {url: 'http://localhost:4999', token, user})
  })

  test('puts the address of the lake into the page, and the page does not run it', async () => {
    const {status, text, headers} = await get(`${server.url}/structure/article;x`)
    expect(status).toBe(200)
    const [, json = ''] =
      /<script type="application\/json" id="copytaster-lake">(.*?)<\/script><\/head>/.exec(text) ?? []
    expect(JSON.parse(json)).toEqual({url: 'http://localhost:4999', token, user})
    expect(headers['cache-control']).toBe('no-store')
  })

  test('lets the page speak to itself and the lake alone', async () => {
    const {headers} = await get(server.url)
    const policy = String(headers['content-security-policy'])
    expect(policy).toContain(`default-src 'self'`)
    expect(policy).toContain(`connect-src 'self' http://localhost:4999 http://*.localhost:4999 ws://localhost:4999`)
    expect(policy).toContain(`frame-ancestors 'none'`)
  })

  test.each([
    ['by another name', {host: 'evil.example:80'}],
    ['by its name on another port', {host: 'localhost:1'}],
    ['by the script of another page', {'sec-fetch-dest': 'empty'}],
    ['to be framed', {'sec-fetch-dest': 'iframe'}],
    ['as the source of a script', {'sec-fetch-dest': 'script'}],
  ])('gives no page to who asks %s', async (_who, headers) => {
    const {status, text} = await get(server.url, headers)
    expect(status).toBe(403)
    expect(text).not.toContain('the-token')
  })

  test('serves the files of the build and nothing beside them', async () => {
    expect(await get(`${server.url}/static/a.js`)).toMatchObject({status: 200, text: 'export {}'})
    expect(await get(`${server.url}/static/b.js`)).toMatchObject({status: 404})
    for (const way of [
      '/static/../../secret.txt',
      '/static/%2e%2e/%2e%2e/secret.txt',
      '/static/..%2f..%2fsecret.txt',
    ]) {
      expect((await get(`${server.url}${way}`)).text).not.toContain('secret')
    }
  })

  test('answers for Sanity that the Studio is the newest', async () => {
    const {text} = await get(`${server.url}/offline/v1/modules/sanity/latest/%5E6.9.2/t1`)
    expect(JSON.parse(text)).toEqual({packageVersion: '6.9.2', latest: '6.9.2'})
  })

  test('takes the next port where one is taken', async () => {
    const taken = Number(new URL(server.url).port)
    const other = await onFreePort(taken, startStudioServer)
    expect(Number(new URL(other.url).port)).toBeGreaterThan(taken)
    await other.close()
  })
})
