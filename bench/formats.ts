import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {formatNames, readStory} from '../src/ingest.ts'
import {compare} from './measure.ts'
import {feedOfSize, pageOf, pasteOfSize} from './larger-inputs.ts'
import {peersOf} from './peers.ts'
import type {BenchStory} from './stories.ts'

/**
 * Fewer rounds than for the core alone, for there are many formats; longer ones, for engines drop code that rests. Some
 * thousand small functions read a story: it takes seconds until an engine has made all of them fast.
 */
const settings = {warmUp: 2500, rounds: 5, roundLength: 300}

const seeds = path.join(import.meta.dirname, '..', 'seeds')

/**
 * Prints for every format what one document costs and how that compares with the peers of the format in the same run:
 * of the files below a folder, or of the seeds and of larger inputs made of them.
 */
export async function benchFormats(folder = seeds): Promise<void> {
  const inputs = filesBelow(folder)
  const all = folder === seeds ? [...inputs, ...largerInputs(inputs)] : inputs
  const kinds = Map.groupBy(all, kindOf)
  console.log('ms for one document and MB/s; how many times as long each peer takes for the same documents')
  for (const [kind, own] of [...kinds].toSorted(([one], [other]) => one.localeCompare(other))) {
    benchKind(kind, own)
    // What peers promised is settled and let go.
    await Promise.resolve()
  }
  console.log()
}

function benchKind(kind: string, inputs: readonly BenchStory[]): void {
  const peers = peersOf(kind, inputs)
  const times = compare(
    {readStory: () => inputs.map(({name, bytes}) => readStory(bytes, {fileName: path.basename(name)})), ...peers},
    settings,
  )
  const own = times['readStory']?.median ?? Number.NaN
  const bytes = inputs.reduce((sum, input) => sum + input.bytes.length, 0)
  const each = bytes / inputs.length / 1000
  console.log(
    `${kind.padEnd(20)}${inputs.length.toString().padStart(4)} × ${each.toFixed(1).padStart(6)} kB` +
      `${(own / inputs.length).toFixed(3).padStart(10)} ms${(bytes / own / 1000).toFixed(2).padStart(8)} MB/s   ` +
      Object.keys(peers)
        .map((name) => `${name} ${((times[name]?.median ?? Number.NaN) / own).toFixed(1)} ×`)
        .join(', '),
  )
}

function filesBelow(folder: string): BenchStory[] {
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile() && entry.name !== 'README.md')
    .map((entry) => path.join(entry.parentPath, entry.name))
    .toSorted()
    .map((name) => ({name, bytes: readFileSync(name)}))
}

/** A feed as long as partners poll, a paste and a page as long as writers write. */
function largerInputs(inputs: readonly BenchStory[]): BenchStory[] {
  const text = (folder: string): string =>
    new TextDecoder().decode(inputs.find(({name}) => path.basename(path.dirname(name)) === folder)?.bytes)
  const stories = inputs
    .filter(({name}) => name.includes('plain-text'))
    .map(({bytes}) => new TextDecoder().decode(bytes))
  return [
    {name: 'large.rss', bytes: encode(feedOfSize(text('rss'), 'item', 150_000))},
    {name: 'large.atom', bytes: encode(feedOfSize(text('atom'), 'entry', 150_000))},
    {name: 'large-paste.html', bytes: encode(pasteOfSize(stories, 48_000))},
    {name: 'page.html', bytes: encode(pageOf(stories, 60_000))},
  ]
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

/** The format; a page of HTML apart from a piece of one, large inputs apart from usual ones. */
function kindOf({name, bytes}: BenchStory): string {
  const format = readStory(bytes, {fileName: path.basename(name)}).format ?? 'not read'
  const isPage = format === 'html' && /<title\b/iu.test(new TextDecoder().decode(bytes.subarray(0, 3000)))
  const kind = formatNames.some((known) => known === format) ? (isPage ? 'html, page' : format) : format
  return bytes.length > 20_000 ? `${kind}, large` : kind
}
