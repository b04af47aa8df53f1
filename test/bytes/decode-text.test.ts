import {expect, test} from 'vitest'
import {decodeText} from '../../src/bytes/decode-text.ts'

const story = 'Müller zahlt 5 € – „gern“\n'
const utf8 = new TextEncoder().encode(story)

const utf16 = (text: string, order: 'le' | 'be', mark: boolean): Uint8Array => {
  const units = mark ? `\uFEFF${text}` : text
  const bytes = new Uint8Array(units.length * 2)
  const view = new DataView(bytes.buffer)
  for (let i = 0; i < units.length; i++) view.setUint16(i * 2, units.charCodeAt(i), order === 'le')
  return bytes
}

const windows1252 = Uint8Array.from([
  0x4d, 0xfc, 0x6c, 0x6c, 0x65, 0x72, 0x20, 0x80, 0x20, 0x96, 0x20, 0x93, 0x61, 0x94,
])

test.each([
  ['UTF-8', utf8, story, 'utf-8'],
  ['UTF-8 with a byte order mark', Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8]), story, 'utf-8'],
  ['UTF-16LE with a mark', utf16(story, 'le', true), story, 'utf-16le'],
  ['UTF-16BE with a mark', utf16(story, 'be', true), story, 'utf-16be'],
  ['UTF-16LE without a mark', utf16(story, 'le', false), story, 'utf-16le'],
  ['UTF-16BE without a mark', utf16(story, 'be', false), story, 'utf-16be'],
  ['windows-1252', windows1252, 'Müller € – “a”', 'windows-1252'],
])('reads %s', (_, bytes, text, charset) => {
  expect(decodeText(bytes)).toMatchObject({text, charset})
})

test('says that windows-1252 was a guess, and is quiet about what was sure', () => {
  expect(decodeText(windows1252).diagnostics.map(({code}) => code)).toEqual(['charset-guessed'])
  expect(decodeText(utf8).diagnostics).toEqual([])
})

test('takes a declared charset before it guesses', () => {
  const greek = Uint8Array.from([0xc1, 0xe8, 0xde, 0xed, 0xe1])
  expect(decodeText(greek, 'ISO-8859-7')).toMatchObject({text: 'Αθήνα', charset: 'iso-8859-7', diagnostics: []})
})

test.each([
  ['UTF-16 that ends inside a character', utf16(story, 'le', true).slice(0, -1), 'charset-undecodable'],
  ['zero bytes', Uint8Array.from([0x41, 0, 0, 0x42, 0x43, 0x44, 0x45]), 'input-binary'],
  ['control bytes', Uint8Array.from({length: 64}, (_, i) => (i % 2 === 0 ? 0x81 : 0x03)), 'input-binary'],
])('refuses %s', (_, bytes, code) => {
  const decoded = decodeText(bytes)
  expect(decoded).not.toHaveProperty('text')
  expect(decoded.diagnostics).toMatchObject([{code, severity: 'error'}])
})

test.each([
  ['a surrogate written as UTF-8', Uint8Array.from([...utf8, 0xed, 0xa0, 0x80])],
  ['a lone surrogate in UTF-16', utf16('Rain \uD800 fell', 'le', true)],
  ['UTF-8 cut inside a character', new TextEncoder().encode('Zürich – Genève – Basel').slice(0, 9)],
])('keeps the text around %s and reports an error', (_, bytes) => {
  const decoded = decodeText(bytes)
  expect(decoded).toHaveProperty('text', expect.stringContaining('\uFFFD'))
  expect(decoded.diagnostics).toMatchObject([{code: 'characters-replaced', severity: 'error'}])
})
