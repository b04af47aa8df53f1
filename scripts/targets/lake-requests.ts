import type {Mutation, SanityClient} from '@sanity/client'
import {z} from 'zod'
import {CopytasterError} from '../../src/diagnostics/copytaster-error.ts'
import type {Environment} from '../environment.ts'
import {type LakeFailure, toLakeFailure} from './lake-answer.ts'
import {createPace} from './pace.ts'
import {draftId, type StoryState} from '../../src/documents/plan-story.ts'
import {storedDocument, storedWireItem} from './stored-document.ts'
import type {IncomingStory} from './target.ts'

/** What is needed of `@sanity/client`. */
export type LakeClient = Pick<SanityClient, 'fetch' | 'mutate'>

export interface LakeRequests {
  /** What the lake holds of each story; `undefined` when the work was stopped before an answer came. */
  look(stories: readonly IncomingStory[]): Promise<ReadonlyMap<IncomingStory, StoryState> | undefined>
  /** Sends one transaction once. */
  send(mutations: readonly Mutation[], transactionId: string): Promise<{readonly kind: 'done'} | LakeFailure>
  /** Waits before the next attempt: as long as the server says, else ever longer. */
  rest(failure: LakeFailure, attempt: number): Promise<void>
}

/** Attempts at one request before the lake counts as unreachable: about a minute. */
export const maximumAttempts = 8
/** Failures in a row after which a person wants to know why nothing happens. */
const worthALine = 3
/** The hosted lake takes 25 mutation requests and 500 requests a second from one address. */
const mutationsPerSecond = 25
const queriesPerSecond = 400
/** Milliseconds. */
const firstRest = 500
const longestRest = 30_000

/** Requests to a Content Lake at the pace that the hosted one allows. `place` says which one, in messages. */
export function createLakeRequests(client: LakeClient, place: string, environment: Environment): LakeRequests {
  const {now, sleep, random, signal, stderr} = environment
  const mayMutate = createPace(mutationsPerSecond, environment)
  const mayQuery = createPace(queriesPerSecond, environment)

  async function rest(failure: LakeFailure, attempt: number): Promise<void> {
    const said = 'after' in failure ? failure.after : undefined
    const grown = Math.min(longestRest, firstRest * 2 ** (attempt - 1))
    if (attempt >= worthALine) {
      await stderr.write(`waiting for ${place}: ${failure.message}, attempt ${attempt} of ${maximumAttempts}\n`)
    }
    await sleep(said === undefined ? grown * (0.5 + random() / 2) : said + random() * firstRest)
  }

  async function query(params: Record<string, readonly string[]>): Promise<unknown> {
    for (let attempt = 1; ; attempt++) {
      await mayQuery()
      try {
        return await client.fetch<unknown>(everything, params, {perspective: 'raw', filterResponse: true})
      } catch (error) {
        const failure = toLakeFailure(error, now())
        if (failure.kind !== 'lost' && failure.kind !== 'busy') throw toError(failure, place)
        if (signal.aborted) return undefined
        if (attempt === maximumAttempts) throw toError(failure, place)
        await rest(failure, attempt)
      }
    }
  }

  return {
    rest,
    async look(stories) {
      const articles = stories.map(({article}) => article._id)
      const answer = await query({
        articles,
        editions: articles.flatMap((id) => [id, draftId(id)]),
        supporting: [...new Set(stories.flatMap(({supporting}) => supporting.map(({_id}) => _id)))],
      })
      return answer === undefined ? undefined : toStates(stories, answer, place)
    },
    async send(mutations, transactionId) {
      await mayMutate()
      try {
        await client.mutate([...mutations], {
          transactionId,
          visibility: 'sync',
          returnDocuments: false,
          returnFirst: false,
        })
        return {kind: 'done'}
      } catch (error) {
        return toLakeFailure(error, now())
      }
    },
  }
}

/** The error for a failure after which nothing more can be written. */
export function toError(failure: LakeFailure, place: string): CopytasterError {
  if (failure.kind === 'lost' || failure.kind === 'busy') {
    const message = `The Content Lake does not answer for ${place}: ${failure.message}. Check the network and run it again; nothing is written twice.`
    return new CopytasterError('lake-unreachable', message)
  }
  const status = failure.kind === 'forbidden' ? failure.status : 0
  return new CopytasterError(
    'lake-refused',
    cures[status]?.(place) ?? `The Content Lake refused the request for ${place}: ${failure.message}.`,
  )
}

const cures: Readonly<Record<number, (place: string) => string>> = {
  401: (place) =>
    `The token is not valid for ${place} (HTTP 401). Make one with write access at sanity.io/manage and set SANITY_TOKEN.`,
  403: (place) =>
    `The token may not read and write ${place} (HTTP 403). Give it the role Editor at sanity.io/manage, or take another.`,
  404: (place) => `There is no ${place} (HTTP 404). Check SANITY_PROJECT_ID and SANITY_DATASET.`,
}

/** One request for all that decides about a group of stories. */
const everything = `{
  "editions": *[_id in $editions],
  "supporting": *[_id in $supporting]._id,
  "versions": *[_type == "wireItem" && article._ref in $articles]{_id, _type, _rev, _updatedAt, articleHash, article}
}`

const answerSchema = z.object({
  editions: z.array(storedDocument),
  supporting: z.array(z.string()),
  versions: z.array(storedWireItem),
})

function toStates(
  stories: readonly IncomingStory[],
  answer: unknown,
  place: string,
): ReadonlyMap<IncomingStory, StoryState> {
  const parsed = answerSchema.safeParse(answer)
  if (!parsed.success) {
    const message = `What answers for ${place} is no Content Lake. Check the address.`
    throw new CopytasterError('lake-refused', message, {cause: parsed.error})
  }
  const editions = new Map(parsed.data.editions.map((document) => [document._id, document]))
  const existing = new Set(parsed.data.supporting)
  return new Map(
    stories.map((story) => {
      const id = story.article._id
      const state = {
        draft: editions.get(draftId(id)),
        published: editions.get(id),
        versions: parsed.data.versions.filter(({article}) => article._ref === id),
        existing,
      }
      return [story, state]
    }),
  )
}
