import {Gunzip, Inflate} from 'fflate'

/** Bytes unpacked, or why they are not: they came to more than the limit, or they are no whole stream. */
export type Unpacked = {readonly bytes: Uint8Array} | {readonly fault: 'too-large' | 'damaged'}

/** Packed bytes taken at a time: what they may grow to, a thousandfold at most, is what a bomb gets before it is stopped. */
const step = 16_384

/** Unpacks a stream of deflate or gzip (of which there may be several, one behind the other) to `limit` bytes at most. */
export function unpack(packed: Uint8Array, kind: 'deflate' | 'gzip', limit: number): Unpacked {
  const parts: Uint8Array[] = []
  let size = 0
  const take = (part: Uint8Array): void => {
    size += part.length
    if (size > limit) throw new RangeError('too large')
    parts.push(part)
  }
  const stream = kind === 'gzip' ? new Gunzip(take) : new Inflate(take)
  try {
    for (let start = 0; start < packed.length; start += step)
      stream.push(packed.subarray(start, start + step), start + step >= packed.length)
  } catch {
    return {fault: size > limit ? 'too-large' : 'damaged'}
  }
  return {bytes: joined(parts, size)}
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  const bytes = new Uint8Array(size)
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}
