import type {SanityClient} from '@sanity/client'
import type {ArticleType} from '../../src/documents/article-type.ts'
import {types} from '../../src/documents/names.ts'
import {printable} from '../terminal/printable.ts'
import type {FollowedArticles} from './follow-articles.ts'

interface ListenSettings {
  readonly client: SanityClient
  readonly articleTypes: readonly ArticleType[]
  readonly articles: Pick<FollowedArticles, 'sync' | 'changed'>
  readonly log: (line: string) => void
}

export interface Listening {
  /** Whether changes are heard of now. */
  isLive(): boolean
  stop(): void
}

/** Milliseconds for which changes are gathered: a transaction changes several documents. */
const gathering = 20
/** Milliseconds until a connection that ended is tried again, ever longer. */
const firstRest = 500
const longestRest = 30_000

/** Follows the articles, and all that they refer to, through the Content Lake's own messages; after a gap, all are looked at. */
export function listenToArticles({client, articleTypes, articles, log}: ListenSettings): Listening {
  const names = [...articleTypes.map(({name}) => name), types.source, types.author, 'sanity.imageAsset']
  const waiting = new Set<string>()
  let isLive = false
  let isStopped = false
  let failures = 0
  let gatherer: NodeJS.Timeout | undefined
  let rest: NodeJS.Timeout | undefined
  let subscription = connect()

  function connect() {
    return client
      .listen(
        '*[_type in $names]',
        {names},
        {
          visibility: 'query',
          includeResult: false,
          includeMutations: false,
          includeAllVersions: true,
          events: ['welcome', 'mutation', 'reconnect'],
        },
      )
      .subscribe({
        next(event) {
          if (event.type === 'welcome') void catchUp()
          else if (event.type === 'reconnect') isLive = false
          else if (event.type === 'mutation') gather(event.documentId)
        },
        error: again,
        complete: () => again(new Error('the connection ended')),
      })
  }

  /** What happened while nobody listened is found by looking at everything. */
  async function catchUp(): Promise<void> {
    try {
      await articles.sync()
      isLive = true
      failures = 0
    } catch (error) {
      again(error)
    }
  }

  function gather(id: string): void {
    waiting.add(id)
    gatherer ??= setTimeout(() => {
      gatherer = undefined
      const ids = [...waiting]
      waiting.clear()
      articles.changed(ids).catch(again)
    }, gathering)
  }

  function again(error: unknown): void {
    isLive = false
    if (isStopped || rest !== undefined) return
    subscription.unsubscribe()
    const wait = Math.min(longestRest, firstRest * 2 ** failures)
    failures++
    log(`The Content Lake cannot be listened to (${printable(messageOf(error))}); trying again in ${wait / 1000} s.`)
    rest = setTimeout(() => {
      rest = undefined
      subscription = connect()
    }, wait)
  }

  return {
    isLive: () => isLive,
    stop() {
      isStopped = true
      clearTimeout(gatherer)
      clearTimeout(rest)
      subscription.unsubscribe()
    },
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : 'no reason given'
}
