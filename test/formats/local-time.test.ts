import {expect, test} from 'vitest'
import {feedTime} from '../../src/formats/feed/feed-time.ts'
import {readPageTime} from '../../src/formats/html/page/page-time.ts'
import {localTime, offsetOf} from '../../src/formats/local-time.ts'
import {readMailTime} from '../../src/formats/mail-time.ts'
import {readWireTime} from '../../src/formats/wire-time.ts'

test.each([
  [[2026, 11, 30, 6, 5], '2026-11-30T06:05:00'],
  [[2026, 11, 31, 6, 5], undefined],
  [[2026, 2, 29, 6, 5], undefined],
  [[2024, 2, 29, 6, 5], '2024-02-29T06:05:00'],
  [[2026, 12, 31, 24, 0], '2027-01-01T00:00:00'],
  [[2026, 12, 31, 24, 1], undefined],
  [[2016, 12, 31, 23, 59, 60], '2016-12-31T23:59:59'],
  [[2026, 13, 1, 0, 0], undefined],
  [[2026, 0, 1, 0, 0], undefined],
  [[0, 1, 1, 0, 0], undefined],
  [[9999, 12, 31, 24, 0], undefined],
] as const)('%j', ([year, month, day, hour, minute, second], time) => {
  expect(localTime(year, month, day, hour, minute, second)).toBe(time)
})

test.each([
  ['+', '05', '30', '+05:30'],
  ['-', 9, undefined, '-09:00'],
  ['+', '24', '00', undefined],
  ['+', '00', '60', undefined],
] as const)('%s%s%s', (sign, hours, minutes, offset) => {
  expect(offsetOf(sign, hours, minutes)).toBe(offset)
})

test.each([
  [readMailTime('Tue, 31 Nov 2026 06:41:02 +0000'), undefined],
  [readMailTime('Mon, 30 Nov 2026 24:00:00 +0000'), '2026-12-01T00:00:00+00:00'],
  [readMailTime('Mon, 30 Nov 2026 06:41:02 +0060'), undefined],
  [readWireTime('20261130T240000Z')?.local, '2026-12-01T00:00:00'],
  [readWireTime('20261130T064102+2500'), undefined],
  [feedTime('Mon, 30 Nov 2026 24:00:00 GMT'), '2026-12-01T00:00:00Z'],
  [feedTime('2026-11-31T06:41:02Z'), undefined],
  [readPageTime('30 November 2026, 6:41 +00:60')?.text, '2026-11-30T06:41:00'],
])('no reader gives a time that is none: %#', (time, expected) => {
  expect(time).toBe(expected)
})
