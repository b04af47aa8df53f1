import {readFileSync} from 'node:fs'
import type {FeedEntry, FeedFormat, FeedSettings} from '../src/feeds/index.ts'
import {feedFormatNamed, headOf, renderChunks} from '../src/feeds/index.ts'

/** What `bench/feeds.ts` tells this process: it runs alone, so that the memory that it holds is that of the feeds. */
interface Task {
  /** Of the format. */
  readonly name: string
  readonly entry: FeedEntry
  readonly settings: FeedSettings
  readonly now: string
  readonly count: number
  readonly maximumMegabytes: number
}

// Written by the bench itself a moment ago.
const task = JSON.parse(readFileSync(0, 'utf8')) as Task
const format = feedFormatNamed(task.name)
if (format === undefined) throw new Error(`There is no feed "${task.name}".`)
globalThis.gc?.()
const before = megabytes()
const start = process.cpuUsage()
const {bytes, peak} = write(unlimited(format))
const {user, system} = process.cpuUsage(start)
const rate = Math.round((task.count / (user + system)) * 1e6)
console.log(
  `  ${task.name.padEnd(24)}${rate.toLocaleString('en').padStart(9)} items/s` +
    `${(bytes / 1e6).toFixed(0).padStart(7)} MB written${peak.toFixed(0).padStart(6)} MB held at most, ${before.toFixed(0)} before`,
)
process.exitCode = peak < task.maximumMegabytes ? 0 : 1

function write(whole: FeedFormat): {readonly bytes: number; readonly peak: number} {
  const {settings, now} = task
  let [size, most, count] = [0, megabytes(), 0]
  for (const chunk of renderChunks(whole, entries(task.count), headOf(whole, settings, {now, updatedAt: now}))) {
    size += Buffer.byteLength(chunk)
    if (++count % 1000 === 0) most = Math.max(most, megabytes())
  }
  return {bytes: size, peak: most}
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
function unlimited({limits: _limits, fit: _fit, ...free}: FeedFormat): FeedFormat {
  return free
}

function megabytes(): number {
  return process.memoryUsage.rss() / 1e6
}
