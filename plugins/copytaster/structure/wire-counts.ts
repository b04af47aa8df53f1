import type {StructureResolverContext} from 'sanity/structure'
import {
  type ArticleCounts,
  articleCountsQuery,
  countedFilter,
  countsDue,
} from '../../../src/documents/article-filters.ts'
import type {ArticleType} from '../../../src/documents/article-type.ts'
import {createLiveStore, type LiveStore} from './live-store.ts'

/** The version of the API that the lists and their counts are asked by. */
export const apiVersion = '2025-02-19'

type CountedContext = Pick<StructureResolverContext, 'getClient' | 'perspectiveStack'>

const stores = new WeakMap<CountedContext['getClient'], Map<string, LiveStore<ArticleCounts>>>()

/** The live counts of all lists, as the Studio's perspective shows them: one listener for a Studio, however many lists. */
export function wireCounts(context: CountedContext, types: readonly ArticleType[]): LiveStore<ArticleCounts> {
  const {getClient, perspectiveStack: perspective = ['drafts']} = context
  const query = articleCountsQuery(types)
  const name = JSON.stringify([perspective, query])
  const known = stores.get(getClient) ?? new Map<string, LiveStore<ArticleCounts>>()
  stores.set(getClient, known)
  const store = known.get(name) ?? createStore()
  known.set(name, store)
  return store

  function createStore(): LiveStore<ArticleCounts> {
    const client = getClient({apiVersion})
    return createLiveStore<ArticleCounts>({
      listen(onEvent, onLost) {
        const events = client.listen(
          `*[${countedFilter(types)}]`,
          {},
          {
            events: ['welcome', 'mutation'],
            includeResult: false,
            includeAllVersions: true,
            visibility: 'query',
            tag: 'copytaster.lists',
          },
        )
        const subscription = events.subscribe({next: onEvent, error: onLost, complete: onLost})
        return () => subscription.unsubscribe()
      },
      fetch: () => client.fetch<ArticleCounts>(query, {}, {perspective, tag: 'copytaster.lists'}),
      due: countsDue,
    })
  }
}
