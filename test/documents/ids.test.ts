import {describe, expect, test} from 'vitest'
import {articleId, authorId, createKeys, sourceId, wireItemId} from '../../src/documents/ids.ts'
import {resolvePublisher} from '../../src/publishers/resolve-publisher.ts'

const payload = {hash: 'ab', index: 0}
const wire = {provider: 'Gull', guid: 'gull:1'}
const url = 'https://gull.example/1'

describe('two articles', () => {
  test.each([
    ['of the same guid, from other files', {wire}, {wire}, {hash: 'cd', index: 0}, true],
    [
      'of the same guid in two versions',
      {wire: {...wire, version: '1'}},
      {wire: {...wire, version: '2'}},
      payload,
      true,
    ],
    ['of the same guid at two addresses', {wire, url}, {wire}, payload, true],
    ['of the same guid from two providers', {wire}, {wire: {...wire, provider: 'Tern'}}, payload, false],
    ['of two guids', {wire}, {wire: {...wire, guid: 'gull:2'}}, payload, false],
    ['of the same address', {url}, {url}, {hash: 'cd', index: 0}, true],
    ['of two addresses', {url}, {url: `${url}1`}, payload, false],
    ['of the same bytes', {}, {}, payload, true],
    ['of other bytes', {}, {}, {hash: 'cd', index: 0}, false],
    ['in two places of the same bytes', {}, {}, {hash: 'ab', index: 1}, false],
  ])('%s', (_, one, other, otherPayload, same) => {
    expect(articleId(one, payload) === articleId(other, otherPayload)).toBe(same)
  })
})

test('two versions of a story are two wire items', () => {
  expect(wireItemId(payload)).not.toBe(wireItemId({hash: 'cd', index: 0}))
  expect(wireItemId(payload)).not.toBe(wireItemId({hash: 'ab', index: 1}))
})

describe('the id of the source', () => {
  test.each([
    ['AP', 'source-associated-press'],
    ['The Associated Press', 'source-associated-press'],
    ['THE ASSOCIATED PRESS', 'source-associated-press'],
    ['The Harbour Gull', 'source-harbour-gull'],
    ['Harbour Gull', 'source-harbour-gull'],
    ['L’Écho du Sémaphore', 'source-lecho-du-semaphore'],
  ])('"%s" is %s', (name, id) => {
    expect(sourceId(name, resolvePublisher(name))).toBe(id)
  })

  test.each([
    ['names of another script', 'Газета 24', 'Журнал 24'],
    ['long names that begin alike', `${'Harbour Gull '.repeat(9)}East`, `${'Harbour Gull '.repeat(9)}West`],
  ])('tells %s apart', (_, one, other) => {
    expect(sourceId(one)).not.toBe(sourceId(other))
    expect(`${sourceId(one)} ${sourceId(other)}`).toMatch(/^source-[a-z0-9-]{1,90} source-[a-z0-9-]{1,90}$/)
  })
})

describe('two authors', () => {
  test.each([
    ['written alike', 'Ines Calderón', 'source-gull', 'Ines Calderón', 'source-gull', true],
    ['one in capitals without accents', 'Ines Calderón', 'source-gull', 'INES CALDERON', 'source-gull', true],
    ['of two houses', 'Ines Calderón', 'source-gull', 'Ines Calderón', 'source-tern', false],
    ['one of whom has no house', 'Ines Calderón', 'source-gull', 'Ines Calderón', undefined, false],
    ['of two names', 'Ines Calderón', 'source-gull', 'Inés Calder', 'source-gull', false],
    ['of another script', 'Анна Петрова', undefined, 'Ольга Петрова', undefined, false],
  ])('%s', (_, name, house, otherName, otherHouse, same) => {
    expect(authorId(name, house) === authorId(otherName, otherHouse)).toBe(same)
  })

  test('can be told by their ids', () => {
    expect(authorId('Ines Calderón', 'source-gull')).toMatch(/^author-ines-calderon-[0-9a-f]{8}$/)
  })
})

test('keys of one list are the content’s, and still unique when it comes again', () => {
  const keyOf = createKeys()
  const keys = ['a', 'b', 'a', 'a'].map((content) => keyOf(content))
  expect(new Set(keys).size).toBe(4)
  expect(keys).toEqual(['a', 'b', 'a', 'a'].map(createKeys()))
  expect(createKeys()('b')).toBe(keys[1])
  expect(keys.filter((key) => !/^[0-9a-f]{12}$/.test(key))).toEqual([])
})
