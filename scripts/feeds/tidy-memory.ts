import {getHeapStatistics, setFlagsFromString} from 'node:v8'
import {runInNewContext} from 'node:vm'

/** Bytes by which memory may grow before what is of no use any more is cleared away. */
const maximumGrowth = 16_000_000

/**
 * Gives a function to be called after each batch of a long run. Node lets garbage grow to some hundred megabytes before it
 * clears it away, however little is in use: on a small server that is what ends the run.
 */
export function createTidier(): () => void {
  setFlagsFromString('--expose-gc')
  // The part of the memory for what is new would grow by itself to a hundred megabytes.
  setFlagsFromString('--semi-space-growth-factor=1')
  const collect: unknown = runInNewContext('gc')
  let inUse = usedBytes()
  return () => {
    if (typeof collect !== 'function' || usedBytes() < inUse + maximumGrowth) return
    collect()
    inUse = usedBytes()
  }
}

function usedBytes(): number {
  return getHeapStatistics().used_heap_size
}
