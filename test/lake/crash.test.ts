import {type ChildProcessByStdio, spawn} from 'node:child_process'
import {once} from 'node:events'
import {tmpdir} from 'node:os'
import path from 'node:path'
import type {Readable} from 'node:stream'
import {describe, expect, test} from 'vitest'
import {openLocalStore} from '../../lake/data-folder.ts'
import {startLake} from '../../lake/index.ts'
import {createRandom} from '../scripts/world.ts'
import {clientOf, createDataFolder} from './lake-under-test.ts'

const compiled = path.join(tmpdir(), 'copytaster-compiled')
/** Each with a data file of its own, so that two processors are busy. */
const files = 8
const roundsPerFile = 25
const seed = 20_250_601
/** Milliseconds: about as long as one transaction takes. */
const longestPause = 4

describe('a lake that is killed', () => {
  test.concurrent.each(Array.from({length: files}, (_, file) => file))(
    `at ${roundsPerFile} random moments keeps every acknowledged transaction whole, and none half (file %i of ${files})`,
    {timeout: 120_000},
    async (file) => {
      const random = createRandom(seed + file)
      const folder = await createDataFolder()
      let done = 0
      for (let round = 0; round < roundsPerFile; round++) {
        const acknowledged = await writeAndKill(folder, done, random)
        done = verify(folder, Math.max(done, acknowledged + 1))
      }
      expect(done).toBeGreaterThan(roundsPerFile)
    },
  )

  test('while it serves clients keeps what it has answered', async () => {
    const folder = await createDataFolder()
    const script = `const {startLake} = await import('${new URL('../../lake/index.ts', import.meta.url).href}')
      const {url, token} = await startLake({data: process.argv[1], port: 0}); console.log(JSON.stringify({url, token}))`
    const answered: string[] = []
    for (let round = 0; round < 4; round++) {
      const child = spawn(process.execPath, ['--input-type=module', '--eval', script, folder], {
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      const [line] = await once(child.stdout, 'data')
      const client = clientOf({...JSON.parse(String(line)), close: async () => {}})
      const writer = async (name: string): Promise<void> => {
        for (let n = 0; ; n++) {
          const _id = `served-${round}-${name}-${n}`
          await client.create({_id, _type: 'note'})
          answered.push(_id)
          if (answered.length === (round + 1) * 20) child.kill('SIGKILL')
        }
      }
      await Promise.all(['a', 'b', 'c'].map((name) => writer(name).catch(() => {})))
    }
    const lake = await startLake({data: folder, port: 0})
    expect(await clientOf(lake).fetch('count(*[_id in $answered])', {answered})).toBe(answered.length)
    expect(answered.length).toBeGreaterThanOrEqual(80)
    await lake.close()
  })
})

/** Lets a writer go on from a transaction and kills it. Returns the last transaction that it said was done. */
async function writeAndKill(folder: string, first: number, random: () => number): Promise<number> {
  const script = path.join(import.meta.dirname, 'crashing-writer.ts')
  const child = spawn(process.execPath, [script, folder, String(first)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    // The code is the same each time: it need not be compiled two hundred times.
    env: {...process.env, NODE_COMPILE_CACHE: compiled},
  })
  const acknowledged = await readUntilKilled(child, Math.floor(random() * 8), random() * longestPause)
  return acknowledged.length === 0 ? first - 1 : Math.max(...acknowledged)
}

/** Kills after so many acknowledgements and so many milliseconds more: somewhere within a transaction. */
async function readUntilKilled(
  child: ChildProcessByStdio<null, Readable, null>,
  count: number,
  pause: number,
): Promise<readonly number[]> {
  let text = ''
  let isKilled = false
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    text += part
    if (isKilled || text.split('\n').length <= count) return
    isKilled = true
    const end = performance.now() + pause
    while (performance.now() < end);
    child.kill('SIGKILL')
  })
  await once(child, 'close')
  // A line that was cut is no acknowledgement.
  return text.split('\n').slice(0, -1).map(Number)
}

/**
 * Holds what is on disk against what was acknowledged: the transactions before `expected`, and perhaps one more, each
 * whole. Returns how many there are.
 */
function verify(folder: string, expected: number): number {
  const store = openLocalStore(folder, Date.now)
  try {
    const {documents, log} = store
    const counter = documents.get('counter')
    const done = counter ? Number(counter['n']) + 1 : 0
    expect(done).toBeGreaterThanOrEqual(expected)
    expect(done).toBeLessThanOrEqual(expected + 1)
    expect(log.has(`t${done - 1}`)).toBe(done > 0)
    expect(log.has(`t${done}`)).toBe(false)
    expect(log.last()?.seq ?? 0).toBe(done)
    for (let n = Math.max(0, done - 25); n < done; n++) {
      const transaction = log.find(`t${n}`)
      const changed = transaction ? log.changesOf(transaction) : []
      expect(changed).toHaveLength(1 + (n % 5) + 1 + (n < 6 ? 0 : 1))
      const alive = Array.from({length: 1 + (n % 5)}, (_, part) => documents.get(`round-${n}-${part}`)?._rev)
      const isOld = n + 6 < done
      expect(alive).toEqual(alive.map((_, part) => (isOld && part === 0 ? undefined : `t${n}`)))
    }
    expect(documents.get(`round-${done}-0`)).toBe(undefined)
    return done
  } finally {
    store.close()
  }
}
