import {useCallback} from 'react'
import {type SanityClient, useClient} from 'sanity'
import type {WireItem} from '../../../src/documents/documents.ts'
import {types} from '../../../src/documents/names.ts'
import {type Fetched, type Source, useFetched} from './use-fetched.ts'

/** A received version without what weighs: payload and story are fetched when it is shown. */
export type Version = Pick<WireItem, '_id' | 'fileName' | 'receivedAt' | 'format' | 'size' | 'hash'> & {
  readonly _rev: string
  readonly _createdAt: string
}

const filter = `_type == $type && article._ref == $id`
/** A version that does not say when it was received is as old as its document. */
const order = `order(coalesce(receivedAt, _createdAt) desc, _createdAt desc)`
const list = `*[${filter}] | ${order} {_id, _rev, _createdAt, fileName, receivedAt, format, size, hash}`

/** The received versions of an article, newest first, as they come. */
export function useVersions(articleId: string): Fetched<readonly Version[]> {
  const client = useLakeClient()
  const source = useCallback<Source<readonly Version[]>>(
    ({value, failed}) => {
      const params = {type: types.wireItem, id: articleId}
      let latest = 0
      const load = (): void => {
        const own = ++latest
        const isLatest = (): boolean => own === latest
        client.fetch<readonly Version[]>(list, params).then(
          (versions) => isLatest() && value(versions),
          () => isLatest() && failed(),
        )
      }
      // A listener tells of itself when it stands, and again when it had to be set up anew: what came before is fetched then.
      const listener = client
        .listen(`*[${filter}]`, params, {events: ['welcome', 'mutation'], includeResult: false, visibility: 'query'})
        .subscribe({next: load, error: failed})
      return () => {
        latest++
        listener.unsubscribe()
      }
    },
    [articleId, client],
  )
  return useFetched(source)
}

/** One received version, whole. */
export function useVersion({_id, _rev}: Pick<Version, '_id' | '_rev'>): Fetched<WireItem> {
  const client = useLakeClient()
  const source = useCallback<Source<WireItem>>(
    ({value, failed}) => {
      let stopped = false
      // Another revision is another document to fetch.
      client.fetch<WireItem | null>(`*[_id == $id][0]`, {id: _id, rev: _rev}).then(
        (item) => stopped || (item ? value(item) : failed()),
        () => stopped || failed(),
      )
      return () => {
        stopped = true
      }
    },
    [_id, _rev, client],
  )
  return useFetched(source)
}

function useLakeClient(): SanityClient {
  return useClient({apiVersion: '2025-02-19'})
}
