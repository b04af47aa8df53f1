import {mkdtemp, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import type {readStory} from '../../src/ingest.ts'
import type {RecognisedPassage} from '../../src/story/passage.ts'
import type {Environment, InputStream, Output} from '../../scripts/environment.ts'

/** An environment that a test can look into. Its clock stands still but for `sleep`, which takes no time. */
export interface World extends Environment {
  readonly printed: {readonly stdout: readonly string[]; readonly stderr: readonly string[]}
  /** Milliseconds slept, one after the other. */
  readonly slept: readonly number[]
  /** All that was printed, in one. */
  text(stream: 'stdout' | 'stderr'): string
  stop(): void
}

export interface WorldSettings {
  readonly stdin?: string
  readonly variables?: Readonly<Record<string, string>>
  readonly isTerminal?: boolean
  readonly columns?: number
  readonly random?: () => number
  /** Called before each write; false when nobody reads any more. */
  readonly onWrite?: (text: string) => boolean
}

export function createWorld(settings: WorldSettings = {}): World {
  const {stdin = '', variables = {}, isTerminal = false, columns, random = createRandom(1), onWrite} = settings
  const printed = {stdout: [] as string[], stderr: [] as string[]}
  const slept: number[] = []
  const controller = new AbortController()
  let time = Date.UTC(2024, 0, 1)

  const output = (stream: 'stdout' | 'stderr'): Output => ({
    isTerminal,
    columns,
    write: async (text) => {
      if (stream === 'stdout' && onWrite?.(text) === false) return false
      printed[stream].push(text)
      return true
    },
  })
  const input: InputStream = {
    isTerminal: false,
    async *[Symbol.asyncIterator]() {
      yield new TextEncoder().encode(stdin)
    },
  }
  return {
    stdin: input,
    stdout: output('stdout'),
    stderr: output('stderr'),
    variables,
    now: () => time,
    sleep: async (milliseconds) => {
      slept.push(milliseconds)
      time += milliseconds
    },
    random,
    signal: controller.signal,
    printed,
    slept,
    text: (stream) => printed[stream].join(''),
    stop: () => controller.abort(),
  }
}

/** The same numbers for the same seed (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A new folder with these files in it. */
export async function createFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'copytaster-'))
  for (const [name, content] of Object.entries(files)) await writeFile(path.join(folder, name), content)
  return folder
}

/**
 * Reads a story of the simplest kind: a line `guid: …` if the story has one, the headline, then the author, then one
 * paragraph a line. It stands in for the real reader where only what becomes of a story is of interest.
 */
export const readPlainly: typeof readStory = (copy) => {
  const bytes = typeof copy === 'string' ? new TextEncoder().encode(copy) : copy
  const lines = new TextDecoder().decode(bytes).trim().split('\n')
  const guid = lines[0]?.startsWith('guid: ') ? lines.shift()?.slice(6) : undefined
  const [headline = '', author = '', ...paragraphs] = lines
  if (!headline) {
    return {
      stories: [],
      origins: [],
      diagnostics: [{code: 'input-empty', severity: 'error', message: 'There is nothing in it. Name another file.'}],
    }
  }
  const passages = paragraphs.map(toPassage)
  const body = paragraphs.map((text, index) => ({
    _type: 'block',
    _key: `p${index}`,
    style: 'normal',
    markDefs: [],
    children: [{_type: 'span', _key: `p${index}s`, text, marks: []}],
  }))
  const story = {
    headline,
    byline: author,
    authors: [{name: author}],
    source: {name: 'The Harbour Gazette'},
    ...(guid && {wire: {provider: 'harbour', guid}}),
    notices: [],
    passages,
    body,
  }
  const origin = {path: [], format: 'plain-text', file: bytes, payload: bytes, index: 0}
  return {stories: [story], origins: [origin], diagnostics: [], format: 'plain-text'}
}

function toPassage(text: string): RecognisedPassage {
  return {text, shape: 'paragraph', role: 'paragraph', rule: 'plain', confidence: 1, at: {start: 0, end: text.length}}
}
