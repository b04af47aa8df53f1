import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import {cleanText, hiddenDirection, rawEnd, rawOffset} from '../../src/bytes/clean-text.ts'

test.each([
  ['runs of white space', '  A\u00A0 b\t\tc ', 'A b c'],
  ['characters that show nothing', 'Do\u00ADnau\u200B\uFEFFdampf', 'Donaudampf'],
  ['direction overrides', 'abc\u202Edef\u202C', 'abcdef'],
  ['decomposed letters', 'Cafe\u0301 Mu\u0308nchen', 'Café München'],
  ['a compound broken at its hyphen', 'a two-\nday strike', 'a two-day strike'],
  ['a dash before a line break', 'rain -\nand snow', 'rain - and snow'],
  ['lines joined', 'first line\r\nsecond line', 'first line second line'],
  ['joiners between Latin letters', 'news\u200Croom', 'newsroom'],
  ['joiners that spell Persian', 'می\u200Cخواهم', 'می\u200Cخواهم'],
  ['emoji that a joiner holds together', '👩\u200D🚒 saved it', '👩\u200D🚒 saved it'],
])('cleans %s', (_, raw, clean) => {
  expect(cleanText(raw).text).toBe(clean)
})

test('knows where each character stood', () => {
  const raw = '  Mu\u0308nchen\u00AD  (dpa) '
  const clean = cleanText(raw)
  const at = clean.text.indexOf('(dpa)')
  expect(raw.slice(rawOffset(clean, at), rawOffset(clean, at + 4) + 1)).toBe('(dpa)')
})

test.each([
  ['an accent of its own', 'Caf', 'e\u0301', ' (dpa)'],
  ['an emoji', 'Done\u00AD ', '🚢', ' (dpa)'],
  ['a plain letter', 'Don\u00AD', 'e', ' (dpa)'],
])('ends a part behind the whole of %s', (_, before, last, after) => {
  const raw = before + last + after
  const clean = cleanText(raw)
  expect(raw.slice(0, rawEnd(clean, clean.text.length - ' (dpa)'.length, raw))).toBe(before + last)
})

const kept = (value: string): string => value.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '')

test('cleaning twice changes nothing, and no letter or digit is lost', () => {
  fc.assert(
    fc.property(fc.string({unit: 'grapheme'}), (raw) => {
      const {text} = cleanText(raw)
      expect(cleanText(text).text).toBe(text)
      expect(kept(text)).toBe(kept(raw))
    }),
  )
})

test('counts what hides the direction of text', () => {
  expect(hiddenDirection('ab\u202Ecd\u2066e')).toEqual({overrides: 1, marks: 2, first: 2})
  expect(hiddenDirection('plain')).toEqual({overrides: 0, marks: 0, first: -1})
})
