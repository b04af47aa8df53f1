import type {Code} from '../../src/diagnostics/codes.ts'
import type {Diagnostic} from '../../src/diagnostics/diagnostic.ts'
import type {IncomingStory as PlannedStory} from '../../src/documents/incoming-story.ts'
import {plannedOutcomes} from '../../src/documents/plan-story.ts'

/** One story on its way into a target. */
export interface IncomingStory extends PlannedStory {
  /** The input it was read from. */
  readonly file: string
  /** The file inside that input which holds it. */
  readonly member?: string
}

export const outcomes = [...plannedOutcomes, 'failed'] as const
export type Outcome = (typeof outcomes)[number]

/** What became of one story. It holds no document: an import may have to remember very many of these. */
export interface StoryOutcome {
  readonly file: string
  readonly member?: string
  /** Of the article, without `drafts.`. */
  readonly id: string
  readonly headline: string
  readonly outcome: Outcome
  /** Why it was left or failed. */
  readonly diagnostic?: Diagnostic
}

/** The outcome that a plan leads to. */
export function toOutcome(
  {file, member, article}: IncomingStory,
  {outcome, reason}: {readonly outcome: Outcome; readonly reason?: string},
): StoryOutcome {
  const named = {file, ...(member !== undefined && {member}), id: article._id, headline: article.headline, outcome}
  if (reason === undefined) return named
  return {...named, diagnostic: {code: 'document-changed', severity: 'warning', message: reason}}
}

/** The outcome of a story that could not be written. */
export function failed(story: IncomingStory, code: Code, message: string): StoryOutcome {
  return {...toOutcome(story, {outcome: 'failed'}), diagnostic: {code, severity: 'error', message}}
}

/** Where documents go. */
export interface Target {
  /** How to speak of it to a person ("copytaster.ndjson"). */
  readonly name: string
  /**
   * Writes stories and says of each, in the order given, what became of it. Takes the next story when it has room for
   * it. After an abort it takes no more and still finishes or refuses, whole, what it has taken.
   *
   * @throws CopytasterError where nothing more can be written at all
   */
  write(stories: AsyncIterable<IncomingStory>): AsyncIterable<StoryOutcome>
}

export interface WriteSettings {
  /** Publish what is imported instead of leaving drafts. */
  readonly publish: boolean
  /** Find out what would happen and write nothing. */
  readonly dryRun: boolean
}
