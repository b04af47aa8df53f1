/**
 * Time of one call in milliseconds: the median of the rounds, the fastest and the slowest round. It is processor time
 * of this thread, so that what else runs on the machine counts as little as possible. The clock of some
 * systems moves in steps of 10 ms: rounds are much longer than that.
 */
export interface Timing {
  readonly median: number
  readonly fastest: number
  readonly slowest: number
}

export interface MeasureSettings {
  /** Milliseconds of calls before the clock counts. */
  readonly warmUp: number
  readonly rounds: number
  /** Milliseconds that one round lasts at least. */
  readonly roundLength: number
}

const usual: MeasureSettings = {warmUp: 500, rounds: 9, roundLength: 150}

/**
 * Times contenders in turn, a round of each after the other, so that a slow moment of the machine hits all of them. What
 * one leaves behind is collected before the next starts, if node was started with --expose-gc. A full collection also
 * drops the code that was compiled for shapes of which no object is left: a round that does not count comes after it.
 */
export function compare(
  contenders: Readonly<Record<string, () => unknown>>,
  settings = usual,
): Readonly<Record<string, Timing>> {
  const entries = Object.entries(contenders)
  for (const [, call] of entries) round(call, settings.warmUp)
  const times = new Map(entries.map(([name]) => [name, new Array<number>()]))
  for (let turn = 0; turn < settings.rounds; turn++) {
    for (const [name, call] of entries) {
      if (globalThis.gc !== undefined) {
        globalThis.gc()
        round(call, settings.roundLength)
      }
      times.get(name)?.push(round(call, settings.roundLength))
    }
  }
  return Object.fromEntries([...times].map(([name, rounds]) => [name, timingOf(rounds)]))
}

export function measure(call: () => unknown, settings = usual): Timing {
  round(call, settings.warmUp)
  return timingOf(Array.from({length: settings.rounds}, () => round(call, settings.roundLength)))
}

/** What the calls gave, so that no compiler can leave them out. */
export const kept: {last: unknown} = {last: undefined}

/** Milliseconds of one call, from as many calls as fill the length. */
function round(call: () => unknown, length: number): number {
  const start = processorTime()
  let calls = 0
  let elapsed = 0
  do {
    kept.last = call()
    calls++
    elapsed = processorTime() - start
  } while (elapsed < length)
  return elapsed / calls
}

/** Milliseconds that this thread has worked so far. */
export function processorTime(): number {
  const {user, system} = process.threadCpuUsage()
  return (user + system) / 1000
}

function timingOf(rounds: readonly number[]): Timing {
  const sorted = rounds.toSorted((a, b) => a - b)
  return {
    median: sorted[Math.floor(sorted.length / 2)] ?? Number.NaN,
    fastest: sorted[0] ?? Number.NaN,
    slowest: sorted.at(-1) ?? Number.NaN,
  }
}
