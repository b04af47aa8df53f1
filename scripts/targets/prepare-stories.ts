import type {Mutation} from '@sanity/client'
import type {LakeRequests} from './lake-requests.ts'
import {planStory, type StoryPlan, type StoryState} from '../../src/documents/plan-story.ts'
import {failed, type IncomingStory, type StoryOutcome, toOutcome, type WriteSettings} from './target.ts'
import {toMutations} from '../../src/documents/to-mutations.ts'

/** Transactions that got no answer, and what was to become of the stories in them. */
export interface Doubts {
  readonly promises: Map<IncomingStory, StoryPlan>
  readonly transactions: Set<string>
}

/** A story with what to send for it. */
export interface PreparedStory {
  readonly story: IncomingStory
  readonly plan: StoryPlan
  readonly mutations: readonly Mutation[]
  /** Of the mutations as JSON. */
  readonly bytes: number
}

/** Bytes: more than that, no request may have. */
const maximumRequestBytes = 4_000_000

/**
 * Looks at what the lake holds of stories and plans each anew. Settles those that need no writing, among them those
 * whose transaction got no answer and was carried out all the same.
 */
export async function prepareStories(
  stories: readonly IncomingStory[],
  doubts: Doubts,
  requests: LakeRequests,
  settings: WriteSettings & {readonly signal: AbortSignal},
): Promise<{readonly settled: ReadonlyMap<IncomingStory, StoryOutcome>; readonly prepared: readonly PreparedStory[]}> {
  const {aborted} = settings.signal
  // After an abort, only what may have been written is worth one more look.
  const looked = aborted ? stories.filter((story) => doubts.promises.has(story)) : stories
  const states = looked.length > 0 ? await requests.look(looked) : undefined
  const settled = new Map<IncomingStory, StoryOutcome>()
  const prepared: PreparedStory[] = []
  for (const story of stories) {
    const state = states?.get(story)
    const plan = state && planStory(story, state, settings)
    const promise = doubts.promises.get(story)
    if (!plan) settled.set(story, failed(story, 'cancelled', promise ? unsure : stopped))
    else if (promise && isKept(state, plan, doubts)) settled.set(story, toOutcome(story, promise))
    else if (plan.writes.length === 0 || settings.dryRun) settled.set(story, toOutcome(story, plan))
    else if (aborted) settled.set(story, failed(story, 'cancelled', stopped))
    else {
      const ready = prepare(story, plan)
      if (ready.bytes > maximumRequestBytes) settled.set(story, failed(story, 'lake-refused', tooLarge(ready.bytes)))
      else prepared.push(ready)
    }
  }
  return {settled, prepared}
}

const stopped = 'Not written: the import was stopped. Run it again.'
const unsure =
  'Stopped before the answer came: it may have been written or not. Run it again; nothing is written twice.'

/** Was it our transaction that made the documents what they are? A revision is named after its transaction. */
function isKept(state: StoryState, plan: StoryPlan, {transactions}: Doubts): boolean {
  if (plan.writes.length === 0 && plan.outcome === 'unchanged') return true
  const documents = [state.draft, state.published, ...state.versions]
  return documents.some((document) => document?._rev !== undefined && transactions.has(document._rev))
}

function prepare(story: IncomingStory, plan: StoryPlan): PreparedStory {
  const mutations = plan.writes.flatMap(toMutations)
  return {story, plan, mutations, bytes: Buffer.byteLength(JSON.stringify(mutations))}
}

function tooLarge(bytes: number): string {
  const megabytes = (bytes / 1_000_000).toFixed(1)
  return `The story makes a request of ${megabytes} MB; the Content Lake takes 4 MB at most. Split the story.`
}
