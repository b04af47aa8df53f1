import {expect, test} from 'vitest'
import {printable} from '../../../scripts/terminal/printable.ts'

test.each([
  ['a colour', '\u001b[31mred\u001b[0m', 'red'],
  ['a title for the window', '\u001b]0;owned\u0007text', 'text'],
  ['a cleared screen', 'a\u009b2Jb', 'ab'],
  ['backspaces', 'safe\b\b\b\bevil', 'safeevil'],
  ['line breaks of all kinds', 'a\r\nb\u2028c\u0085d', 'a b c d'],
  ['a turned writing direction', 'abc\u202Etxt.exe', 'abctxt.exe'],
  ['a lone surrogate', 'a\ud800b', 'ab'],
  ['letters of every script', 'Ōé夜🚢 «x»', 'Ōé夜🚢 «x»'],
])('%s', (_name, text, expected) => {
  expect(printable(text)).toBe(expected)
})
