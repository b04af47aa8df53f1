import {useCallback, useEffect, useMemo, useState} from 'react'

/** Something on its way from the Content Lake. */
export type Fetched<Value> =
  | {readonly state: 'loading'}
  | {readonly state: 'failed'; readonly retry: () => void}
  | {readonly state: 'ready'; readonly value: Value}

/** Tells what it gets, or that it failed, any number of times until it is stopped. */
export type Source<Value> = (told: {readonly value: (value: Value) => void; readonly failed: () => void}) => () => void

/** Follows a source for as long as it stays the same one. */
export function useFetched<Value>(source: Source<Value>): Fetched<Value> {
  const [attempt, setAttempt] = useState(0)
  const [told, setTold] = useState<{readonly source: Source<Value>; readonly attempt: number; readonly value?: Value}>()
  const retry = useCallback(() => setAttempt((number) => number + 1), [])
  useEffect(
    () =>
      source({
        value: (value) => setTold({source, attempt, value}),
        failed: () => setTold({source, attempt}),
      }),
    [attempt, source],
  )
  return useMemo(() => {
    // What was told of another source, or before the last attempt, says nothing of this one.
    if (told?.source !== source || told.attempt !== attempt) return {state: 'loading'}
    return told.value === undefined ? {state: 'failed', retry} : {state: 'ready', value: told.value}
  }, [attempt, retry, source, told])
}
