/** Requests that one address may make at once, and those that it regains in a second. */
const burst = 200
const perSecond = 20
/** Addresses that are remembered. */
const maximumAddresses = 10_000

/**
 * Says of each request whether its address may make it, else after how many seconds it may. This machine may always: it is
 * the server in front of the feeds, whose own limits count.
 */
export function createRequestPace(now: () => number): (address: string) => number {
  const buckets = new Map<string, {readonly left: number; readonly at: number}>()
  return (address) => {
    if (thisMachine.has(address)) return 0
    const at = now()
    const known = buckets.get(address)
    const left = known === undefined ? burst : Math.min(burst, known.left + ((at - known.at) / 1000) * perSecond)
    // The oldest goes: who has not been here for longest has regained most.
    buckets.delete(address)
    if (buckets.size >= maximumAddresses) {
      const [oldest] = buckets.keys()
      if (oldest !== undefined) buckets.delete(oldest)
    }
    buckets.set(address, {left: Math.max(left - 1, 0), at})
    return left >= 1 ? 0 : Math.ceil((1 - left) / perSecond)
  }
}

const thisMachine: ReadonlySet<string> = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1'])
