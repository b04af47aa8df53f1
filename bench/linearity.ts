import {readStory} from '../src/ingest.ts'
import {hostileFiles} from './hostile-files.ts'
import {hostileLines} from './hostile-lines.ts'
import {measure, processorTime} from './measure.ts'

const sizes = [10_000, 100_000, 1_000_000] as const

/** Ten times the text may cost ten times the time and this much more: caches are left, collectors run. */
const maximumGrowth = 3

/** After a size that took so many milliseconds no larger one is tried. */
const maximumTime = 5_000

/**
 * Prints the time per character for every kind of hostile line, each in the middle of a story, and of hostile file at
 * three sizes, and says whether time grows in proportion to the text.
 */
export function linearity(): boolean {
  console.log(
    `Hostile lines and files: ns per character at ${sizes.map((size) => size.toLocaleString('en')).join(', ')} characters`,
  )
  const verdicts = [
    ...Object.entries(hostileLines).map(([name, line]) => verdictOn(name, (size) => storyAround(line(size)))),
    ...Object.entries(hostileFiles).map(([name, file]) => verdictOn(name, file)),
  ]
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

function verdictOn(name: string, inputOf: (size: number) => Uint8Array): Verdict {
  const perCharacter: number[] = []
  const cells: string[] = []
  let last = 0
  for (const size of sizes) {
    const bytes = inputOf(size)
    // A text over a limit is refused at once: that says nothing about reading.
    const isRead = last <= maximumTime && readStory(bytes).stories.length > 0
    if (isRead) {
      last = measure(() => readStory(bytes), {warmUp: size > 100_000 ? 0 : 100, rounds: 3, roundLength: 60}).median
      perCharacter.push((last * 1e6) / size)
    }
    cells.push(isRead ? `${perCharacter.at(-1)?.toFixed(1)}` : last > maximumTime ? 'not tried' : 'refused')
  }
  const isLinear = !cells.includes('not tried') && growthOf(perCharacter) <= maximumGrowth
  console.log(`  ${name.padEnd(44)}${cells.map((cell) => cell.padStart(11)).join('')}${isLinear ? '' : '  <-- grows'}`)
  return {name, isLinear, perCharacter: Math.max(...perCharacter)}
}

/** How much more a character costs at a size than at the size before, the worst of it. */
function growthOf(perCharacter: readonly number[]): number {
  return Math.max(1, ...perCharacter.slice(1).map((cost, index) => cost / (perCharacter[index] ?? cost)))
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
  const {stories, diagnostics} = readStory(bytes)
  const seconds = ((processorTime() - start) / 1000).toFixed(2)
  return `${name}: ${stories.length > 0 ? 'read' : `refused (${diagnostics[0]?.code})`} in ${seconds} s`
}
