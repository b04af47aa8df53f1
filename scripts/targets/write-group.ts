import {type LakeRequests, maximumAttempts, toError} from './lake-requests.ts'
import {prepareStories, type PreparedStory, type Doubts} from './prepare-stories.ts'
import {failed, type IncomingStory, type StoryOutcome, toOutcome, type WriteSettings} from './target.ts'

export interface GroupSettings extends WriteSettings {
  /** How to speak of the lake. */
  readonly place: string
  readonly signal: AbortSignal
  random(): number
}

/** Bytes of one request: the lake takes 4 MB and is best kept below 500 kB. */
export const aimedRequestBytes = 480_000
/** Times that transactions may meet a document changed since it was looked at. */
const maximumConflicts = 6

/**
 * Writes a group of stories in as few transactions as they fit into. Each round looks at what the lake holds, plans and
 * writes, so that whatever came between (an editor, an answer that was lost, a busy lake) is seen in the next round.
 *
 * @throws CopytasterError where no request is taken at all
 */
export async function writeGroup(
  stories: readonly IncomingStory[],
  requests: LakeRequests,
  settings: GroupSettings,
  doubts: Doubts = {promises: new Map(), transactions: new Set()},
): Promise<readonly StoryOutcome[]> {
  const outcomes = new Map<IncomingStory, StoryOutcome>()
  const settle = (settled: Iterable<readonly [IncomingStory, StoryOutcome]>): void => {
    for (const [story, outcome] of settled) outcomes.set(story, outcome)
  }
  let attempts = 0
  let conflicts = 0
  for (;;) {
    const waiting = stories.filter((story) => !outcomes.has(story))
    const {settled, prepared} = await prepareStories(waiting, doubts, requests, settings)
    settle(settled)
    const batch = takeBatch(prepared)
    if (batch.length === 0) return stories.flatMap((story) => outcomes.get(story) ?? [])

    const transactionId = createTransactionId(settings.random)
    const mutations = batch.flatMap((story) => story.mutations)
    const answer = await requests.send(mutations, transactionId)
    if (answer.kind === 'done') {
      attempts = 0
      settle(batch.map(({story, plan}) => [story, toOutcome(story, plan)]))
    } else if (answer.kind === 'forbidden') {
      throw toError(answer, settings.place)
    } else if (answer.kind === 'lost' || answer.kind === 'busy') {
      if (answer.kind === 'lost') note(doubts, transactionId, batch)
      attempts++
      if (attempts === maximumAttempts) throw toError(answer, settings.place)
      await requests.rest(answer, attempts)
    } else {
      conflicts++
      if (answer.kind === 'conflict' && conflicts < maximumConflicts) continue
      settle(await singleOut(batch, answer.message, requests, settings, doubts))
    }
  }
}

/** The answer was lost: the transaction may have been carried out or not. */
function note({transactions, promises}: Doubts, transactionId: string, batch: readonly PreparedStory[]): void {
  transactions.add(transactionId)
  for (const {story, plan} of batch) promises.set(story, plan)
}

/** One story of the batch is the reason: each on its own shows which, and the others are written. */
async function singleOut(
  batch: readonly PreparedStory[],
  message: string,
  requests: LakeRequests,
  settings: GroupSettings,
  doubts: Doubts,
): Promise<Iterable<readonly [IncomingStory, StoryOutcome]>> {
  const [first] = batch
  if (first && batch.length === 1) {
    const line = `The Content Lake refused it: ${message}. Mend the story and import it again.`
    return [[first.story, failed(first.story, 'lake-refused', line)]]
  }
  const outcomes = new Map<IncomingStory, StoryOutcome>()
  for (const {story} of batch) {
    for (const outcome of await writeGroup([story], requests, settings, doubts)) outcomes.set(story, outcome)
  }
  return outcomes
}

/** As many as fit into one request, and at least one. */
function takeBatch(prepared: readonly PreparedStory[]): readonly PreparedStory[] {
  let bytes = 0
  return prepared.filter((story, index) => {
    bytes += story.bytes
    return index === 0 || bytes <= aimedRequestBytes
  })
}

function createTransactionId(random: () => number): string {
  const digits = (): string => random().toString(16).slice(2).padEnd(13, '0').slice(0, 13)
  return `copytaster-${digits()}${digits()}`
}
