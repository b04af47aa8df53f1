import {expect, test} from 'vitest'
import {emailOf} from '../../src/documents/email-address.ts'

test.each(['ines@gull.example', 'ines.calderon+desk@news.gull.example', 'ínes@gull.example'])('%s is one', (text) => {
  expect(emailOf(text)).toBe(text)
})

test.each([
  ['ines'],
  ['ines@gull'],
  ['ines at gull.example'],
  ['a@b@gull.example'],
  ['.ines@gull.example'],
  ['@gull.example'],
  [''],
  [undefined],
])('%j is none', (text) => {
  expect(emailOf(text)).toBeUndefined()
})

test('text made to keep a pattern busy is none, at once', () => {
  const start = performance.now()
  for (const text of [
    'a.'.repeat(100_000),
    `a@${'a.'.repeat(100_000)}`,
    'a'.repeat(200_000),
    `a@${'a'.repeat(200_000)}`,
  ]) {
    expect(emailOf(text)).toBeUndefined()
  }
  expect(performance.now() - start).toBeLessThan(1000)
})
