import {expect, test} from 'vitest'
import {settleTimes} from '../../src/recognise/settle-times.ts'

test.each([
  ['winter', 'NTB', '2031-01-04T08:00:00', '2031-01-04T08:00:00+01:00'],
  ['summer', 'NTB', '2031-07-04T08:00:00', '2031-07-04T08:00:00+02:00'],
  ['an hour before clocks go forward', 'Belga', '2031-03-30T01:30:00', '2031-03-30T01:30:00+01:00'],
  ['an hour after', 'Belga', '2031-03-30T03:30:00', '2031-03-30T03:30:00+02:00'],
  ['a host name', 'belga.be', '2031-01-04T08:00:00', '2031-01-04T08:00:00+01:00'],
])('a time without zone is in that of its sender: %s', (_, provider, time, settled) => {
  const {fields, assumed} = settleTimes({embargoUntil: time, wire: {provider, versionCreated: time}})
  expect(fields).toEqual({embargoUntil: settled, wire: {provider, versionCreated: settled}})
  expect(assumed).toBeUndefined()
})

test('is UTC, and reported, where the sender is not known', () => {
  expect(settleTimes({publishedAt: '2031-01-04T08:00:00', source: {name: 'Harbour Post'}})).toEqual({
    fields: {publishedAt: '2031-01-04T08:00:00Z', source: {name: 'Harbour Post'}},
    assumed: '2031-01-04T08:00:00',
  })
})

test('times that say their zone stay as they are', () => {
  const fields = {
    publishedAt: '2031-01-04T08:00:00Z',
    wire: {provider: 'NTB', firstCreated: '2031-01-04T08:00:00-05:00'},
  }
  expect(settleTimes(fields)).toEqual({fields})
})
