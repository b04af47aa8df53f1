import type {Environment} from '../environment.ts'

/** Resolves when one more request may go out. */
export type Pace = () => Promise<void>

/** Lets at most `limit` requests go out in any one second. */
export function createPace(limit: number, {now, sleep, signal}: Pick<Environment, 'now' | 'sleep' | 'signal'>): Pace {
  const sent: number[] = []
  return async () => {
    for (;;) {
      const time = now()
      while (sent.length > 0 && time - (sent[0] ?? 0) >= second) sent.shift()
      if (sent.length < limit || signal.aborted) {
        sent.push(time)
        return
      }
      await sleep(second - (time - (sent[0] ?? 0)))
    }
  }
}

/** Milliseconds. A little more than a second, because clocks here and there do not run alike. */
const second = 1050
