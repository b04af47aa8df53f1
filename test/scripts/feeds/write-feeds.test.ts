import {mkdir, readdir, readFile, rm, stat, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {openFeedLedger} from '../../../scripts/feeds/feed-ledger.ts'
import {readFeedsConfig} from '../../../scripts/feeds/feeds-config.ts'
import {ndjsonStock} from '../../../scripts/feeds/ndjson-stock.ts'
import {openSkipReport} from '../../../scripts/feeds/skip-report.ts'
import {writeFeeds} from '../../../scripts/feeds/write-feeds.ts'
import {run} from '../../../scripts/run.ts'
import type {Article} from '../../../src/documents/documents.ts'
import {liveNotices} from '../../../src/documents/live-notices.ts'
import type {FeedFormat} from '../../../src/feeds/feed.ts'
import {feedFormats} from '../../../src/feeds/registry.ts'
import {renderFeed} from '../../../src/feeds/render.ts'
import {completeSettings} from '../../../src/feeds/feed-settings-schema.ts'
import {agency, contextOf, reporter} from '../../feeds/newsroom.ts'
import {createFolder, createWorld} from '../world.ts'
import {articleNamed} from './served-newsroom.ts'

const allFormats: readonly FeedFormat[] = feedFormats

let folder = ''
const at = (...names: readonly string[]): string => path.join(folder, ...names)
beforeAll(async () => {
  folder = await createFolder()
})
afterAll(() => rm(folder, {recursive: true}))

/** One run of `copytaster feeds write` on these articles. */
async function write(articles: readonly Article[], out: string, ...flags: readonly string[]) {
  const documents = [agency, ...articles, reporter]
  await writeFile(at('desk.ndjson'), documents.map((document) => `${JSON.stringify(document)}\n`).join(''))
  const world = createWorld()
  const exitCode = await run(['feeds', 'write', '--from', at('desk.ndjson'), '--out', at(out), ...flags], world)
  return {exitCode, world, out: world.text('stdout'), err: world.text('stderr')}
}

// The clock of a test stands in 2024.
const ferry = articleNamed('ferry', {publishedAt: '2023-12-30T10:00:00Z', updatedAt: '2023-12-30T10:00:00Z'})
const pilots = articleNamed('pilots', {publishedAt: '2023-12-31T10:00:00Z', updatedAt: '2023-12-31T10:00:00Z'})

const item = async () => JSON.parse(await readFile(at('changes', 'feed.json'), 'utf8')).items[0]

describe('feeds written as files', () => {
  test('are what the library renders, byte for byte', async () => {
    const killed = articleNamed('killed', {
      publishedAt: '2023-12-29T10:00:00Z',
      wire: {_type: 'wire', signal: 'kill', versionCreated: '2023-12-30T18:00:00Z'},
    })
    const {exitCode} = await write([ferry, killed, pilots], 'same')
    expect(exitCode).toBe(0)
    const settings = {...completeSettings({}), maximumItems: 100}
    for (const format of feedFormats) {
      const {files} = renderFeed(format, [ferry, killed, pilots], {
        ...contextOf([agency, reporter, ferry, killed, pilots]),
        settings,
        now: '2024-01-01T00:00:00.000Z',
      })
      expect(files.length).toBeGreaterThan(0)
      for (const {name, bytes} of files) {
        expect(await readFile(at('same', name), 'utf8')).toBe(new TextDecoder().decode(bytes))
      }
    }
  })

  test('are not touched where nothing has changed, and leave nothing beside them', async () => {
    const first = await write([ferry], 'twice', '--format', 'rss,json-feed')
    expect(first.out).toContain('2 files written, 0 unchanged')
    const before = await stat(at('twice', 'rss.xml'), {bigint: true})
    const second = await write([ferry], 'twice', '--format', 'rss,json-feed')
    expect(second.out).toContain('0 files written, 2 unchanged')
    const after = await stat(at('twice', 'rss.xml'), {bigint: true})
    expect([after.ino, after.mtimeNs]).toEqual([before.ino, before.mtimeNs])
    expect((await readdir(at('twice'))).toSorted()).toEqual(['.feeds.sqlite', 'feed.json', 'rss.xml'])
  })

  test('tell a change of substance from any other', async () => {
    const flags = ['--format', 'json-feed']
    await write([ferry], 'changes', ...flags)
    await write([{...ferry, keywords: ['other'], _updatedAt: '2024-01-01T00:00:00Z'}], 'changes', ...flags)
    expect(await item()).toMatchObject({tags: expect.arrayContaining(['other']), _copytaster: {version: 1}})
    expect((await item()).date_modified).toBeUndefined()
    await write([{...ferry, deck: 'Another deck.', _updatedAt: '2024-01-01T00:00:00Z'}], 'changes', ...flags)
    expect(await item()).toMatchObject({date_modified: '2024-01-01T00:00:00Z', _copytaster: {version: 2}})
  })

  test('hold a tombstone of what is gone, and no file of an item that is', async () => {
    await write([ferry, pilots], 'gone')
    const {out} = await write([pilots], 'gone')
    expect(out).toContain('rss.xml')
    expect(await readFile(at('gone', 'rss.xml'), 'utf8')).toContain('<media:status state="deleted"')
    for (const format of allFormats.filter(({holds}) => holds === 'one')) {
      const texts = await textsIn(at('gone', format.fileName.replace(/\.\w+$/u, '')))
      expect(texts.length).toBe(format.tombstone === undefined ? 1 : 2)
      expect(texts.some((text) => text.includes('The text of ferry'))).toBe(false)
      expect(texts.some((text) => text.includes('The text of pilots'))).toBe(true)
    }
  })

  test('do not say what is under embargo, killed or not to be passed on, and the report says why', async () => {
    const held = articleNamed('held', {embargoUntil: '2030-01-01T00:00:00Z'})
    const killed = articleNamed('killed', {wire: {_type: 'wire', signal: 'kill'}})
    const {exitCode, out} = await write([ferry, held, killed], 'held', '--report', at('report.ndjson'))
    expect(exitCode).toBe(0)
    expect(out).toContain('3 articles, 2 left out')
    const lines = (await readFile(at('report.ndjson'), 'utf8'))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(lines.filter(({format}) => format === undefined)).toEqual([
      {article: held._id, kind: 'skipped', code: 'embargoed', reason: expect.stringContaining('2030-01-01')},
      {article: killed._id, kind: 'skipped', code: 'killed', reason: expect.any(String)},
    ])
    const texts = await textsIn(at('held'))
    expect(texts.length).toBeGreaterThan(10)
    expect(texts.filter((text) => /The text of (?:held|killed)/u.test(text))).toEqual([])
  })

  test('hold so many items as is said, the newest', async () => {
    await write([ferry, pilots], 'few', '--items', '1', '--format', 'rss')
    const text = await readFile(at('few', 'rss.xml'), 'utf8')
    expect([text.includes('The text of pilots'), text.includes('The text of ferry')]).toEqual([true, false])
  })

  test('look at each article once for its notices, and at none again that no feed has room for', async () => {
    const killed = articleNamed('killed', {wire: {_type: 'wire', signal: 'kill'}})
    const others = Array.from({length: 200}, (_, index) =>
      articleNamed(`other-${index}`, {publishedAt: '2023-12-31T09:00:00Z'}),
    )
    await write([ferry, killed, pilots, ...others], 'once')
    const config = readFeedsConfig({format: ['rss', 'news-sitemap'], items: 1})
    const read: string[][] = []
    let searches = 0
    const stock = await ndjsonStock(at('desk.ndjson'), config.articleTypes)
    const world = createWorld()
    const ledger = openFeedLedger(':memory:')
    await writeFeeds({
      stock: {
        ...stock,
        read(ids) {
          read.push(ids.filter((id) => id.startsWith('article-')))
          return stock.read(ids)
        },
      },
      config: {
        ...config,
        createFinder: () => (body, notices) => {
          searches++
          return liveNotices(body, notices)
        },
      },
      ledger,
      report: await openSkipReport('-', world),
      out: at('once'),
      now: Date.parse('2024-01-01T00:00:00Z'),
      signal: new AbortController().signal,
      onFault: (_id, error) => expect.fail(String(error)),
    })
    ledger.close()
    await stock.close()
    const [, , , ...again] = read.filter((ids) => ids.length > 0)
    expect(again).toEqual([[killed._id, pilots._id, ...others.map(({_id}) => _id).toSorted()].slice(0, 100)])
    const rooms = world
      .text('stdout')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(rooms.filter(({article}) => article === ferry._id)).toEqual([
      {article: ferry._id, format: 'rss', kind: 'skipped', code: 'feed-full', reason: expect.any(String)},
      {article: ferry._id, format: 'news-sitemap', kind: 'skipped', code: 'feed-full', reason: expect.any(String)},
    ])
    // Each article is asked for what stands against it and for ends of embargoes, the killed one at the second look too.
    expect(searches).toBe(2 * (others.length + 3) + 2)
  })

  test('of a newsroom with an article type of its own', async () => {
    await writeFile(
      at('own.json'),
      JSON.stringify({
        homeUrl: 'https://gazette.example/',
        title: 'The Gazette',
        articleTypes: [
          {type: 'post', fields: {headline: 'title', body: 'content', notices: 'flags', slug: 'slug', wire: 'wire'}},
        ],
      }),
    )
    const post = {
      _id: 'post-1',
      _type: 'post',
      title: 'A post',
      content: ferry.body,
      slug: ferry.slug,
      publishedAt: null,
      _createdAt: '2023-12-30T10:00:00Z',
    }
    await writeFile(at('own.ndjson'), `${JSON.stringify(post)}\n\n${JSON.stringify({...post, _id: 'drafts.post-2'})}`)
    const world = createWorld()
    const args = ['feeds', 'write', '--from', at('own.ndjson'), '--out', at('own'), '--config', at('own.json')]
    expect(await run([...args, '--format', 'rss'], world)).toBe(0)
    expect(world.text('stderr')).toBe('')
    expect(world.text('stdout')).toContain('1 item, written')
    expect(await readFile(at('own', 'rss.xml'), 'utf8')).toContain('<link>https://gazette.example/ferry</link>')
  })
})

describe('what cannot be done is one line', () => {
  test.each([
    ['{"homeUrl": "gazette.example"}', 2, '"homeUrl": needs a whole web address'],
    ['{"titel": "x"}', 2, 'titel'],
    ['{"formats": ["rss", "paper"]}', 2, 'formats[1]: "paper" is no format; there are rss'],
    ['{"comments": {"url": "{where}#c"}}', 2, 'comments.url: may have {url}'],
    ['{"title": ', 2, 'is not JSON'],
  ])('settings %s', async (config, code, message) => {
    await writeFile(at('bad.json'), config)
    const {exitCode, err} = await write([ferry], 'bad', '--config', at('bad.json'))
    expect(exitCode).toBe(code)
    expect(err).toContain(message.replace(/^"homeUrl"/u, 'homeUrl'))
    expect(err.trimEnd().split('\n')).toHaveLength(1)
  })

  test.each([
    [['--from', 'nowhere.ndjson'], 1, 'cannot be opened (ENOENT)'],
    [['--from', 'lake', '--data', 'nowhere'], 2, 'There is no lake in "nowhere"'],
    [['--format', 'paper'], 2, 'There is no format "paper"'],
    [['--items', 'many'], 2, "'many' is invalid"],
    [['--config', 'nowhere.json'], 2, '"nowhere.json" with the settings of the feeds cannot be read (ENOENT)'],
  ])('%j', async (flags, code, message) => {
    const world = createWorld()
    expect(await run(['feeds', 'write', '--out', at('none'), ...flags], world)).toBe(code)
    expect(world.text('stderr')).toContain(message)
  })

  test('a line that is no document', async () => {
    await writeFile(at('broken.ndjson'), `${JSON.stringify(ferry)}\n{"_id": \n`)
    const world = createWorld()
    expect(await run(['feeds', 'write', '--from', at('broken.ndjson'), '--out', at('none')], world)).toBe(1)
    expect(world.text('stderr')).toContain('no document in line 2')
  })

  test('a folder that cannot be written to', async () => {
    await writeFile(at('file'), '')
    const {exitCode, err} = await write([ferry], 'file/feeds')
    expect(exitCode).toBe(1)
    expect(err).toContain('cannot be opened')
  })

  test('a memory that is no memory', async () => {
    await mkdir(at('foreign'), {recursive: true})
    await writeFile(at('foreign', '.feeds.sqlite'), 'not a database at all, but long enough to look at it as one')
    const {exitCode, err} = await write([ferry], 'foreign')
    expect(exitCode).toBe(1)
    expect(err).toContain('The memory of the feeds')
  })
})

/** Texts of all files in a folder and those below it, but for hidden ones. */
async function textsIn(name: string): Promise<readonly string[]> {
  const entries = await readdir(name, {recursive: true, withFileTypes: true})
  const files = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
  return Promise.all(files.map((entry) => readFile(path.join(entry.parentPath, entry.name), 'utf8')))
}
