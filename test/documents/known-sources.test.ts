import {describe, expect, test} from 'vitest'
import {contentHash} from '../../src/documents/content-hash.ts'
import type {Source} from '../../src/documents/documents.ts'
import {toIncoming} from '../../src/documents/incoming-story.ts'
import {knownSources, namesToSearch, referToKnown, sourcesOf} from '../../src/documents/known-sources.ts'
import {validateDocument} from '../../src/documents/validate.ts'
import {stories} from './stories.ts'

const ap = {_id: 'source-ap', _type: 'source', name: 'The Associated Press', aliases: ['AP']} as const satisfies Source
const gull = {_id: 'source-harbour-gull', _type: 'source', name: 'The Harbour Gull'} as const satisfies Source

describe('a source that the lake holds', () => {
  test.each([
    ['by its name', ap, {name: 'THE ASSOCIATED PRESS'}],
    ['by an alias of ours', ap, {name: 'A.P.'}],
    ['by an alias of its own', gull, {name: 'Gull', aliases: ['the harbour gull']}],
  ])('is known %s', (_, brought, stored) => {
    expect([...knownSources([brought], [{_id: 'desk-1', ...stored}])]).toEqual([[brought._id, 'desk-1']])
  })

  test('is known as the house that all its names mean', () => {
    const usaToday = {_id: 'source-usa-today', name: 'USA TODAY'}
    expect(knownSources([usaToday], [{_id: 'desk-1', name: 'usatoday.com'}]).get('source-usa-today')).toBe('desk-1')
  })

  test.each([
    ['of another name', {_id: 'desk-1', name: 'The Harbour Seal', aliases: null}],
    ['of the very id', {_id: 'source-harbour-gull', name: 'The Harbour Gull'}],
  ])('is not taken for another: one %s', (_, stored) => {
    expect(knownSources([gull], [stored]).size).toBe(0)
  })

  test('of the very id goes before another of the same name', () => {
    const stored = [{_id: 'desk-1', name: gull.name}, gull]
    expect(knownSources([gull], stored).size).toBe(0)
  })
})

test('sources are searched for by all their names, with and without the article', () => {
  expect(namesToSearch([{...ap, aliases: ['AP']}])).toEqual([
    'the associated press',
    'associated press',
    'ap',
    'the ap',
  ])
})

describe('a story whose source the lake holds', () => {
  const read = toIncoming(stories.everything, {payload: new Uint8Array([1]), format: 'plain-text'}).story
  const from = read.article.source?._ref ?? ''
  const led = referToKnown(read, new Map([[from, 'desk-1']]))

  test('refers to that one everywhere and brings none', () => {
    expect(from).not.toBe('')
    expect(JSON.stringify([led.article, led.supporting])).not.toContain(from)
    expect(led.article.source).toEqual({_type: 'reference', _ref: 'desk-1'})
    expect(led.article.attribution?.source?._ref).toBe('desk-1')
    expect(sourcesOf(led)).toEqual(sourcesOf(read).filter(({_id}) => _id !== from))
    for (const document of [led.article, led.wireItem, ...led.supporting])
      expect(validateDocument(document)).toEqual([])
  })

  test('has the hash of what is written, and the same id', () => {
    expect(led.wireItem.articleHash).toBe(contentHash(led.article))
    expect(led.article._id).toBe(read.article._id)
  })

  test('is the same where nothing is known', () => {
    expect(referToKnown(read, new Map())).toBe(read)
  })
})
