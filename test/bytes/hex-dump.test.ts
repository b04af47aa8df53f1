import {expect, test} from 'vitest'
import {hexDump} from '../../src/bytes/hex-dump.ts'

const bytes = new TextEncoder().encode('Über\tden Fluss')

test.each([
  [
    'all of it',
    {start: 0, end: 15},
    9,
    ['000000 c3 9c 62 65 72 09 64 65 ..ber.de', '000008 6e 20 46 6c 75 73 73 n Fluss'],
  ],
  ['a part', {start: 6, end: 9}, 9, ['000006 64 65 6e den']],
  ['no more lines than asked for', {start: 2, end: 15}, 1, ['000002 62 65 72 09 64 65 6e 20 ber.den ']],
  ['what is beyond the end', {start: 13, end: 99}, 9, ['00000d 73 73 ss']],
  ['nothing', {start: 4, end: 4}, 9, []],
])('%s', (_, range, lines, expected) => {
  expect(hexDump(bytes, range, lines).map(({offset, hex, ascii}) => `${offset} ${hex} ${ascii}`)).toEqual(expected)
})
