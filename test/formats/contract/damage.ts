import {mutate} from './mutate.ts'

/** Prefixes up to this length are all tried; of longer inputs then as many again, evenly spread. */
const allPrefixes = 1000

/** One damaged input, and what to call it where it breaks the contract. */
export interface Damaged {
  readonly what: string
  readonly bytes: Uint8Array
}

/** How inputs are damaged; `seed` is the first of as many as there are mutations. */
export interface Damage {
  readonly mutations: number
  readonly seed: number
}

/** Cuts the bytes off at every place, then changes them in as many ways as are asked for. */
export function* damaged(
  bytes: Uint8Array,
  others: readonly Uint8Array[],
  {mutations, seed}: Damage,
): Generator<Damaged> {
  const stride = Math.max(1, Math.ceil((bytes.length - allPrefixes) / allPrefixes))
  for (let end = 0; end < bytes.length; end += end < allPrefixes ? 1 : stride)
    yield {what: `cut off after ${end} bytes`, bytes: bytes.slice(0, end)}
  for (let own = seed; own < seed + mutations; own++)
    yield {what: `mutated with seed ${own}`, bytes: mutate(bytes, others, own)}
}
