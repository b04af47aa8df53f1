import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import {rm} from 'node:fs/promises'
import path from 'node:path'
import {afterAll, beforeAll, expect, onTestFinished, test} from 'vitest'
import {run} from '../../../scripts/run.ts'
import type {FeedFormat} from '../../../src/feeds/feed.ts'
import {feedFormats} from '../../../src/feeds/registry.ts'
import {renderFeed} from '../../../src/feeds/render.ts'
import {profileNames} from '../../../src/feeds/check/profiles.ts'
import {checkFeed} from '../../../src/feeds/check/check-feed.ts'
import {agency, article, contextOf, now, reporter} from '../../feeds/newsroom.ts'
import {createFolder, createWorld} from '../world.ts'

let folder = ''
const wrong = '<rss version="2.0"><channel><title>G</title><link>https://g.example/</link></channel></rss>'
beforeAll(async () => {
  folder = await createFolder({'wrong.xml': wrong, 'page.html': '<html></html>'})
})
afterAll(() => rm(folder, {recursive: true}))

test('findings are lines with place, code and source; an error makes the exit code 1', async () => {
  const world = createWorld()
  expect(await run(['feeds', 'check', path.join(folder, 'wrong.xml')], world)).toBe(1)
  expect(world.text('stdout').replaceAll(folder, '')).toBe(
    [
      'warning line 1, /rss/channel: There is no item in it. [feed-empty]',
      '        Common practice of feed readers',
      'error   line 1, /rss/channel: The channel has no <description>. Every channel needs one. [element-missing]',
      '        RSS 2.0, https://www.rssboard.org/rss-specification',
      'warning line 1, /rss/channel: The feed does not say its address. Add a link with rel="self". [self-link-missing]',
      '        RSS Best Practices Profile, https://www.rssboard.org/rss-profile',
      '/wrong.xml: rss, 0 items; 1 error, 2 warnings.',
      '',
    ].join('\n'),
  )
})

test('for programs it is one object a feed', async () => {
  const world = createWorld({stdin: wrong})
  expect(await run(['feeds', 'check', '--json', '--profile', 'msn', '-', path.join(folder, 'page.html')], world)).toBe(
    1,
  )
  const [first, second] = world.printed.stdout.map((line) => JSON.parse(line))
  expect(first).toMatchObject({feed: '-', format: 'rss', items: 0})
  expect(first.findings[1]).toEqual({
    code: 'element-missing',
    severity: 'error',
    message: expect.any(String),
    at: '/rss/channel',
    line: 1,
    source: 'RSS 2.0, https://www.rssboard.org/rss-specification',
  })
  expect(second.findings).toMatchObject([{code: 'format-unknown'}])
})

test('a feed at an address is asked for, and one that is not there is a line', async () => {
  const server = createServer((request, response) => {
    response.statusCode = request.url === '/rss.xml' ? 200 : 404
    response.setHeader('content-type', 'application/rss+xml; charset=utf-8')
    response.end(wrong)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const {port} = server.address() as AddressInfo
  const world = createWorld()
  const names = ['/rss.xml', '/gone.xml'].map((name) => `http://127.0.0.1:${port}${name}`)
  expect(await run(['feeds', 'check', '--json', ...names, path.join(folder, 'nowhere.xml')], world)).toBe(1)
  expect(world.printed.stdout.map((line) => JSON.parse(line).feed)).toEqual([names[0]])
  const lines = world.text('stderr').trimEnd().split('\n')
  expect(lines).toEqual([expect.stringContaining('answers HTTP 404'), expect.stringContaining('There is no such file')])
})

test('a partner that nobody knows is one line and 2', async () => {
  const world = createWorld()
  expect(await run(['feeds', 'check', '--profile', 'paper', 'x'], world)).toBe(2)
  expect(world.text('stderr')).toBe(`copytaster: There is no partner "paper". There are ${profileNames.join(', ')}.\n`)
})

const formats: readonly FeedFormat[] = feedFormats

test.each(formats.map((format) => [format.name, format] as const))(
  'what goes out as %s passes its own check',
  (_name, format) => {
    const recent = {...article, publishedAt: '2026-11-26T08:00:00Z', updatedAt: '2026-11-26T09:00:00Z'}
    const {files} = renderFeed(format, [recent], contextOf([agency, reporter, recent]))
    expect(files.length).toBeGreaterThan(0)
    for (const {bytes} of files) {
      const result = checkFeed(bytes, {now})
      const isChecked = result.format !== undefined
      const errors = result.findings.filter(({severity}) => severity === 'error')
      // JSON-LD is read by nobody as a feed.
      expect(isChecked ? errors : []).toEqual([])
    }
  },
)
