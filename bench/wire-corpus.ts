import {readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {readStory, type ReadResult} from '../src/ingest.ts'
import {wireShapeOf} from './wire-shape.ts'
import {compare} from './measure.ts'

const usage = `Reads a corpus of wire files and writes what was read in the shape of the corpus's scorer.
usage: npm run wire-corpus -- FIXTURES-FOLDER OUTPUT.json [--time]`

/** What is asked of here of the list of expectations that lies beside the files. */
interface Expectation {
  readonly format: string
}

const [folder, output] = process.argv.slice(2)
if (folder === undefined || output === undefined) {
  console.error(usage)
  process.exit(2)
}
// The file is the corpus's own; nothing but the names of the formats is read from it.
const expected = JSON.parse(readFileSync(path.join(folder, 'expected.json'), 'utf8')) as Record<string, Expectation>
const files = Object.entries(expected)
  .filter(([name]) => !name.startsWith('_'))
  .map(([name, {format}]) => ({name, format, bytes: readFileSync(path.join(folder, name))}))

writeFileSync(
  output,
  JSON.stringify(Object.fromEntries(files.map(({name, bytes}) => [name, wireShapeOf(read(name, bytes))])), null, 1),
)

if (process.argv.includes('--time')) {
  for (const [format, own] of Object.entries(Object.groupBy(files, (file) => file.format))) {
    const size = own?.reduce((sum, {bytes}) => sum + bytes.length, 0) ?? 0
    const {median} = compare({read: () => own?.map(({name, bytes}) => read(name, bytes))})['read'] ?? {
      median: Number.NaN,
    }
    const each = median / (own?.length ?? 1)
    console.log(`${format.padEnd(14)} ${each.toFixed(3)} ms a file ${(size / median / 1000).toFixed(1)} MB/s`)
  }
}

function read(name: string, bytes: Uint8Array): ReadResult {
  return readStory(bytes, {fileName: path.basename(name)})
}
