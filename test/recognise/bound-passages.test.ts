import {expect, test} from 'vitest'
import {maximumPassages, maximumStoryCharacters} from '../../src/bytes/limits.ts'
import {readStory} from '../../src/ingest.ts'
import {boundPassages} from '../../src/recognise/bound-passages.ts'
import type {ParsedPassage} from '../../src/story/passage.ts'

const passage = (text: string): ParsedPassage => ({text, shape: 'paragraph', at: {start: 0, end: 1}})

test.each([
  ['as many as there may be', Array.from({length: maximumPassages}, () => passage('goat')), maximumPassages],
  ['one more', Array.from({length: maximumPassages + 1}, () => passage('goat')), maximumPassages],
  ['as long as they may be', [passage('goat'), passage('a'.repeat(maximumStoryCharacters - 4))], 2],
  ['longer by one character', [passage('goat'), passage('a'.repeat(maximumStoryCharacters - 3)), passage('b')], 1],
])('%s', (_, passages, kept) => {
  expect(boundPassages(passages)).toEqual(passages.slice(0, kept))
})

test('what is left out is reported', () => {
  const xml = `<nitf><body><body.content>${'<p>goat</p>'.repeat(maximumPassages + 1)}</body.content></body></nitf>`
  const {stories, diagnostics} = readStory(new TextEncoder().encode(xml))
  expect(stories[0]?.passages).toHaveLength(maximumPassages)
  expect(diagnostics).toContainEqual(expect.objectContaining({code: 'passages-truncated', severity: 'error'}))
})
