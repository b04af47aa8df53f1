import {parentPort, workerData} from 'node:worker_threads'
import {CopytasterError} from '../../../src/diagnostics/copytaster-error.ts'
import {assemble} from '../../../src/documents/assemble.ts'
import {type ReadResult, readStory} from '../../../src/ingest.ts'
import {breachesOf} from './breaches.ts'
import {type Damage, damaged} from './damage.ts'
import {findFixtures} from './fixtures.ts'

/** Reads damaged fixtures on a thread of its own, so that one that never ends can be ended from outside. */
export interface DamageJob extends Damage {
  /** Names of the fixtures to damage. */
  readonly names: readonly string[]
  /** Where the thread tells how many inputs it has begun. */
  readonly begun: Int32Array
}

export interface DamageReport {
  readonly inputs: number
  /** How many gave at least one story. */
  readonly read: number
  readonly breaches: readonly string[]
}

/** As many are told; the rest is more of the same. */
const mostBreaches = 40

/** One input in so many is read twice. */
const readAgain = 50

// What the test that starts this thread hands over.
const job = workerData as DamageJob
// The rule means windows; a thread has no origin.
// oxlint-disable-next-line unicorn/require-post-message-target-origin
parentPort?.postMessage(tryAll(job))

function tryAll({names, begun, mutations, seed}: DamageJob): DamageReport {
  const fixtures = findFixtures()
  const others = fixtures.map(({bytes}) => bytes)
  const breaches: string[] = []
  let read = 0
  for (const {name, bytes} of fixtures.filter((fixture) => names.includes(fixture.name))) {
    for (const input of damaged(bytes, others, {mutations, seed})) {
      const count = Atomics.add(begun, 0, 1)
      const {found, hasStory} = tryOne(input.bytes, count % readAgain === 0)
      if (hasStory) read++
      if (breaches.length < mostBreaches)
        breaches.push(...found.map((breach) => `${name} ${input.what}: ${breach.slice(0, 400)}`))
    }
  }
  return {inputs: begun[0] ?? 0, read, breaches}
}

/** Reads once more, and makes documents of what was read. */
function breachesOfDocuments(bytes: Uint8Array, {stories, origins}: ReadResult): string[] {
  for (const [index, {payload, format}] of origins.entries()) {
    const story = stories[index]
    if (story !== undefined) assemble(story, {payload, format})
  }
  const isSame = JSON.stringify(readStory(bytes).stories) === JSON.stringify(stories)
  return isSame ? [] : ['is read otherwise again']
}

function tryOne(bytes: Uint8Array, twice: boolean): {found: readonly string[]; hasStory: boolean} {
  const before = bytes.slice()
  try {
    const result = readStory(bytes)
    const found = breachesOf(result)
    if (Buffer.compare(before, bytes) !== 0) found.push('its bytes were changed')
    if (twice) found.push(...breachesOfDocuments(bytes, result))
    return {found, hasStory: result.stories.length > 0}
  } catch (error) {
    const isRefusal = error instanceof CopytasterError
    return {found: isRefusal ? [] : [error instanceof Error ? `${error.stack}` : String(error)], hasStory: false}
  }
}
