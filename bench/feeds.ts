import {readFile} from 'node:fs/promises'
import {spawnSync} from 'node:child_process'
import {cpus} from 'node:os'
import {fileURLToPath} from 'node:url'
import {Feed} from 'feed'
import {generateAtomFeed, generateJsonFeed, generateRssFeed} from 'feedsmith'
import {assemble} from '../src/documents/assemble.ts'
import type {Article} from '../src/documents/documents.ts'
import {feedFormats, headOf, newestChange, renderChunks, toFeedEntries, toFeedEntry} from '../src/feeds/index.ts'
import type {FeedContext, FeedEntry, FeedFormat, FeedSettings} from '../src/feeds/index.ts'
import {itemHtml} from '../src/feeds/item-html.ts'
import {readStory} from '../src/ingest.ts'
import {timeWriting} from './feeds-write.ts'

/** Articles of the comparison, and the most of the proof that memory stays flat. */
const [few = 10_000, many = 100_000] = process.argv.slice(2).map(Number)
const maximumMegabytes = 200
/** Megabytes by which ten times as many articles may need more, from `few` on. */
const maximumGrowth = 25

const settings: FeedSettings = {
  title: 'The Harbour Gazette',
  homeUrl: 'https://gazette.example/',
  articleUrl: 'https://gazette.example/{slug}',
  feedUrl: 'https://gazette.example/feeds/{file}',
  language: 'en',
  publisher: {name: 'The Harbour Gazette'},
  idPrefix: 'tag:gazette.example,2026:',
}
const now = '2026-11-26T12:00:00Z'
const payload = await readFile(new URL('../seeds/plain-text/national-daily-syndicated.txt', import.meta.url))
const [story] = readStory(payload).stories
if (story === undefined) throw new Error('The seed was not read: the bench has nothing to time.')
const {article, documents} = assemble(story, {payload, format: 'plain-text'})
const byId = new Map(documents.map((document) => [document._id, document]))
const context: FeedContext = {
  settings,
  now,
  find: (id) => {
    const found = byId.get(id)
    return found?._type === 'wireItem' ? undefined : found
  },
}

console.log(
  `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim()}; one article has ${payload.length} bytes of text\n`,
)

const [sample] = toFeedEntries([article], context)
const gated = timed(() => [...articlesOf(Math.min(few, 1000))].map((one) => toFeedEntry(one, context)))
console.log(`documents → items, gate and notices: ${rate(Math.min(few, 1000), gated.seconds)}\n`)

const entries = Array.from({length: few}, (_, index) => entryOf(sample, index))
console.log(`${few.toLocaleString('en')} articles of ${few} with their full text`)
for (const format of feedFormats) {
  const {value, seconds} = timed(() => bytesOf(unlimited(format), entries))
  console.log(`  ${format.name.padEnd(24)}${rate(few, seconds)}${(value / 1e6).toFixed(1).padStart(10)} MB`)
}
// The peers take HTML: it is made for them of the same Portable Text while the clock runs.
const items = entries.flatMap(({item}) => item ?? [])
const peers: Readonly<Record<string, () => string>> = {
  'feed, RSS': () => peerFeed().rss2(),
  'feed, Atom': () => peerFeed().atom1(),
  'feed, JSON Feed': () => peerFeed().json1(),
  'feedsmith, RSS': () =>
    generateRssFeed({
      title: settings.title,
      link: settings.homeUrl,
      description: settings.title,
      items: items.map((item) => ({
        title: item.title,
        link: item.url,
        guid: {value: item.id, isPermaLink: false},
        pubDate: new Date(item.publishedAt),
        description: item.summary,
        content: {encoded: itemHtml(item)},
        dc: {creators: item.authors.map(({name}) => name)},
      })),
    }),
  'feedsmith, Atom': () =>
    generateAtomFeed({
      id: settings.idPrefix,
      title: {value: settings.title},
      updated: new Date(now),
      entries: items.map((item) => ({
        id: item.id,
        title: {value: item.title},
        updated: new Date(item.updatedAt),
        published: new Date(item.publishedAt),
        summary: {value: item.summary},
        content: {value: itemHtml(item), type: 'html'},
        links: [{href: item.url}],
        authors: item.authors.map(({name}) => ({name})),
      })),
    }),
  'feedsmith, JSON Feed': () =>
    JSON.stringify(
      generateJsonFeed({
        title: settings.title,
        home_page_url: settings.homeUrl,
        items: items.map((item) => ({
          id: item.id,
          url: item.url,
          title: item.title,
          content_html: itemHtml(item),
          summary: item.summary,
          date_published: new Date(item.publishedAt),
          authors: item.authors.map(({name}) => ({name})),
        })),
      }),
    ),
}
for (const [name, write] of Object.entries(peers)) {
  const {value, seconds} = timed(write)
  console.log(`  ${name.padEnd(24)}${rate(few, seconds)}${(Buffer.byteLength(value) / 1e6).toFixed(1).padStart(10)} MB`)
}

