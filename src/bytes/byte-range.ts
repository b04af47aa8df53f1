import type {SourceRange} from '../story/passage.ts'
import {decodeBytes} from './decode-bytes.ts'
import {mendDoubleEncoding} from './double-encoding.ts'

/**
 * Where a part of a decoded text stands in the bytes: `[start, end)`, in UTF-16 units of the text on the way in, in bytes
 * on the way out. `charset` is the one in which `decodeText` read them.
 */
export function byteRange(bytes: Uint8Array, charset: string, {start, end}: SourceRange): SourceRange {
  const printed = printedOffsets(bytes, charset)
  const first = byteOffset(bytes, charset, printed(start))
  return {start: first, end: Math.max(first, byteOffset(bytes, charset, printed(end)))}
}

/** From places in the text to places in the text as it was before what had been encoded twice was put right. */
function printedOffsets(bytes: Uint8Array, charset: string): (offset: number) => number {
  const {mended} = mendDoubleEncoding(decodeBytes(bytes, charset))
  return (offset) => mended.reduce((sum, {end, lost}) => (end <= offset ? sum + lost : sum), offset)
}

/** The fewest bytes that hold so much of the text: found by halving, because charsets differ in what a character takes. */
function byteOffset(bytes: Uint8Array, charset: string, offset: number): number {
  let low = markLength(bytes, charset)
  let high = bytes.length
  while (low < high) {
    const middle = (low + high) >> 1
    const {length} = decodeBytes(bytes.subarray(0, middle), charset, {stream: true})
    if (length < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** Bytes of a byte order mark, which is no part of the text. */
function markLength(bytes: Uint8Array, charset: string): number {
  const marks: Readonly<Record<string, readonly number[]>> = {
    'utf-8': [0xef, 0xbb, 0xbf],
    'utf-16le': [0xff, 0xfe],
    'utf-16be': [0xfe, 0xff],
    'utf-32le': [0xff, 0xfe, 0, 0],
    'utf-32be': [0, 0, 0xfe, 0xff],
  }
  const mark = marks[charset] ?? []
  return mark.every((byte, index) => bytes[index] === byte) ? mark.length : 0
}
