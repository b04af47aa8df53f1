import {array, assert, integer, property, string} from 'fast-check'
import {describe, expect, test} from 'vitest'
import {pad, shorten, widthOf, wrap} from '../../../scripts/terminal/wrap.ts'

describe('text in columns', () => {
  test.each([
    ['plain', 5],
    ['Østby', 5],
    ['e\u0301', 1],
    ['夜の船', 6],
    ['🚢', 2],
    ['a\u200db', 2],
    ['', 0],
  ])('%j takes %i columns', (text, columns) => {
    expect(widthOf(text)).toBe(columns)
  })

  test('wraps at spaces and cuts only what has none', () => {
    expect(wrap('one two three', 7)).toEqual(['one two', 'three'])
    expect(wrap('abcdefghij kl', 4)).toEqual(['abcd', 'efgh', 'ij', 'kl'])
    expect(wrap('', 10)).toEqual([''])
    expect(wrap('夜の船旅', 5)).toEqual(['夜の', '船旅'])
  })

  test('wrapping keeps every character and stays within the columns', () => {
    const words = array(string({unit: 'grapheme', minLength: 1, maxLength: 30}).filter((word) => !/\s/.test(word)))
    assert(
      property(words, integer({min: 2, max: 20}), (list, columns) => {
        const lines = wrap(list.join(' '), columns)
        expect(lines.join('').replaceAll(' ', '')).toBe(list.join(''))
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(columns)
      }),
    )
  })

  test('shortens and pads by columns, not by characters', () => {
    expect(shorten('夜の船旅', 5)).toBe('夜の…')
    expect(shorten('one two', 7)).toBe('one two')
    expect(pad('夜', 4)).toBe('夜  ')
    expect(pad('夜', 4, 'left')).toBe('  夜')
  })
})
