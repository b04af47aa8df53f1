import {useCallback, useEffect, useMemo, useState, useSyncExternalStore} from 'react'
import {type SanityClient, useClient} from 'sanity'
import type {ArticleType} from '../../../../src/documents/article-type.ts'
import {
  type QueueChoices,
  queueChoicesQuery,
  queueEvents,
  type QueuePage,
  queueQuery,
  sourceNamesQuery,
} from '../../../../src/documents/queue-query.ts'
import type {QueueView} from '../../../../src/documents/queue-view.ts'
import {apiVersion} from '../../structure/wire-counts.ts'
import {createLiveStore, type LiveStore} from '../../structure/live-store.ts'

/** What of the queue is known. What was found stays while something else is being asked for. */
export interface Queue {
  readonly page: QueuePage | undefined
  /** The page is not yet, or no longer, that of the view. */
  readonly isLoading: boolean
  /** Why the lake gave no answer to the last question. */
  readonly error: string | undefined
  /** Stories at the top of the view's first page that were not in the lake when it was first shown. */
  readonly arrived: number
  readonly sources: readonly NamedSource[]
  readonly languages: readonly string[]
  tryAgain(): void
}

export interface NamedSource {
  readonly _id: string
  readonly name: string | null
}

interface Answer {
  readonly key: string
  readonly page: QueuePage
  /** The latest story when the view was first shown. */
  readonly since: string
}

const tag = 'copytaster.queue'

/** The page of the queue that a view shows, live. */
export function useQueue(types: readonly ArticleType[], view: QueueView): Queue {
  const client = useClient({apiVersion})
  const changes = useMemo(() => createChanges(client, types), [client, types])
  const change = useSyncExternalStore(changes.subscribe, changes.get)
  const [attempt, setAttempt] = useState(0)
  const [answer, setAnswer] = useState<Answer>()
  const [failure, setFailure] = useState<{readonly key: string; readonly message: string}>()
  const key = JSON.stringify(view)

  useEffect(() => {
    const controller = new AbortController()
    const {query, params} = queueQuery(types, view, Date.now())
    client.fetch<QueuePage>(query, params, {perspective: 'raw', tag, signal: controller.signal}).then(
      (page) => {
        if (controller.signal.aborted) return
        setFailure(undefined)
        setAnswer((before) => ({key, page, since: before?.key === key ? before.since : latestOf(page)}))
      },
      (error: unknown) => {
        if (!controller.signal.aborted)
          setFailure({key, message: error instanceof Error ? error.message : String(error)})
      },
    )
    return () => controller.abort()
    // `key` says all of `view`.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [attempt, change, client, key, types])

  const {sources, languages} = useChoices(client, types, view.spiked, change)
  const tryAgain = useCallback(() => setAttempt((count) => count + 1), [])
  const isAnswered = answer?.key === key
  return {
    page: answer?.page,
    isLoading: !isAnswered && failure?.key !== key,
    error: failure?.key === key ? failure.message : undefined,
    arrived: isAnswered ? answer.page.rows.filter(({_createdAt}) => _createdAt > answer.since).length : 0,
    sources,
    languages,
    tryAgain,
  }
}

/** A number that is another one after each change of the queue, told once a second at most, by one listener. */
function createChanges(client: SanityClient, types: readonly ArticleType[]): LiveStore<number> {
  let count = 0
  return createLiveStore<number>({
    listen(onEvent, onLost) {
      const events = client.listen(
        queueEvents(types),
        {},
        {events: ['welcome', 'mutation'], includeResult: false, includeAllVersions: true, visibility: 'query', tag},
      )
      const subscription = events.subscribe({next: onEvent, error: onLost, complete: onLost})
      return () => subscription.unsubscribe()
    },
    fetch: () => Promise.resolve(++count),
    due: () => undefined,
  })
}

interface Choices {
  readonly sources: readonly NamedSource[]
  readonly languages: readonly string[]
}

const noChoices: Choices = {sources: [], languages: []}

/** What there is to choose from. It is no worse for coming later than the stories, or not at all. */
function useChoices(
  client: SanityClient,
  types: readonly ArticleType[],
  spiked: boolean,
  change: number | undefined,
): Choices {
  const [choices, setChoices] = useState(noChoices)
  useEffect(() => {
    // Before the listener's first word there is no need to ask twice.
    if (change === undefined) return undefined
    const controller = new AbortController()
    const options = {perspective: 'raw', tag, signal: controller.signal} as const
    const ask = async (): Promise<Choices> => {
      const found = await client.fetch<QueueChoices>(queueChoicesQuery(types, spiked), {}, options)
      const sources = await client.fetch<NamedSource[]>(sourceNamesQuery, {ids: found.sources}, options)
      return {sources, languages: found.languages.toSorted()}
    }
    ask().then(
      (found) => {
        if (!controller.signal.aborted) setChoices(found)
      },
      () => undefined,
    )
    return () => controller.abort()
  }, [change, client, spiked, types])
  return choices
}

function latestOf({rows}: QueuePage): string {
  return rows.reduce((latest, {_createdAt}) => (_createdAt > latest ? _createdAt : latest), '')
}
