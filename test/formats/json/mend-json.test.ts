import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import {readBrokenJson} from '../../../src/formats/json/mend-json.ts'

test.each<[string, string, unknown]>([
  ['a line break in a string', '{"a":"High\nwater"}', {a: 'High\nwater'}],
  ['a comma before a bracket', '{"a":[1,2,],}', {a: [1, 2]}],
  ['an escape that JSON has not', String.raw`{"a":"It\'s \x"}`, {a: "It's x"}],
])('%s is mended and reported', (_, text, value) => {
  expect(readBrokenJson(text)).toMatchObject({value, diagnostics: [{code: 'markup-broken', severity: 'warning'}]})
})

const whole = {a: 'High "water"', b: [1, true, {c: null, d: 'Low, {low} \\'}], e: -1.5, f: 'é'}

test('JSON that is cut off anywhere is read up to there', () => {
  const text = JSON.stringify(whole)
  for (let length = 8; length < text.length; length++) {
    const {value, diagnostics} = readBrokenJson(text.slice(0, length))
    expect(value).toBeTypeOf('object')
    expect(diagnostics).toMatchObject([{code: 'markup-broken', severity: 'error'}])
  }
})

test('whole JSON is left as it is', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      expect(readBrokenJson(text)).toEqual({value: JSON.parse(text), diagnostics: []})
    }),
  )
})

test('what is no JSON is none', () => {
  expect(readBrokenJson('{high water}')).toEqual({value: undefined, diagnostics: []})
})

test.each([
  ['brackets', '['.repeat(200_000)],
  ['commas', `[${',                    '.repeat(20_000)}`],
  ['quotation marks', '{"a":"\\'.repeat(40_000)],
  ['line breaks in a string', `{"a":"${'\n'.repeat(200_000)}`],
])('hostile: %s are read in time', (_, text) => {
  const start = performance.now()
  expect(() => readBrokenJson(text)).not.toThrow()
  expect(performance.now() - start).toBeLessThan(8000)
})
