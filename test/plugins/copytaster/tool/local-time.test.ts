import {expect, test} from 'vitest'
import {fromLocalTime, toLocalTime} from '../../../../plugins/copytaster/tool/intake/local-time.ts'

test.each([['2031-03-05T06:00:00.000Z'], ['2031-10-26T00:30:00.000Z'], ['2031-12-31T23:59:00.000Z']])(
  '%s comes back as it was',
  (instant) => {
    expect(toLocalTime(instant)).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/)
    expect(fromLocalTime(toLocalTime(instant))).toBe(instant)
  },
)

test.each([[''], ['soon'], ['2031-13-45T99:00']])('"%s" is no time', (text) => {
  expect(toLocalTime(text)).toBe('')
  expect(fromLocalTime(text)).toBe('')
})
