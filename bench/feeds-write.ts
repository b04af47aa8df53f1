import {closeSync, mkdtempSync, openSync, rmSync, writeSync} from 'node:fs'
import {spawnSync} from 'node:child_process'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import type {Article, CopytasterDocument} from '../src/documents/documents.ts'
import {feedFormats} from '../src/feeds/index.ts'

/** As it is installed: what runs the sources needs memory of its own. */
const commandLine = fileURLToPath(new URL('../dist/cli.js', import.meta.url))
const peakMemory = fileURLToPath(new URL('peak-memory.ts', import.meta.url))
/** Blocks of the body of each article: a short news story. */
const blocks = 8

export interface TimedWriting {
  readonly seconds: number
  /** Most that the process ever held, megabytes. */
  readonly peak: number
}

/** Has the command line write so many articles of a file as all feeds that hold many, and looks at its process. */
export function timeWriting(article: Article, others: readonly CopytasterDocument[], count: number): TimedWriting {
  const folder = mkdtempSync(path.join(tmpdir(), 'copytaster-feeds-write-'))
  try {
    const stock = path.join(folder, 'desk.ndjson')
    writeStock(stock, article, others, count)
    const formats = feedFormats.filter(({holds}) => holds === 'many').map(({name}) => name)
    const out = path.join(folder, 'feeds')
    const flags = ['--from', stock, '--out', out, '--items', 'all', '--format', formats.join(',')]
    const {status, stdout, stderr} = spawnSync(
      process.execPath,
      ['--import', peakMemory, commandLine, 'feeds', 'write', ...flags],
      {encoding: 'utf8'},
    )
    if (status !== 0) throw new Error(`The feeds were not written: ${stderr}`)
    const [seconds = 0, peak = 0] = (stdout.trimEnd().split('\n').at(-1) ?? '').split(' ').map(Number)
    return {seconds, peak}
  } finally {
    rmSync(folder, {recursive: true})
  }
}

function writeStock(name: string, article: Article, others: readonly CopytasterDocument[], count: number): void {
  const file = openSync(name, 'w')
  for (const document of others) writeSync(file, `${JSON.stringify(document)}\n`)
  for (let index = 0; index < count; index++) {
    const _id = `article-${index}`
    const publishedAt = new Date(Date.UTC(2026, 10, 26) - index * 60_000).toISOString()
    const body = article.body.slice(0, blocks)
    const slug = {_type: 'slug' as const, current: _id}
    writeSync(file, `${JSON.stringify({...article, _id, slug, publishedAt, updatedAt: publishedAt, body})}\n`)
  }
  closeSync(file)
}
