import {readNdjson} from './ndjson-file.ts'
import {createNdjsonStore} from './ndjson-store.ts'
import {replaceFile} from './replace-file.ts'
import type {StoryOutcome, Target, WriteSettings} from './target.ts'

export interface NdjsonSettings extends WriteSettings {
  /** Where to; documents that it already holds stay. */
  readonly file: string
  readonly signal: AbortSignal
}

/**
 * A file that `sanity dataset import` takes as it is. It is replaced whole, once everything is read, and left untouched
 * when nothing changes.
 *
 * @throws CopytasterError `output-unwritable` where the file is no NDJSON or cannot be replaced
 */
export function ndjsonTarget({file, publish, dryRun, signal}: NdjsonSettings): Target {
  return {
    name: file,
    async *write(stories) {
      const store = createNdjsonStore(await readNdjson(file), {publish})
      const outcomes: StoryOutcome[] = []
      for await (const story of stories) outcomes.push(store.take(story))
      if (signal.aborted) {
        yield* outcomes.map((outcome) => ({...outcome, outcome: 'failed', diagnostic: stopped}) as const)
        return
      }
      if (store.isChanged() && !dryRun) await replaceFile(file, store.lines())
      yield* outcomes
    },
  }
}

/** The same documents, printed: there is nothing to compare them with. */
export function ndjsonPrinter({
  publish,
  dryRun,
  signal,
  print,
}: WriteSettings & {readonly signal: AbortSignal; print(text: string): Promise<boolean>}): Target {
  return {
    name: 'standard output',
    async *write(stories) {
      const store = createNdjsonStore([], {publish})
      const outcomes: StoryOutcome[] = []
      for await (const story of stories) outcomes.push(store.take(story))
      for (const line of dryRun || signal.aborted ? [] : store.lines()) {
        if (!(await print(`${decoder.decode(line)}\n`))) break
      }
      yield* outcomes
    },
  }
}

const decoder = new TextDecoder()

const stopped = {
  code: 'cancelled',
  severity: 'error',
  message: 'Not written: the import was stopped. Run it again.',
} as const
