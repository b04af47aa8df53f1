import {useCallback, useMemo, useState} from 'react'
import {useClient, useEditState} from 'sanity'
import {useDocumentPane} from 'sanity/structure'
import {type ArticleType, ownArticleType, toArticle} from '../../../src/documents/article-type.ts'
import type {Article} from '../../../src/documents/documents.ts'
import {types} from '../../../src/documents/names.ts'
import {articleInFeeds, type ArticleInFeeds} from '../../../src/feeds/article-in-feeds.ts'
import type {FeedContext, ReferredDocument} from '../../../src/feeds/feed.ts'
import {referencesIn} from '../../../src/feeds/references-in.ts'
import {useNowAround} from '../../../schemas/use-now-around.ts'
import {type Fetched, type Source, useFetched} from '../arrived/use-fetched.ts'
import type {FeedsOfStudio, Settings} from '../settings.ts'

/** Where the article in the pane stands in the feeds, as it is edited and as what it refers to changes. */
export function useArticleInFeeds(
  {typeNamed, articleTypes, find}: Settings,
  {settings, formats}: FeedsOfStudio,
): Fetched<ArticleInFeeds> {
  const {documentId, documentType, value} = useDocumentPane()
  const type = typeNamed(documentType) ?? ownArticleType
  const {draft, published} = useEditState(documentId, documentType)
  const versions = useMemo(() => {
    const stored = published && toOwn(published, type)
    // What is being typed is newer than what the lake has.
    const edited = draft && toOwn({...draft, ...value, _id: draft._id}, type)
    return {...(stored && {published: stored}), ...(edited && {draft: edited})}
  }, [draft, published, type, value])
  const fetched = useReferred(referencesIn(versions).join(' '), articleTypes)
  const referred = fetched.state === 'ready' ? fetched.value : undefined
  const inFeedsAt = useCallback(
    (now: number): ArticleInFeeds => {
      const context: FeedContext = {
        settings,
        now: new Date(now).toISOString(),
        find: (id) => referred?.get(id),
        findNotices: find,
      }
      return articleInFeeds(versions, formats, context)
    },
    [find, formats, referred, settings, versions],
  )
  // When it changes by itself is asked of the time at which this was opened: an end that is past then has no part in it.
  const [opened] = useState(() => Date.now())
  const {changesAt} = useMemo(() => inFeedsAt(opened), [inFeedsAt, opened])
  const now = useNowAround(changesAt)
  const inFeeds = useMemo(() => inFeedsAt(now), [inFeedsAt, now])
  return useMemo(() => (fetched.state === 'ready' ? {state: 'ready', value: inFeeds} : fetched), [fetched, inFeeds])
}

function toOwn(document: object, type: ArticleType): Article {
  // What the Studio has let in; feeds look at each field before they trust it.
  return {...toArticle(document, type), _type: types.article} as Article
}

const filter = `_id in $ids || _type == $source`

/** What an article refers to, and all sources, whose rights count: published, under our names, as they change. */
function useReferred(
  list: string,
  articleTypes: readonly ArticleType[],
): Fetched<ReadonlyMap<string, ReferredDocument>> {
  const client = useClient({apiVersion: '2025-02-19'})
  const source = useCallback<Source<ReadonlyMap<string, ReferredDocument>>>(
    ({value, failed}) => {
      const params = {ids: list.split(' '), source: types.source}
      let latest = 0
      const load = (): void => {
        const own = ++latest
        client.fetch<readonly ReferredDocument[]>(`*[${filter}]`, params, {perspective: 'published'}).then(
          (documents) => own === latest && value(byId(documents, articleTypes)),
          () => own === latest && failed(),
        )
      }
      const listener = client
        .listen(`*[${filter}]`, params, {events: ['welcome', 'mutation'], includeResult: false, visibility: 'query'})
        .subscribe({next: load, error: failed})
      return () => {
        latest++
        listener.unsubscribe()
      }
    },
    [articleTypes, client, list],
  )
  return useFetched(source)
}

function byId(
  documents: readonly ReferredDocument[],
  articleTypes: readonly ArticleType[],
): ReadonlyMap<string, ReferredDocument> {
  return new Map(
    documents.map((document) => {
      const type = articleTypes.find(({name}) => name === document._type)
      return [document._id, type ? toOwn(document, type) : document]
    }),
  )
}
