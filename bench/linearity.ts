import {readStory} from '../src/ingest.ts'
import {hostileLines} from './hostile-lines.ts'
import {kept, measure, processorTime} from './measure.ts'

const sizes = [10_000, 100_000, 1_000_000] as const

/** Ten times the text may cost ten times the time and this much more: caches are left, collectors run. */
const maximumGrowth = 3

/** After a size that took so many milliseconds no larger one is tried. */
const maximumTime = 2_000

/**
 * Prints the time per character for every kind of hostile line at three sizes, each in the middle of a story, and says
 * whether time grows in proportion to the text.
 */
export function linearity(): boolean {
  console.log(
    `Hostile lines: ns per character at ${sizes.map((size) => size.toLocaleString('en')).join(', ')} characters`,
  )
  const verdicts = Object.entries(hostileLines).map(([name, line]) => verdictOn(name, line))
  const offenders = verdicts.filter(({isLinear}) => !isLinear)
  const slowest = verdicts.reduce((worst, next) => (next.perCharacter > worst.perCharacter ? next : worst))
  const paragraph = readOnce('One line of 50 MB', 'word '.repeat(10_000_000))
  const lines = readOnce('1,000,000 lines', 'a line\n'.repeat(1_000_000))
  console.log(`\n${paragraph}\n${lines}`)
  console.log(
    `\nSlowest: ${slowest.name}, ${slowest.perCharacter.toFixed(0)} ns per character. ` +
      (offenders.length === 0
        ? `All ${verdicts.length} kinds are linear.`
        : `NOT LINEAR: ${offenders.map(({name}) => name).join('; ')}.`),
  )
  return offenders.length === 0
}

interface Verdict {
  readonly name: string
  readonly isLinear: boolean
  /** Nanoseconds, at the worst size. */
  readonly perCharacter: number
}

function verdictOn(name: string, line: (size: number) => string): Verdict {
  const perCharacter: number[] = []
  for (const size of sizes) {
    const bytes = storyAround(line(size))
    const {median} = measure(() => readStory(bytes), {
      warmUp: size > 100_000 ? 0 : 60,
      rounds: size > 100_000 ? 3 : 5,
      roundLength: 5,
    })
    perCharacter.push((median * 1e6) / size)
    if (median > maximumTime) break
  }
  const isLinear = perCharacter.length === sizes.length && growthOf(perCharacter) <= maximumGrowth
  const cells = sizes.map((_, index) => (perCharacter[index]?.toFixed(1) ?? 'not tried').padStart(11))
  console.log(`  ${name.padEnd(44)}${cells.join('')}  ${isLinear ? '' : '  <-- grows'}`)
  return {name, isLinear, perCharacter: Math.max(...perCharacter)}
}

/** How much more a character costs at a size than at the size before, the worst of it. */
function growthOf(perCharacter: readonly number[]): number {
  return Math.max(...perCharacter.slice(1).map((cost, index) => cost / (perCharacter[index] ?? cost)))
}

function storyAround(line: string): Uint8Array {
  const text = `Harbor reopens after storm

By Ann Bo, Staff Writer

WASHINGTON (AP) — The harbor opened again on Monday, two days after a storm had filled it with sand.

${line}

This article originally appeared on Example Daily: Harbor reopens`
  return new TextEncoder().encode(text)
}

function readOnce(name: string, text: string): string {
  const bytes = new TextEncoder().encode(text)
  const start = processorTime()
  kept.last = readStory(bytes)
  const time = processorTime() - start
  return `${name}: ${(time / 1000).toFixed(2)} s, ${((time * 1e6) / text.length).toFixed(1)} ns per character`
}
