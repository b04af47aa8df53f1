import {CopytasterError} from '../../src/diagnostics/copytaster-error.ts'
import type {Diagnostic} from '../../src/diagnostics/diagnostic.ts'
import type {Environment, Output} from '../environment.ts'
import {type ExitCode, exitCodes} from '../exit-codes.ts'
import type {ReadOut} from '../input/read-out.ts'
import type {StoryOutcome} from '../targets/target.ts'
import {createPaint} from '../terminal/paint.ts'
import {printable} from '../terminal/printable.ts'
import {createProgress} from '../terminal/progress.ts'
import {pad, shorten} from '../terminal/wrap.ts'
import {emptySummary, summarise, type Summary} from './summary.ts'

export interface ReportSettings {
  readonly json: boolean
  readonly dryRun: boolean
  /** How to speak of the target. */
  readonly target: string
  /** The documents themselves go to the standard output. */
  readonly quiet: boolean
}

/** Tells a person or a script what becomes of each input, in input order, and sums up at the end. */
export interface Report {
  say(line: string): Promise<void>
  expect(inputs: number): void
  skip(file: string, reason: string): Promise<void>
  read(readOut: ReadOut, stories: number): Promise<void>
  settle(outcome: StoryOutcome): Promise<void>
  /** Nothing more can be written. */
  abandon(error: unknown): Promise<ExitCode>
  end(): Promise<ExitCode>
}

interface Entry {
  readonly readOut: ReadOut
  readonly stories: number
  readonly outcomes: StoryOutcome[]
}

export function createReport(settings: ReportSettings, environment: Environment): Report {
  const {json, dryRun, target, quiet} = settings
  const {stdout, stderr, variables, signal} = environment
  const people: Output = json || quiet ? stderr : stdout
  const paint = createPaint(people, variables)
  const progress = createProgress(environment)
  const entries: Entry[] = []
  let summary: Summary = {...emptySummary, target, dryRun}
  let inputs = 0
  let seen = 0

  async function say(line: string, output = people): Promise<void> {
    await progress.clear()
    await output.write(`${line}\n`)
  }

  /** Entries at the head of the queue whose stories are all settled. */
  async function flush(): Promise<void> {
    for (let [entry] = entries; entry && entry.outcomes.length >= entry.stories; [entry] = entries) {
      entries.shift()
      await tell(entry)
    }
  }

  async function tell({readOut, outcomes}: Entry): Promise<void> {
    summary = summarise(summary, readOut, outcomes)
    if (json) await stdout.write(`${JSON.stringify(toLine(readOut, outcomes))}\n`)
    for (const diagnostic of readOut.diagnostics) await tellDiagnostic(readOut, diagnostic)
    for (const {story, outcome, diagnostic} of outcomes) {
      const headline = shorten(printable(story.article.headline) || '(no headline)', 60)
      const line = `${paint(styles[outcome], pad(outcome, 11))}${printable(readOut.file)}  ${paint('dim', headline)}`
      if (diagnostic) await say(`${line}\n${' '.repeat(11)}${printable(diagnostic.message)}`)
      else if (!json && !progress.isShown()) await say(line)
    }
  }

  async function tellDiagnostic({file}: ReadOut, {severity, message}: Diagnostic): Promise<void> {
    if (severity === 'info') return
    const word = severity === 'error' ? 'failed' : 'warning'
    await say(
      `${paint(styles[word], pad(word, 11))}${printable(file)}: ${printable(message)}`,
      severity === 'error' ? stderr : people,
    )
  }

  async function finish(error?: string, sumUp = true): Promise<ExitCode> {
    const unread = inputs - seen
    await progress.clear()
    if (json) await stdout.write(`${JSON.stringify({summary: {...summary, ...(error && {error})}})}\n`)
    if (sumUp) await say(describe(summary))
    if (!signal.aborted) return summary.failed > 0 || error ? exitCodes.inputFailed : exitCodes.done
    await say(
      `Stopped. ${unread === 0 ? 'Every input was read' : `${unread} of ${inputs} inputs were not read`}; run it again to go on.`,
      stderr,
    )
    return exitCodes.interrupted
  }

  return {
    say,
    expect(count) {
      inputs = count
    },
    async skip(file, reason) {
      seen++
      await say(`${pad('skipped', 11)}${printable(file)}: ${reason}`)
    },
    async read(readOut, stories) {
      seen++
      entries.push({readOut, stories, outcomes: []})
      await progress.show(seen, inputs)
      await flush()
    },
    async settle(outcome) {
      entries
        .find(({readOut, stories, outcomes}) => readOut.file === outcome.story.file && outcomes.length < stories)
        ?.outcomes.push(outcome)
      await flush()
    },
    async abandon(error) {
      const message =
        error instanceof CopytasterError ? error.message : `a fault in Copytaster itself (${String(error)})`
      for (const entry of entries) {
        await tell(entry)
        summary = {...summary, failed: summary.failed + entry.stories - entry.outcomes.length}
      }
      await say(`copytaster: ${printable(message)}`, stderr)
      const code = await finish(message, summary.read > summary.failed)
      return error instanceof CopytasterError && error.code === 'config-missing' ? exitCodes.usage : code
    },
    end: () => finish(),
  }
}

const styles = {
  created: 'green',
  changed: 'cyan',
  unchanged: 'dim',
  left: 'yellow',
  failed: 'red',
  warning: 'yellow',
} as const

function toLine({file, format, diagnostics}: ReadOut, outcomes: readonly StoryOutcome[]): object {
  return {
    file,
    ...(format && {format}),
    stories: outcomes.map(({story, outcome, diagnostic}) => ({
      id: story.article._id,
      headline: story.article.headline,
      outcome,
      ...(diagnostic && {diagnostic}),
    })),
    diagnostics,
  }
}

function describe(summary: Summary): string {
  const {read, created, changed, unchanged, left, failed, target, dryRun} = summary
  const counts = `read ${read}, created ${created}, changed ${changed}, unchanged ${unchanged}, left ${left}, failed ${failed}`
  if (dryRun) return `Dry run: ${counts}. Nothing was written to ${target}.`
  const nothing = created + changed === 0 && read > 0 && failed === 0
  return nothing ? `Nothing changed in ${target}: ${counts}.` : `Into ${target}: ${counts}.`
}
