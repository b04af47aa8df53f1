import {readFileSync} from 'node:fs'
import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {assemble, type AssembleContext} from '../../src/documents/assemble.ts'
import type {CopytasterDocument} from '../../src/documents/documents.ts'
import {validateDocument} from '../../src/documents/validate.ts'
import {associatedPress} from '../../src/publishers/associated-press.ts'
import type {Story} from '../../src/story/story.ts'
import {studioProblems} from '../schemas/studio-problems.ts'
import {stories} from './stories.ts'
import {storyArbitrary} from './story-arbitrary.ts'

const context: AssembleContext = {
  payload: new TextEncoder().encode('as received'),
  format: 'plain-text',
  fileName: 'ferry.txt',
}

describe.each(Object.entries(stories))('the story "%s"', (name, story) => {
  const assembled = assemble(deeplyFrozen(structuredClone(story)), context)

  test('becomes these documents', () => {
    const expected: unknown = JSON.parse(
      readFileSync(new URL(`../fixtures/assemble/${name}.json`, import.meta.url), 'utf8'),
    )
    expect(JSON.parse(JSON.stringify(assembled.documents.map(withoutAliases)))).toEqual(expected)
  })

  test('becomes documents that the schemas take', async () => {
    expect(assembled.documents.flatMap((document) => validateDocument(document))).toEqual([])
    const problems = await studioProblems(assembled.documents)
    expect(problems.filter((problem) => story.headline !== '' || !problem.includes('needs a headline'))).toEqual([])
  })

  test('has every document after those it refers to', () => {
    const written = new Set<string>()
    for (const document of assembled.documents) {
      for (const [, id] of JSON.stringify(document).matchAll(/"_ref":"([^"]+)"/g)) expect(written).toContain(id)
      written.add(document._id)
    }
    expect(written.size).toBe(assembled.documents.length)
  })
})

describe('any story', () => {
  test('becomes the same bytes each time, with ids and keys that Sanity takes, and is not touched', () => {
    fc.assert(
      fc.property(storyArbitrary, fc.uint8Array({maxLength: 40}), (story, payload) => {
        const frozen = deeplyFrozen(structuredClone(story))
        const documents = assemble(frozen, {payload, format: 'plain-text'}).documents
        const again = assemble(structuredClone(story), {payload: payload.slice(), format: 'plain-text'}).documents
        expect(JSON.stringify(again)).toBe(JSON.stringify(documents))
        expect(documents.flatMap((document) => validateDocument(document))).toEqual([])
        expect(documents.map(({_id}) => _id).filter((id) => !/^[a-zA-Z0-9][a-zA-Z0-9_-]{0,99}$/.test(id))).toEqual([])
      }),
      {numRuns: 200},
    )
  })
})

test.each([
  ['signs as the author', {authors: [{name: 'Reuters'}]}, 'source-reuters'],
  ['delivered the story', {wire: {provider: 'AFP'}, copyrightHolder: 'Reuters'}, 'source-agence-france-presse'],
  ['holds its copyright', {copyrightHolder: 'Reuters'}, 'source-reuters'],
  ['is in its credit line', {creditLine: 'AP'}, 'source-associated-press'],
])('a house that %s is its source where nothing else names one', (_, fields, id) => {
  expect(assemble({...stories.bare, ...fields}, context).article.source?._ref).toBe(id)
})

test('a known house becomes a source with all that is known of it', () => {
  const {sources} = assemble({...stories.bare, source: {name: 'AP', url: 'https://other.example/'}}, context)
  const {name, aliases, kind, url} = associatedPress
  const id = 'source-associated-press'
  expect(sources).toEqual([{_id: id, _type: 'source', name, aliases, kind, url}])
})

describe('the receiver’s clock', () => {
  test('is left out where it is not given', () => {
    expect(assemble(stories.bare, context).wireItem).not.toHaveProperty('receivedAt')
  })

  test('is noted on the wire item alone', () => {
    const received = assemble(stories.bare, {...context, receivedAt: '2031-03-04T09:00:00Z'})
    expect(received.wireItem.receivedAt).toBe('2031-03-04T09:00:00Z')
    expect(received.article).toEqual(assemble(stories.bare, context).article)
  })
})

describe('the attribution of a story that two houses share', () => {
  const story: Story = {...stories.bare, url: 'https://portal.example/a', source: {name: 'AP'}, byline: 'X'}

  test('makes its source the article’s, whoever else is named', () => {
    const attribution = {text: 'First in the Gull', source: 'The Gull'}
    const {article} = assemble({...story, attribution}, context)
    expect(article.source?._ref).toBe('source-gull')
    expect(article).not.toHaveProperty('originalUrl')
  })

  test('gives the canonical address, unless the metadata has one', () => {
    const attribution = {text: 'First in the Gull', source: 'The Gull', originalUrl: 'https://gull.example/1'}
    const originalUrl = 'https://gull.example/canonical'
    expect(assemble({...story, attribution}, context).article.originalUrl).toBe(attribution.originalUrl)
    expect(assemble({...story, attribution, originalUrl}, context).article.originalUrl).toBe(originalUrl)
  })

  test('is not needed: then the source that the metadata names is', () => {
    const {article} = assemble(story, context)
    expect(article.source?._ref).toBe('source-associated-press')
    expect(article.originalUrl).toBe('https://portal.example/a')
  })
})

/** A publisher may get another alias any day; that is no change of what assembly does. */
function withoutAliases(document: CopytasterDocument): object {
  return 'aliases' in document ? {...document, aliases: undefined} : document
}

function deeplyFrozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) {
    for (const member of Object.values(value)) deeplyFrozen(member)
    Object.freeze(value)
  }
  return value
}
