import {describe, expect, test} from 'vitest'
import {createWireClock, isLater} from '../../src/formats/wire-clock.ts'
import {readWireTime} from '../../src/formats/wire-time.ts'

test.each([
  ['20151014T043001+0100', '2015-10-14T04:30:01', '+01:00'],
  ['20171220T134757Z', '2017-12-20T13:47:57', 'Z'],
  ['2018-02-26T21:20:34.250-05:00', '2018-02-26T21:20:34.250', '-05:00'],
  ['2022-07-11 18:33', '2022-07-11T18:33:00', undefined],
  ['20190129T133400', '2019-01-29T13:34:00', undefined],
  [' 2031-03-04T09:15:00+02 ', '2031-03-04T09:15:00', '+02:00'],
])('%s', (text, local, zone) => {
  expect(readWireTime(text)).toEqual({local, ...(zone === undefined ? {} : {zone})})
})

test.each(['YYYYMMDD000000-HHMM', '20190230T101010Z', '2019-02-28', '20190228', 'March 4', '2019-13-01T00:00:00Z', ''])(
  '%j is no time',
  (text) => {
    expect(readWireTime(text)).toBeUndefined()
  },
)

describe('a clock', () => {
  test('takes the zone that another time of the item says', () => {
    expect(createWireClock(() => [undefined, 'March', '20310304T091500+0200']).instant('20310304T080000')).toBe(
      '2031-03-04T08:00:00+02:00',
    )
  })

  test('leaves a time without zone where none says one', () => {
    expect(createWireClock(() => ['20310304T091500']).instant('20310304T080000')).toBe('2031-03-04T08:00:00')
  })

  test('compares times with zone and without', () => {
    expect(isLater('2031-03-04T08:00:00+02:00', '2031-03-04T05:00:00Z')).toBe(true)
    expect(isLater('2031-03-04T08:00:00', '2031-03-04T08:00:00')).toBe(false)
    expect(isLater(undefined, '2031-03-04T08:00:00')).toBe(false)
  })
})
