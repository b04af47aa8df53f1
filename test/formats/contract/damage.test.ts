import {availableParallelism} from 'node:os'
import {Worker} from 'node:worker_threads'
import {expect, test} from 'vitest'
import type {DamageJob, DamageReport} from './damage-worker.ts'
import {findFixtures} from './fixtures.ts'

/** Changed inputs made of each fixture: as many as the usual run has time for; `npm run damage` makes 10,000. */
const mutations = Number(process.env['MUTATIONS'] ?? 500)

/** First seed; another one tries other inputs: `MUTATION_SEED=1 npm run damage`. */
const seed = Number(process.env['MUTATION_SEED'] ?? 1)

/** An input that takes longer than this, in milliseconds, hangs: the usual one takes less than one. */
const longestInput = 30_000

/** Those whose names hold this: `DAMAGE_OF=nitf npm run damage` tries one format. */
const only = process.env['DAMAGE_OF'] ?? ''

const fixtures = findFixtures().filter(({name}) => name.includes(only))
const threads = Math.min(4, Math.max(2, availableParallelism()))

test(
  'every fixture cut off anywhere or changed in any way ends in a result or a CopytasterError',
  {timeout: 60 * 60_000},
  async () => {
    expect(fixtures).not.toEqual([])
    const largestFirst = fixtures.toSorted((one, other) => other.bytes.length - one.bytes.length)
    const shares = Array.from({length: threads}, (_, thread) =>
      largestFirst.filter((_fixture, index) => index % threads === thread).map(({name}) => name),
    )
    const reports = await Promise.all(shares.map((names) => damage(names)))
    expect(reports.flatMap(({breaches}) => breaches)).toEqual([])
    const inputs = reports.reduce((sum, report) => sum + report.inputs, 0)
    expect(inputs).toBeGreaterThan(fixtures.length * mutations)
    // Most damage leaves something to read: a reader that refuses all of it keeps every promise and is worth nothing.
    expect(reports.reduce((sum, {read}) => sum + read, 0)).toBeGreaterThan(inputs * 0.8)
  },
)

function damage(names: readonly string[]): Promise<DamageReport> {
  const begun = new Int32Array(new SharedArrayBuffer(4))
  const job: DamageJob = {names, begun, mutations, seed}
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('damage-worker.ts', import.meta.url), {workerData: job})
    let before = -1
    const guard = setInterval(() => {
      const now = Atomics.load(begun, 0)
      if (now === before) {
        reject(new Error(`Input number ${now} of ${names.join(', ')} is not read within ${longestInput} ms.`))
        void worker.terminate()
      }
      before = now
    }, longestInput)
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', (code) => {
      clearInterval(guard)
      reject(new Error(`The thread ended with ${code} after ${Atomics.load(begun, 0)} inputs.`))
    })
  })
}
