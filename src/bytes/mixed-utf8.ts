import {decodeBytes} from './decode-bytes.ts'

export interface MixedText {
  readonly text: string
  /** Where in the text the first byte of windows-1252 was put in; none where there was none. */
  readonly first: number | undefined
  readonly count: number
}

/** Bytes that begin the usual characters of UTF-8: alone, they are more likely the rest of one that was cut off. */
const leads = new Set([0xc2, 0xc3, 0xe2])
/** Punctuation of windows-1252 that stands beside spaces too. */
const signs = new Set([0x80, 0x85, 0x91, 0x92, 0x93, 0x94, 0x96, 0x97, 0xa7, 0xab, 0xb0, 0xbb])

/**
 * Decodes UTF-8 into which somebody pasted windows-1252: a byte that is no UTF-8 and stands alone among ASCII is the
 * letter or sign that it is there. What may be half a character stays damaged. One character for each such byte, as the
 * decoder of UTF-8 has it too.
 */
export function decodeMixed(bytes: Uint8Array): MixedText {
  const parts: string[] = []
  let from = 0
  let length = 0
  let first: number | undefined
  let count = 0
  for (let at = 0; at < bytes.length; at++) {
    if ((bytes[at] ?? 0) < 0x80 || !isPasted(bytes, at)) continue
    const part = decodeBytes(bytes.subarray(from, at), 'utf-8')
    parts.push(part, decodeBytes(bytes.subarray(at, at + 1), 'windows-1252'))
    length += part.length + 1
    first ??= length - 1
    count++
    from = at + 1
  }
  parts.push(decodeBytes(bytes.subarray(from), 'utf-8'))
  return {text: parts.join(''), first, count}
}

function isPasted(bytes: Uint8Array, at: number): boolean {
  const [before = 0x20, byte = 0, after = 0x80] = [bytes[at - 1], bytes[at], bytes[at + 1]]
  if (before >= 0x80 || after >= 0x80) return false
  if (signs.has(byte)) return true
  return byte >= 0xc0 && (!leads.has(byte) || (isLetter(before) && isLetter(after)))
}

const isLetter = (byte: number): boolean => (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a
