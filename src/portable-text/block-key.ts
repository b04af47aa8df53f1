import {sha256} from '@noble/hashes/sha2.js'
import {bytesToHex, utf8ToBytes} from '@noble/hashes/utils.js'

/** Hex digits of a block's `_key`: 48 bits, as Sanity's own keys have. */
const keyLength = 12

/**
 * Keys for the blocks of one body: 12 hex digits made of the text and of how often the same text stood before it, so
 * the same copy gives the same keys and a paragraph keeps its key when others change.
 */
export function createBlockKeys(): (text: string) => string {
  const seen = new Map<string, number>()
  return (text) => {
    const before = seen.get(text) ?? 0
    seen.set(text, before + 1)
    return bytesToHex(sha256(utf8ToBytes(`${before} ${text}`))).slice(0, keyLength)
  }
}