console.log(`\nOne stream of ${few.toLocaleString('en')} articles, each feed in a process of its own`)
const stream = fileURLToPath(new URL('feeds-stream.ts', import.meta.url))
const streams = feedFormats
  .filter(({holds}) => holds === 'many')
  .map(({name}) => {
    const input = JSON.stringify({name, entry: sample, settings, now, count: few, maximumMegabytes})
    const stdio = ['pipe', 'inherit', 'inherit'] as const
    return spawnSync(process.execPath, ['--expose-gc', stream], {input, stdio: [...stdio]}).status === 0
  })

console.log('\nfeeds write, from a file, all feeds of many items at once')
const written = [many / 100, many / 10, many].map((count) => {
  const {seconds, peak} = timeWriting(article, documents, count)
  const articles = `${count.toLocaleString('en')} articles`
  console.log(`  ${articles.padEnd(24)}${rate(count, seconds)}${peak.toFixed(0).padStart(6)} MB held at most`)
  return {count, peak}
})
const [, before, last] = written.map(({peak}) => peak)
const isFlat = streams.every(Boolean) && (last ?? Infinity) < Math.min(maximumMegabytes, (before ?? 0) + maximumGrowth)
console.log(
  isFlat
    ? `Memory stays under ${maximumMegabytes} MB, however many articles there are.`
    : `Memory grows with the articles, or over ${maximumMegabytes} MB.`,
)
process.exitCode = isFlat ? 0 : 1

function* articlesOf(count: number): Generator<Article> {
  for (let index = 0; index < count; index++) yield {...structuredClone(article), _id: `article-${index}`}
}

/** Entries that share no text: V8 could keep one of them for all. */
function entryOf(entry: FeedEntry | undefined, index: number): FeedEntry {
  const item = entry?.item
  if (item === undefined) throw new Error('The seed is in no feed: the bench has nothing to time.')
  const articleId = `article-${index}`
  const publishedAt = new Date(Date.parse(now) - index * 1000).toISOString()
  return {
    articleId,
    dropped: [],
    item: {
      ...structuredClone(item),
      articleId,
      id: `${settings.idPrefix}${articleId}`,
      url: `${item.url}-${index}`,
      publishedAt,
      updatedAt: publishedAt,
    },
  }
}

/** Partners take a few dozen items; here all are wanted. */
function unlimited(format: FeedFormat): FeedFormat {
  const {limits: _limits, fit: _fit, ...free} = format
  return free
}

function bytesOf(format: FeedFormat, from: readonly FeedEntry[]): number {
  const head = headOf(format, settings, {now, updatedAt: newestChange(from)})
  let bytes = 0
  for (const chunk of renderChunks(format, from, head)) bytes += Buffer.byteLength(chunk)
  return bytes
}

function peerFeed(): Feed {
  const feed = new Feed({
    title: settings.title,
    id: settings.idPrefix,
    link: settings.homeUrl,
    copyright: '',
    updated: new Date(now),
  })
  for (const item of items) {
    feed.addItem({
      title: item.title,
      id: item.id,
      link: item.url,
      date: new Date(item.updatedAt),
      published: new Date(item.publishedAt),
      description: item.summary,
      content: itemHtml(item),
      author: item.authors.map(({name}) => ({name})),
    })
  }
  return feed
}

function timed<Value>(call: () => Value): {readonly value: Value; readonly seconds: number} {
  globalThis.gc?.()
  const start = process.cpuUsage()
  const value = call()
  const {user, system} = process.cpuUsage(start)
  return {value, seconds: (user + system) / 1e6}
}

function rate(count: number, seconds: number): string {
  return `${Math.round(count / seconds)
    .toLocaleString('en')
    .padStart(9)} items/s`
}
