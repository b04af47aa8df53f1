import {expect, test} from 'vitest'
import {instantOf} from '../../src/documents/instant.ts'

test.each([
  '2031-03-04T08:00:00Z',
  '2031-03-04T08:00Z',
  '2031-03-04T08:00:00.123Z',
  '2031-03-04T08:00:00+02:00',
  '2031-03-04T08:00:00-09:30',
])('%s is a date, a time and a zone', (text) => {
  expect(instantOf(text)).toBe(text)
})

test.each([
  ['2031-03-04'],
  ['2031-03-04T08:00:00'],
  ['2031-03-04 08:00:00Z'],
  ['2031-03-04T25:00:00Z'],
  ['2031-13-04T08:00:00Z'],
  ['20310304T080000Z'],
  ['Friday at noon'],
  ['2031-03-04T08:00:00Z or later'],
  [''],
  [undefined],
])('%j is not', (text) => {
  expect(instantOf(text)).toBeUndefined()
})
