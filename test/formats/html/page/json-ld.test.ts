import {expect, test} from 'vitest'
import {readJsonLd} from '../../../../src/formats/html/page/json-ld.ts'

test.each([
  ['{"a":"x","b":1}', {a: 'x', b: 1}],
  ['{"a":"x "y" z","b":1}', {a: 'x "y" z', b: 1}],
  ['{"a":"He said "no", and left" , "b":true}', {a: 'He said "no", and left', b: true}],
  [String.raw`{"a":"x \"y\" z",}`, {a: 'x "y" z'}],
  [String.raw`{"a":"b\\","c":"d\'e"}`, {a: String.raw`b\ `.trim(), c: "d'e"}],
  ['{"a":"x\n\ty",,"c":["d",],}', {a: 'x y', c: ['d']}],
  ['<!--//--><![CDATA[//><!--\n{"a":"x"}\n//--><!]]>', {a: 'x'}],
  ['/*<![CDATA[*/{"a":"x"}/*]]>*/', {a: 'x'}],
  ['[{"a":"x"}];', {a: 'x'}],
])('%s', (script, object) => {
  expect(readJsonLd([script])).toEqual([object])
})

test('of what is no JSON nothing is read', () => {
  expect(readJsonLd(['{"a":"x', 'window.a = 1', ''])).toEqual([])
})
