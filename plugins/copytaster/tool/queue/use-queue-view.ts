import {useCallback, useMemo} from 'react'
import {useRouter} from 'sanity/router'
import {type QueueView, searchOfView, viewOfSearch} from '../../../../src/documents/queue-view.ts'

/** What of the queue is shown, as the address says, and how to show something else. */
export function useQueueView(): readonly [QueueView, (view: QueueView) => void] {
  const {state, navigate} = useRouter()
  const search = state._searchParams
  const view = useMemo(() => viewOfSearch(search ?? []), [search])
  const show = useCallback(
    (next: QueueView) => {
      const {_searchParams: _, ...rest} = state
      // Who turns the pages of a list does not want to go through all of them with the browser's back button.
      navigate({...rest, _searchParams: searchOfView(next)}, {replace: true})
    },
    [navigate, state],
  )
  return [view, show]
}
