import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import {brotliDecompressSync, gunzipSync} from 'node:zlib'
import {describe, expect, onTestFinished, test} from 'vitest'
import {encodingFor, isUnmodified} from '../../../scripts/feeds/conditional.ts'
import {createRequestPace} from '../../../scripts/feeds/request-pace.ts'
import {feedFormatNamed, feedFormats} from '../../../src/feeds/registry.ts'
import {articleNamed, deadline, serveNewsroom} from './served-newsroom.ts'

const formats = feedFormats.filter(({name}) => ['rss', 'json-feed'].includes(name))

describe('a feed over HTTP', () => {
  test('has type, validators and links, the same for GET and HEAD', async () => {
    const {client, get, until, server} = await serveNewsroom({settings: {hubs: ['http://127.0.0.1:1/']}})
    await client.create(articleNamed('ferry'))
    await until('/rss.xml', (text) => text.includes('Headline of ferry'))
    const [got, head] = [await get('/rss.xml'), await get('/rss.xml', {}, 'HEAD')]
    expect(got.status).toBe(200)
    expect(got.headers.get('content-type')).toBe('application/rss+xml; charset=utf-8')
    expect(got.headers.get('etag')).toMatch(/^"[\w-]{32}"$/u)
    expect(got.headers.get('vary')?.toLowerCase()).toContain('accept-encoding')
    expect(got.headers.get('access-control-allow-origin')).toBe('*')
    expect(got.headers.get('link')).toBe(`<${server.url}/rss.xml>; rel="self", <http://127.0.0.1:1/>; rel="hub"`)
    expect(await head.text()).toBe('')
    for (const name of ['content-type', 'content-length', 'etag', 'last-modified', 'link', 'vary']) {
      expect(head.headers.get(name)).toBe(got.headers.get(name))
    }
    expect(Number(got.headers.get('content-length'))).toBe((await got.arrayBuffer()).byteLength)
  })

  test('is not sent again to who has it: the tag counts before the date', async () => {
    const {client, get, until} = await serveNewsroom()
    await client.create(articleNamed('ferry'))
    await until('/rss.xml', (text) => text.includes('Headline of ferry'))
    const first = await get('/rss.xml')
    const [tag, date] = [first.headers.get('etag') ?? '', first.headers.get('last-modified') ?? '']
    const status = async (headers: Record<string, string>) => (await get('/rss.xml', headers)).status
    expect(await status({'if-none-match': tag})).toBe(304)
    expect(await status({'if-none-match': `"other", W/${tag}`})).toBe(304)
    expect(await status({'if-none-match': '*'})).toBe(304)
    expect(await status({'if-modified-since': date})).toBe(304)
    expect(await status({'if-none-match': '"other"', 'if-modified-since': date})).toBe(200)
    expect(await status({'if-modified-since': new Date(Date.parse(date) - 1000).toUTCString()})).toBe(200)
    const unmodified = await get('/rss.xml', {'if-none-match': tag})
    expect(await unmodified.text()).toBe('')
    expect(unmodified.headers.get('etag')).toBe(tag)
  })

  test('was never last changed at a time to come, whatever an article says of itself', async () => {
    const {client, get, until} = await serveNewsroom()
    const future = {publishedAt: '2099-01-01T00:00:00Z', updatedAt: '2099-01-01T00:00:00Z'}
    await client.create(articleNamed('ferry', future))
    // Nobody has asked for the feed before it has the article.
    await until('/health', (text) => text.includes('"items":1'))
    const changed = Date.parse((await get('/rss.xml')).headers.get('last-modified') ?? '')
    expect(changed).toBeLessThanOrEqual(Date.now())
    expect(changed).toBeGreaterThan(Date.now() - deadline)
  })

  test('comes compressed to who takes that, with a tag of its own for each encoding', async () => {
    const {client, get, until, server} = await serveNewsroom()
    await client.create(articleNamed('ferry'))
    await until('/rss.xml', (text) => text.includes('Headline of ferry'))
    const plain = Buffer.from(await (await get('/rss.xml')).arrayBuffer())
    const tags = new Set<string | null>()
    for (const [name, decompress] of [
      ['br', brotliDecompressSync],
      ['gzip', gunzipSync],
    ] as const) {
      const {headers, body} = await rawRequest(`${server.url}/rss.xml`, {'accept-encoding': name})
      expect(headers['content-encoding']).toBe(name)
      expect(decompress(body).equals(plain)).toBe(true)
      tags.add(String(headers.etag))
      expect(
        (await rawRequest(`${server.url}/rss.xml`, {'accept-encoding': name, 'if-none-match': String(headers.etag)}))
          .status,
      ).toBe(304)
    }
    expect(tags.size).toBe(2)
  })

  test('is 404 with a list where there is none, 410 where it is closed, 405 for all but reading', async () => {
    const closed = ['json-feed', 'atom', 'news-sitemap'].flatMap((name) => feedFormatNamed(name) ?? [])
    const {get} = await serveNewsroom({config: {formats: formats.filter(({name}) => name === 'rss'), closed}})
    const missing = await get('/atom')
    expect(missing.status).toBe(404)
    expect(await missing.text()).toContain('/rss.xml')
    expect((await get('/feed.json')).status).toBe(410)
    expect((await get('/atom-2026-10-21.xml')).status).toBe(410)
    expect((await get('/sitemap-news-2.xml')).status).toBe(410)
    expect((await get('/atom-2026-10-21.json')).status).toBe(404)
    const refused = await get('/rss.xml', {}, 'POST')
    expect([refused.status, refused.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS'])
    expect(await (await get('/')).text()).toContain('href="rss.xml"')
    expect(await (await get('/health')).json()).toEqual({status: 'ok', live: true, items: 0, feeds: 1})
  })

  test('has the older items in archives of days, chained as RFC 5005 says', async () => {
    const {client, get, until, server} = await serveNewsroom({settings: {maximumItems: 1}})
    for (const day of ['20', '21', '22']) {
      await client.create(articleNamed(`day-${day}`, {publishedAt: `2026-10-${day}T10:00:00Z`}))
    }
    await until('/rss.xml', (text) => text.includes('Headline of day-22'))
    const current = await (await get('/rss.xml')).text()
    const archive = (day: string): string => `${server.url}/rss-2026-10-${day}.xml`
    expect(links(current)).toEqual({self: `${server.url}/rss.xml`, 'prev-archive': archive('22')})
    const text = await (await get('/rss-2026-10-21.xml')).text()
    expect(text).toContain('<fh:archive')
    expect(text).toContain('Headline of day-21')
    expect(text).not.toContain('Headline of day-20')
    expect(links(text)).toEqual({
      self: archive('21'),
      current: `${server.url}/rss.xml`,
      'prev-archive': archive('20'),
      'next-archive': archive('22'),
    })
    expect((await get('/rss-2026-10-19.xml')).status).toBe(404)
    await client.delete('article-day-20')
    await until('/rss.xml', (feed) => feed.includes('state="deleted"'))
    expect((await get('/rss-2026-10-20.xml')).status).toBe(404)
  })
})

test('hubs are told of each feed that changed, once', async () => {
  const forms: string[] = []
  const hub = createServer((request, response) => {
    let text = ''
    request.on('data', (chunk) => (text += String(chunk)))
    request.on('end', () => {
      forms.push(`${request.method} ${request.headers['content-type']} ${text}`)
      response.statusCode = 204
      response.end()
    })
  })
  await new Promise<void>((resolve) => hub.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void hub.close())
  const {port} = hub.address() as AddressInfo
  const {client, server} = await serveNewsroom({config: {formats}, settings: {hubs: [`http://127.0.0.1:${port}/`]}})
  await client.create(articleNamed('ferry'))
  await expect.poll(() => forms.length, {timeout: 10_000}).toBe(2)
  expect(forms.map((form) => decodeURIComponent(form)).toSorted()).toEqual(
    ['feed.json', 'rss.xml'].map(
      (name) => `POST application/x-www-form-urlencoded;charset=UTF-8 hub.mode=publish&hub.url=${server.url}/${name}`,
    ),
  )
})

test.each([
  [undefined, 'identity'],
  ['', 'identity'],
  ['gzip', 'gzip'],
  ['gzip, br', 'br'],
  ['gzip;q=1, br;q=0.5', 'gzip'],
  ['br;q=0, gzip;q=0', 'identity'],
  ['*', 'br'],
  ['identity, gzip;q=0.5', 'identity'],
  ['zstd, deflate', 'identity'],
])('of the encodings %j it takes %s', (accepted, encoding) => {
  expect(encodingFor(accepted, 100_000)).toBe(encoding)
  expect(encodingFor(accepted, 10)).toBe('identity')
})

test('a date that is none is no condition', () => {
  expect(isUnmodified({ifNoneMatch: undefined, ifModifiedSince: 'yesterday'}, '"a"', 0)).toBe(false)
})

test('an address that asks too often waits; this machine does not', () => {
  let time = 0
  const pace = createRequestPace(() => time)
  const ask = (address: string) => Array.from({length: 201}, () => pace(address)).at(-1)
  expect(ask('192.0.2.1')).toBe(1)
  expect(pace('192.0.2.2')).toBe(0)
  expect(ask('127.0.0.1')).toBe(0)
  time += 1000
  expect(pace('192.0.2.1')).toBe(0)
})

/** A request whose answer stays as it came. */
async function rawRequest(url: string, headers: Record<string, string>) {
  const {request} = await import('node:http')
  return new Promise<{
    readonly status: number | undefined
    readonly headers: Record<string, unknown>
    readonly body: Buffer
  }>((resolve, reject) => {
    request(url, {headers}, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        resolve({status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks)}),
      )
    })
      .on('error', reject)
      .end()
  })
}

/** The links of the channel and, but for where it came from, of the item. */
function links(text: string): Record<string, string | undefined> {
  const found = [...text.matchAll(/<atom:link rel="((?!via)[\w-]+)" href="([^"]+)"/gu)]
  return Object.fromEntries(found.map(([, rel = '', href]) => [rel, href]))
}
