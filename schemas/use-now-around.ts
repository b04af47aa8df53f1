import {useEffect, useState} from 'react'

/** The longest that a timer of a browser can wait, in milliseconds. */
const longestWait = 2 ** 31 - 1

/** The time in milliseconds since 1970, looked up again at the instant: an embargo ends without anybody touching the article. */
export function useNowAround(instant: string | undefined): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const end = instant === undefined ? Number.NaN : Date.parse(instant)
    if (Number.isNaN(end) || end <= now) return undefined
    const wait = Math.min(Math.max(end - Date.now() + 1, 0), longestWait)
    const timer = setTimeout(() => setNow(Date.now()), wait)
    return () => clearTimeout(timer)
  }, [instant, now])
  return now
}
