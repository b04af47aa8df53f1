import {readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {findNotices} from '../../src/notices/find-notices.ts'
import {noticeRules} from '../../src/notices/registry.ts'
import type {NoticeFacts} from '../../src/story/story.ts'

interface Fixture {
  readonly text: string
  readonly language: string
  readonly variant: string
  readonly facts: NoticeFacts
}

// The files are ours and say what the type says; the tables below would fail on anything else.
const fixtures = <T>(name: string): T =>
  JSON.parse(readFileSync(new URL(`../fixtures/notices/${name}.json`, import.meta.url), 'utf8')) as T

const body = [
  'The night ferry left the quay an hour late on Monday.',
  'Nobody on the pier complained.',
  'The captain blamed the fog.',
  'A second boat stayed in port.',
  'The county will look into it.',
]
const find = (...texts: readonly string[]) => findNotices(texts.map((text) => ({text, shape: 'paragraph' as const})))

describe.each(noticeRules.map(({name, kind}) => ({name, kind})))('$name', ({name, kind}) => {
  test.each(fixtures<readonly Fixture[]>(name))('$language: $text', ({text, variant, facts}) => {
    const expected = {kind, rule: `${name}/${variant}`, text, facts, passage: body.length}
    expect(find(...body, text)).toMatchObject([expected])
    expect(find(...body, text)[0]?.facts).toEqual(facts)
  })
})

describe('near misses stay in the body', () => {
  test.each(fixtures<readonly {text: string; language: string}[]>('near-misses'))('$language: $text', ({text}) => {
    expect(find(...body, text, ...body)).toEqual([])
    expect(find([...body, text, ...body, ...body].join(' '))).toEqual([])
  })
})

test('names of rules are unique', () => {
  expect(new Set(noticeRules.map(({name}) => name)).size).toBe(noticeRules.length)
})
