import {cpus, totalmem} from 'node:os'
import {assemble} from '../src/documents/assemble.ts'
import {readStory} from '../src/ingest.ts'
import type {Story} from '../src/story/story.ts'
import {benchFormats} from './formats.ts'
import {linearity} from './linearity.ts'
import {compare} from './measure.ts'
import {peerWithNewDocument, peerWithOneWindow, toHtml} from './peer.ts'
import {type BenchStory, readSeeds, storyOfSize} from './stories.ts'

const processor = cpus()
console.log(
  `Node ${process.version} on ${process.platform} ${process.arch}, ${processor.length} × ${processor[0]?.model.trim()}, ` +
    `${Math.round(totalmem() / 2 ** 30)} GB\n`,
)

const [folder] = process.argv.slice(2)
await benchFormats(folder)
if (folder === undefined) {
  const seeds = await readSeeds()
  speed(`${seeds.length} seeds`, seeds)
  for (const size of [5_000, 50_000]) {
    const story = storyOfSize(seeds, size)
    speed(story.name, [story])
  }
  process.exitCode = linearity() ? 0 : 1
}

/** Prints how fast a set of stories is read, beside the peer and beside nothing but turning the documents to JSON. */
function speed(title: string, stories: readonly BenchStory[]): void {
  const bytes = stories.reduce((sum, story) => sum + story.bytes.length, 0)
  const read = stories.map((story) => ({story, result: readOne(story)}))
  const pages = read.map(({result}) => toHtml(result))
  const documents = read.map(
    ({story, result}) => assemble(result, {payload: story.bytes, format: 'plain-text'}).documents,
  )
  const texts = documents.map((each) => JSON.stringify(each))
  const times = compare({
    readStory: () => stories.map((story) => readStory(story.bytes)),
    '@portabletext/html, new jsdom each': () => pages.map(peerWithNewDocument),
    '@portabletext/html, one jsdom window': () => pages.map(peerWithOneWindow),
    'JSON.parse + JSON.stringify of the documents': () =>
      texts.map((text, index) => [JSON.parse(text), JSON.stringify(documents[index])]),
  })
  const own = times['readStory']?.median ?? Number.NaN
  console.log(`${title} (${(bytes / 1000).toFixed(1)} kB)`)
  for (const [name, {median, fastest, slowest}] of Object.entries(times)) {
    const perStory = median / stories.length
    console.log(
      `  ${name.padEnd(46)}${perStory.toFixed(3).padStart(9)} ms/story` +
        `${Math.round(1000 / perStory)
          .toString()
          .padStart(8)} stories/s${(bytes / median / 1000).toFixed(2).padStart(8)} MB/s` +
        `${(median / own).toFixed(2).padStart(9)} × readStory  (rounds ${(fastest / stories.length).toFixed(3)}–${(slowest / stories.length).toFixed(3)})`,
    )
  }
  console.log()
}

function readOne({name, bytes}: BenchStory): Story {
  const [story] = readStory(bytes).stories
  if (story === undefined) throw new Error(`${name} was not read: the bench has nothing to time.`)
  return story
}
