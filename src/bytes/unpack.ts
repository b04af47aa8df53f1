import {Gunzip, Inflate} from 'fflate'

/** Bytes unpacked, or why there are none: they came to more than the limit, or are no stream at all. */
export type Unpacked =
  | {
      readonly bytes: Uint8Array
      /** What stands behind them is lost: the stream was cut off or breaks its own rules. */
      readonly isDamaged?: true
    }
  | {readonly fault: 'too-large' | 'damaged'}

/** Packed bytes taken at a time: what they may grow to, a thousandfold at most, is what a bomb gets before it is stopped. */
const usualStep = 16_384

/** Steps in which the beginning of a damaged stream is looked for. */
const salvageSteps = 256

/** Unpacks a stream of deflate or gzip (of which there may be several, one behind the other) to `limit` bytes at most. */
export function unpack(packed: Uint8Array, kind: 'deflate' | 'gzip', limit: number): Unpacked {
  const {bytes, isWhole, isTooLarge} = inflate(packed, {kind, limit, step: usualStep})
  if (isWhole) return {bytes}
  if (isTooLarge) return {fault: 'too-large'}
  const step = Math.max(64, Math.ceil(packed.length / salvageSteps))
  const beginning = inflate(packed, {kind, limit, step}).bytes
  return beginning.length === 0 ? {fault: 'damaged'} : {bytes: beginning, isDamaged: true}
}

interface InflateSettings {
  readonly kind: 'deflate' | 'gzip'
  readonly limit: number
  readonly step: number
}

function inflate(
  packed: Uint8Array,
  {kind, limit, step}: InflateSettings,
): {bytes: Uint8Array; isWhole: boolean; isTooLarge: boolean} {
  const parts: Uint8Array[] = []
  let size = 0
  const take = (part: Uint8Array): void => {
    if (size + part.length > limit) {
      size = limit + 1
      throw new RangeError('too large')
    }
    size += part.length
    parts.push(part)
  }
  const stream = kind === 'gzip' ? new Gunzip(take) : new Inflate(take)
  try {
    for (let start = 0; start < packed.length; start += step)
      stream.push(packed.subarray(start, start + step), start + step >= packed.length)
    return {bytes: joined(parts), isWhole: true, isTooLarge: false}
  } catch {
    return {bytes: joined(parts), isWhole: false, isTooLarge: size > limit}
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}
