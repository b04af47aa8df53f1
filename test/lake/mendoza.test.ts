import * as fc from 'fast-check'
import {applyPatch} from 'mendoza'
import {describe, expect, test} from 'vitest'
import {effectsOf, encodeMendoza} from '../../lake/history/mendoza.ts'

/** The decoder that the Studio uses. */
function decode(from: object, patch: readonly unknown[]): unknown {
  // Its type of a patch names each opcode; it reads them one by one.
  return applyPatch(from, patch as Parameters<typeof applyPatch>[1])
}

const key = fc.constantFrom('a', 'b', 'title', 'z', '_key', '_id', 'ä', '0')
const text = fc.string({unit: fc.constantFrom('a', 'b', 'é', '漢', '😀', ' '), maxLength: 12})
const {value} = fc.letrec((tie) => ({
  value: fc.oneof(
    {depthSize: 'small'},
    text,
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.dictionary(key, tie('value'), {maxKeys: 4, noNullPrototype: true}),
    fc.array(tie('value'), {maxLength: 4}),
    fc.uniqueArray(fc.record({_key: fc.constantFrom('k1', 'k2', 'k3'), of: tie('value')}), {
      selector: (item) => item._key,
    }),
  ),
}))
const document = fc.dictionary(key, value, {maxKeys: 6, noNullPrototype: true})

describe('the Mendoza encoder', () => {
  test('makes changes that the decoder carries out and takes back', () => {
    fc.assert(
      fc.property(document, document, (from, to) => {
        const {apply, revert} = effectsOf(from, to)
        expect(decode(from, apply)).toEqual(to)
        expect(decode(to, revert)).toEqual(from)
      }),
      {numRuns: 3000},
    )
  })

  test('says created and deleted as the Studio looks for them', () => {
    expect(effectsOf(undefined, {a: 1})).toEqual({apply: [0, {a: 1}], revert: [0, null]})
    expect(effectsOf({a: 1}, undefined)).toEqual({apply: [0, null], revert: [0, {a: 1}]})
  })

  test.each([
    ['nothing', {a: 1}, {a: 1}, []],
    ['one field', {a: 1, b: 2}, {a: 1, b: 3}, [17, 3, 'b']],
    ['a field less, by its place among the sorted ones', {b: 1, a: 2}, {a: 2}, [19, 1]],
    ['a field of an object', {a: {b: 1, c: 2}}, {a: {b: 1, c: 3}}, [10, 0, 17, 3, 'c', 15]],
    ['an element more', {a: [1, 2]}, {a: [1, 2, 3]}, [11, 0, 21, 0, 2, 20, 3, 15]],
    ['an element taken away', {a: [1, 2, 3]}, {a: [1, 3]}, [11, 0, 21, 0, 1, 21, 2, 3, 15]],
    [
      'an element known by its key',
      {
        a: [
          {_key: 'x', t: 1},
          {_key: 'y', t: 1},
        ],
      },
      {
        a: [
          {_key: 'x', t: 1},
          {_key: 'y', t: 2},
        ],
      },
      [11, 0, 21, 0, 1, 12, 1, 17, 2, 't', 16, 15],
    ],
    [
      'words within a text',
      {a: 'The ferry is late'},
      {a: 'The last ferry is late'},
      [11, 0, 23, 0, 4, 22, 'last ', 23, 4, 17, 15],
    ],
    [
      'letters of more than one byte',
      {a: 'Über den Fluß'},
      {a: 'Über alle den Fluß'},
      [11, 0, 23, 0, 6, 22, 'alle ', 23, 6, 15, 15],
    ],
  ])('tells %s', (_name, from, to, patch) => {
    expect(encodeMendoza(from, to)).toEqual(patch)
  })
})
