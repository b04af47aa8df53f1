import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import {byteRange} from '../../src/bytes/byte-range.ts'
import {decodeText} from '../../src/bytes/decode-text.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const utf16 = (text: string, mark = '\uFEFF'): Uint8Array =>
  Uint8Array.from([...(mark + text)].flatMap((unit) => [unit.charCodeAt(0) & 0xff, unit.charCodeAt(0) >> 8]))

test.each([
  ['ASCII', utf8('a fog horn'), 'fog', [2, 5]],
  ['UTF-8', utf8('café — fog 🚢 horn'), 'fog 🚢', [10, 18]],
  ['UTF-8 with a mark', utf8('\uFEFFfog horn'), 'fog', [3, 6]],
  ['UTF-16 with a mark', utf16('a fog horn'), 'fog', [6, 12]],
  ['UTF-16 without one', utf16('a fog horn', ''), 'fog', [4, 10]],
  ['windows-1252', Uint8Array.from([0xe9, 0x20, 0x97, 0x20, 0x66, 0x6f, 0x67]), 'fog', [4, 7]],
  [
    'UTF-32 with a mark',
    Uint8Array.from([...'\uFEFFa fog'].flatMap((unit) => [unit.charCodeAt(0) & 0xff, unit.charCodeAt(0) >> 8, 0, 0])),
    'fog',
    [12, 24],
  ],
  ['UTF-8 encoded twice', utf8('un cafÃ©, une fÃªte, fog horn'), 'fête, fog', [16, 28]],
  ['damaged UTF-8', Uint8Array.from([0xc3, 0xa9, 0xc3, 0xa8, 0xff, 0x66, 0x6f, 0x67, 0x21]), 'fog', [5, 8]],
])('%s', (_, bytes, part, [start, end]) => {
  const decoded = decodeText(bytes)
  if (!('text' in decoded)) throw new Error('not text')
  const at = decoded.text.indexOf(part)
  expect(byteRange(bytes, decoded.charset, {start: at, end: at + part.length})).toEqual({start, end})
})

test('the bytes of a part, decoded, are the part', () => {
  const text = fc.string({unit: 'grapheme', minLength: 1})
  fc.assert(
    fc.property(text, text, text, (before, part, after) => {
      const bytes = utf8(`x${before}${part}${after}`)
      const start = before.length + 1
      const range = byteRange(bytes, 'utf-8', {start, end: start + part.length})
      expect(new TextDecoder('utf-8', {ignoreBOM: true}).decode(bytes.subarray(range.start, range.end))).toBe(part)
    }),
  )
})
