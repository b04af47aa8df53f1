import type {Environment} from '../environment.ts'
import {createLakeRequests, type LakeClient} from './lake-requests.ts'
import type {IncomingStory, StoryOutcome, Target, WriteSettings} from './target.ts'
import {aimedRequestBytes, writeGroup} from './write-group.ts'

export interface SanitySettings extends WriteSettings {
  readonly client: LakeClient
  /** How to speak of the lake (`dataset "news" of project "abc123"`). */
  readonly place: string
}

/** A group of stories that is being written. */
interface Running {
  readonly articles: ReadonlySet<string>
  readonly outcomes: Promise<readonly StoryOutcome[]>
}

/** Groups being written at the same time, each with one request under way. The hosted lake takes 100. */
const maximumGroupsInFlight = 4
const maximumGroupStories = 50

/** A Sanity project, hosted or local, through its client. The client must not retry by itself: that is done here. */
export function sanityTarget({client, place, ...settings}: SanitySettings, environment: Environment): Target {
  const requests = createLakeRequests(client, place, environment)
  const groupSettings = {...settings, place, signal: environment.signal, random: environment.random}

  async function* writeAll(stories: AsyncIterable<IncomingStory>): AsyncGenerator<StoryOutcome> {
    const running: Running[] = []
    try {
      for await (const group of groupStories(stories)) {
        const articles = new Set(group.map(({article}) => article._id))
        // Two versions of one article are written one after the other.
        const meets = running.some((other) => [...articles].some((id) => other.articles.has(id)))
        yield* drain(running, meets ? 0 : maximumGroupsInFlight - 1)
        running.push({articles, outcomes: quietly(writeGroup(group, requests, groupSettings))})
      }
      yield* drain(running, 0)
    } catch (error) {
      for (const result of await Promise.allSettled(running.map(({outcomes}) => outcomes))) {
        if (result.status === 'fulfilled') yield* result.value
      }
      throw error
    }
  }
  return {name: place, write: (stories) => (settings.dryRun ? foresee(writeAll(stories)) : writeAll(stories))}
}

/** In a dry run nothing is there when the second version of a story comes: it would change what the first created. */
async function* foresee(outcomes: AsyncIterable<StoryOutcome>): AsyncGenerator<StoryOutcome> {
  const created = new Set<string>()
  for await (const outcome of outcomes) {
    const again = outcome.outcome === 'created' && created.has(outcome.id)
    if (outcome.outcome === 'created') created.add(outcome.id)
    yield again ? {...outcome, outcome: 'changed'} : outcome
  }
}

/** Waits for the oldest groups until no more than `left` are under way. */
async function* drain(running: Running[], left: number): AsyncGenerator<StoryOutcome> {
  for (let [oldest] = running; oldest && running.length > left; [oldest] = running) {
    yield* await oldest.outcomes
    running.shift()
  }
}

/** A failure is met when the group's turn comes; until then it is no unhandled rejection. */
function quietly<Value>(promise: Promise<Value>): Promise<Value> {
  promise.catch(() => {})
  return promise
}

/** Stories that fit into one request by estimate, no article twice. */
async function* groupStories(stories: AsyncIterable<IncomingStory>): AsyncGenerator<readonly IncomingStory[]> {
  let group: IncomingStory[] = []
  let bytes = 0
  for await (const story of stories) {
    const size = sizeOf(story)
    const repeats = group.some(({article}) => article._id === story.article._id)
    if (group.length > 0 && (repeats || bytes + size > aimedRequestBytes || group.length === maximumGroupStories)) {
      yield group
      group = []
      bytes = 0
    }
    group.push(story)
    bytes += size
  }
  if (group.length > 0) yield group
}

function sizeOf({article, wireItem, supporting}: IncomingStory): number {
  return Buffer.byteLength(JSON.stringify([article, wireItem, supporting]))
}
