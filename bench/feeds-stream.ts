import {readFileSync} from 'node:fs'
import type {FeedEntry, FeedFormat, FeedSettings} from '../src/feeds/index.ts'
import {feedFormats, headOf, renderChunks} from '../src/feeds/index.ts'

/** What `bench/feeds.ts` tells this process: it runs alone, so that the memory that it holds is that of the feeds. */
interface Task {
  readonly entry: FeedEntry
  readonly settings: FeedSettings
  readonly now: string
  readonly count: number
  readonly maximumMegabytes: number
}

// Written by the bench itself a moment ago.
const task = JSON.parse(readFileSync(0, 'utf8')) as Task
let flat = true
for (const format of feedFormats.filter(({holds}) => holds === 'many')) {
  globalThis.gc?.()
  const before = megabytes()
  const start = process.cpuUsage()
  const {bytes, most} = write(unlimited(format))
  const {user, system} = process.cpuUsage(start)
  flat &&= most < task.maximumMegabytes
  const rate = Math.round((task.count / (user + system)) * 1e6)
  console.log(
    `  ${format.name.padEnd(24)}${rate.toLocaleString('en').padStart(9)} items/s` +
      `${(bytes / 1e6).toFixed(0).padStart(7)} MB written${most.toFixed(0).padStart(6)} MB held at most, ${before.toFixed(0)} before`,
  )
}
process.exitCode = flat ? 0 : 1

function write(format: FeedFormat): {readonly bytes: number; readonly most: number} {
  const {settings, now, count} = task
  let [bytes, most, chunks] = [0, 0, 0]
  for (const chunk of renderChunks(format, entries(count), headOf(format, settings, {now, updatedAt: now}))) {
    bytes += Buffer.byteLength(chunk)
    if (++chunks % 1000 === 0) most = Math.max(most, megabytes())
  }
  return {bytes, most}
}

/** Articles that share nothing by which a writer could know one that it has written. */
function* entries(count: number): Generator<FeedEntry> {
  const {item} = task.entry
  if (item === undefined) throw new Error('The bench sends no item.')
  for (let index = 0; index < count; index++) {
    const articleId = `article-${index}`
    yield {
      articleId,
      dropped: [],
      item: {...item, articleId, id: `${item.id}-${index}`, body: item.body.map((block) => ({...block}))},
    }
  }
}

/** Partners take a few dozen items; here all are wanted. */
function unlimited({limits: _limits, fit: _fit, ...format}: FeedFormat): FeedFormat {
  return format
}

function megabytes(): number {
  return process.memoryUsage.rss() / 1e6
}
