import {CopytasterError} from '../../src/diagnostics/copytaster-error.ts'
import type {Diagnostic} from '../../src/diagnostics/diagnostic.ts'
import type {Environment, Output} from '../environment.ts'
import {type ExitCode, exitCodes} from '../exit-codes.ts'
import type {StoryOutcome} from '../targets/target.ts'
import {inputName} from '../terminal/input-name.ts'
import {createPaint} from '../terminal/paint.ts'
import {printable} from '../terminal/printable.ts'
import {createProgress} from '../terminal/progress.ts'
import {pad, shorten} from '../terminal/wrap.ts'
import {emptySummary, type InputNote, summarise, type Summary} from './summary.ts'

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
  /** The next input was read; `outcomes` of its stories follow. */
  read(input: InputNote): Promise<void>
  settle(outcome: StoryOutcome): Promise<void>
  /** Nothing more can be written. */
  abandon(error: unknown): Promise<ExitCode>
  end(): Promise<ExitCode>
}

interface Entry {
  readonly input: InputNote
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
    for (let [entry] = entries; entry && entry.outcomes.length >= entry.input.stories; [entry] = entries) {
      entries.shift()
      await tell(entry)
    }
  }

  async function tell({input, outcomes}: Entry): Promise<void> {
    summary = summarise(summary, input, outcomes)
    if (json) await stdout.write(`${JSON.stringify(toLine(input, outcomes))}\n`)
    for (const diagnostic of input.diagnostics) await tellDiagnostic(input, diagnostic)
    for (const {member, headline, outcome, diagnostic} of outcomes) {
      const title = shorten(printable(headline) || '(no headline)', 60)
      const line = `${paint(styles[outcome], pad(outcome, 11))}${inputName(input.file, member)}  ${paint('dim', title)}`
      if (diagnostic) await say(`${line}\n${' '.repeat(11)}${printable(diagnostic.message)}`)
      else if (!json && !progress.isShown()) await say(line)
    }
  }

  async function tellDiagnostic({file, stories}: InputNote, {severity, message, at}: Diagnostic): Promise<void> {
    if (severity === 'info') return
    const word = severity !== 'error' ? 'warning' : stories > 0 ? 'damaged' : 'failed'
    await say(
      `${paint(styles[word], pad(word, 11))}${inputName(file, at?.member)}: ${printable(message)}`,
      severity === 'error' ? stderr : people,
    )
  }

  async function finish(error?: string, sumUp = true): Promise<ExitCode> {
    const unread = inputs - seen
    await progress.clear()
    if (json) await stdout.write(`${JSON.stringify({summary: {...summary, ...(error && {error})}})}\n`)
    if (sumUp) await say(describe(summary))
    if (!signal.aborted) return summary.failed + summary.damaged > 0 || error ? exitCodes.inputFailed : exitCodes.done
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
    async read(input) {
      seen++
      entries.push({input, outcomes: []})
      await progress.show(seen, inputs)
      await flush()
    },
    async settle(outcome) {
      const entry = entries.find(({input, outcomes}) => input.file === outcome.file && outcomes.length < input.stories)
      entry?.outcomes.push(outcome)
      await flush()
    },
    async abandon(error) {
      const message =
        error instanceof CopytasterError ? error.message : `a fault in Copytaster itself (${String(error)})`
      for (const entry of entries) {
        await tell(entry)
        summary = {...summary, failed: summary.failed + entry.input.stories - entry.outcomes.length}
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
  damaged: 'red',
  warning: 'yellow',
} as const

function toLine({file, format, diagnostics}: InputNote, outcomes: readonly StoryOutcome[]): object {
  return {
    file,
    ...(format && {format}),
    stories: outcomes.map(({file: _file, ...outcome}) => outcome),
    diagnostics,
  }
}

function describe(summary: Summary): string {
  const {read, created, changed, unchanged, left, failed, damaged, target, dryRun} = summary
  const counts = `read ${read}, created ${created}, changed ${changed}, unchanged ${unchanged}, left ${left}, failed ${failed}${damaged > 0 ? `, damaged ${damaged}` : ''}`
  if (dryRun) return `Dry run: ${counts}. Nothing was written to ${target}.`
  const nothing = created + changed === 0 && read > 0 && failed === 0
  return nothing ? `Nothing changed in ${target}: ${counts}.` : `Into ${target}: ${counts}.`
}
