import type {Diagnostic} from '../diagnostics/diagnostic.ts'
import {charsetName, decodeBytes} from './decode-bytes.ts'
import {replacedDiagnostic} from './replaced-diagnostic.ts'

/** Forms of Unicode in which most text has zero bytes. */
export type WideCharset = 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be'

/** Bytes looked at when a guess is enough. */
const sampleBytes = 65_536

/**
 * Which of UTF-16 and UTF-32 the bytes are in, told by a byte order mark, else by where zero bytes stand, else, where
 * there are any, by what is declared.
 */
export function wideCharsetOf(bytes: Uint8Array, declared: string | undefined): WideCharset | undefined {
  const starts = (...mark: number[]): boolean => mark.every((byte, index) => bytes[index] === byte)
  if (starts(0xff, 0xfe, 0, 0) && bytes.length % 4 === 0) return 'utf-32le'
  if (starts(0, 0, 0xfe, 0xff)) return 'utf-32be'
  if (starts(0xff, 0xfe)) return 'utf-16le'
  if (starts(0xfe, 0xff)) return 'utf-16be'
  const length = Math.min(bytes.length, sampleBytes) & ~3
  if (length < 4) return undefined
  const zeros = [0, 0, 0, 0]
  for (let at = 0; at < length; at++) if (bytes[at] === 0) zeros[at % 4] = (zeros[at % 4] ?? 0) + 1
  const [first = 0, second = 0, third = 0, fourth = 0] = zeros.map((count) => count / (length / 4))
  if (bytes.length % 4 === 0 && third > 0.9 && fourth > 0.9 && first < 0.1) return 'utf-32le'
  if (bytes.length % 4 === 0 && first > 0.9 && second > 0.9 && fourth < 0.1) return 'utf-32be'
  const even = (first + third) / 2
  const odd = (second + fourth) / 2
  if (odd > 0.4 && even < 0.05) return 'utf-16le'
  if (even > 0.4 && odd < 0.05) return 'utf-16be'
  const named = even + odd > 0 && declared !== undefined ? charsetName(declared) : undefined
  return named === 'utf-16le' || named === 'utf-16be' || named === 'utf-32le' || named === 'utf-32be'
    ? named
    : undefined
}

/** Decodes what is in such a form; one that ends inside a character is refused. */
export function decodeWide(
  bytes: Uint8Array,
  charset: WideCharset,
):
  | {readonly text: string; readonly charset: WideCharset; readonly diagnostics: Diagnostic[]}
  | {readonly diagnostics: Diagnostic[]} {
  const [name, size] = charset.startsWith('utf-16') ? ['UTF-16', 2] : ['UTF-32', 4]
  if (bytes.length % size !== 0) {
    return {
      diagnostics: [
        {
          code: 'charset-undecodable',
          severity: 'error',
          message: `The input is ${name} and ends in the middle of a character (${bytes.length} bytes): it was cut off. Get the whole file again.`,
        },
      ],
    }
  }
  const text = decodeBytes(bytes, charset)
  return {text, charset, diagnostics: text.includes('\uFFFD') ? [replacedDiagnostic(text)] : []}
}
