import type {Diagnostic} from '../../src/diagnostics/diagnostic.ts'
import {CopytasterError} from '../../src/diagnostics/copytaster-error.ts'
import {memberName, type StoryOrigin} from '../../src/formats/story-origin.ts'
import type {FormatName, readStory} from '../../src/ingest.ts'
import type {Story} from '../../src/story/story.ts'
import type {Environment} from '../environment.ts'
import type {Input} from './expand-inputs.ts'
import {readInput} from './read-input.ts'

/** What `copytaster read --json` prints of one input. The order of the keys is the order printed. */
export interface ReadOut {
  /** As given on the command line; `-` for the standard input. */
  readonly file: string
  readonly format?: FormatName
  readonly stories: readonly Story[]
  /** For each story the file inside the input that holds it, where one does. */
  readonly members?: readonly {readonly name: string; readonly format: string}[]
  readonly diagnostics: readonly Diagnostic[]
}

export interface ReadSettings {
  readonly type?: FormatName | undefined
  readonly url?: string | undefined
  readonly readStory: typeof readStory
}

/** Reads one input. Whatever goes wrong is a diagnostic of it, so that the other inputs go on. */
export async function toReadOut(
  input: Exclude<Input, {kind: 'skipped'}>,
  settings: ReadSettings,
  environment: Pick<Environment, 'stdin' | 'signal'>,
): Promise<{readonly readOut: ReadOut; readonly origins: readonly StoryOrigin[]}> {
  if (input.kind === 'missing') return {readOut: nothingRead(input.name, input.diagnostic), origins: []}
  try {
    const bytes = await readInput(input, environment.stdin)
    return readBytes(input, bytes, settings)
  } catch (error) {
    return {readOut: nothingRead(input.name, toDiagnostic(error, environment.signal)), origins: []}
  }
}

function readBytes(
  input: Input,
  bytes: Uint8Array,
  settings: ReadSettings,
): {readOut: ReadOut; origins: readonly StoryOrigin[]} {
  const {type, url} = settings
  const result = settings.readStory(bytes, {
    ...(input.kind === 'file' && {fileName: input.name}),
    ...(type && {format: type}),
    ...(url && {url}),
  })
  const silent = result.stories.length === 0 && !result.diagnostics.some(({severity}) => severity === 'error')
  const {origins} = result
  const readOut = {
    file: input.name,
    ...(result.format && {format: result.format}),
    stories: result.stories,
    ...(origins.some(({path}) => path.length > 0) && {
      members: origins.map(({path, format}) => ({name: memberName(path), format})),
    }),
    diagnostics: silent ? [...result.diagnostics, noStory] : result.diagnostics,
  }
  return {readOut, origins}
}

const noStory: Diagnostic = {
  code: 'format-unknown',
  severity: 'error',
  message: 'No story was found in it. Read a file that holds the text of a story.',
}

function nothingRead(file: string, diagnostic: Diagnostic): ReadOut {
  return {file, stories: [], diagnostics: [diagnostic]}
}

function toDiagnostic(error: unknown, signal: AbortSignal): Diagnostic {
  if (signal.aborted) return {code: 'cancelled', severity: 'error', message: 'Stopped before it was read.'}
  if (error instanceof CopytasterError) return {code: error.code, severity: 'error', message: error.message}
  const what = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  const message = `Reading it met a fault in Copytaster (${what.split('\n', 1)[0]}). Please report it with the file.`
  return {code: 'internal-fault', severity: 'error', message}
}
