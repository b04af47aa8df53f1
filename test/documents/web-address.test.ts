import {expect, test} from 'vitest'
import {safeAddress} from '../../src/documents/web-address.ts'

test.each(['https://gull.example/a?b=c#d', 'http://gull.example', 'mailto:desk@gull.example', 'HTTPS://GULL.example/'])(
  '%s may reach a document',
  (address) => {
    expect(safeAddress(address)).toBe(address)
  },
)

test.each([
  ['javascript:alert(1)'],
  [' javascript:alert(1)'],
  ['java\nscript:alert(1)'],
  ['data:text/html,x'],
  ['file:///etc/passwd'],
  ['ftp://gull.example/'],
  ['//gull.example/'],
  ['/ferry'],
  ['gull.example'],
  ['https://'],
  ['https://user@gull.example/'],
  ['https://user:password@gull.example/'],
  ['https://:password@gull.example/'],
  [''],
  [undefined],
])('%j may not', (address) => {
  expect(safeAddress(address)).toBeUndefined()
})
