import type {ReadOut} from '../input/read-out.ts'
import type {StoryOutcome} from '../targets/target.ts'

/** What is remembered of an input: not its stories, but how many there are. */
export interface InputNote extends Omit<ReadOut, 'stories'> {
  readonly stories: number
}

/** Counts of one import. Stories, but for `inputs` and for the inputs without a story, which count as failed. */
export interface Summary {
  readonly target: string
  readonly dryRun: boolean
  /** Inputs looked at. */
  readonly inputs: number
  readonly read: number
  readonly created: number
  readonly changed: number
  readonly unchanged: number
  /** Changed by an editor, and so left alone. */
  readonly left: number
  readonly failed: number
  /** Inputs whose stories were taken although something in them could not be read. */
  readonly damaged: number
}

export const emptySummary: Omit<Summary, 'target' | 'dryRun'> = {
  inputs: 0,
  read: 0,
  created: 0,
  changed: 0,
  unchanged: 0,
  left: 0,
  failed: 0,
  damaged: 0,
}

/** The summary after one more input. */
export function summarise(summary: Summary, input: InputNote, outcomes: readonly StoryOutcome[]): Summary {
  const count = (wanted: StoryOutcome['outcome']): number => outcomes.filter(({outcome}) => outcome === wanted).length
  const unreadable = input.stories === 0 ? 1 : 0
  return {
    ...summary,
    inputs: summary.inputs + 1,
    read: summary.read + input.stories,
    created: summary.created + count('created'),
    changed: summary.changed + count('changed'),
    unchanged: summary.unchanged + count('unchanged'),
    left: summary.left + count('left'),
    failed: summary.failed + count('failed') + unreadable,
    damaged:
      summary.damaged + (input.stories > 0 && input.diagnostics.some(({severity}) => severity === 'error') ? 1 : 0),
  }
}
