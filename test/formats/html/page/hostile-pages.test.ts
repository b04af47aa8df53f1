import {describe, expect, test} from 'vitest'
import {maximumStructuredDataCharacters} from '../../../../src/bytes/limits.ts'
import {readStory} from '../../../../src/ingest.ts'

const encoder = new TextEncoder()

const sentences = [
  'The ferry to the outer islands sailed again on Tuesday after eleven days in the yard.',
  'Its captain said the new shaft had been tested twice in heavy weather off the point.',
  'Passengers who had waited on the quay since dawn cheered when the lines were let go.',
]

/** A page that tells a story of three paragraphs. */
const page = ({head = '', before = '', behind = ''}): Uint8Array =>
  encoder.encode(
    `<!doctype html><html lang="en"><head><title>Ferry sails again</title>${head}</head><body>${before}<article>` +
      `<h1>Ferry sails again</h1>${sentences.map((text) => `<p>${text}</p>`).join('')}</article>${behind}</body></html>`,
  )

const headlineInData = (padding: string): string =>
  `<script type="application/ld+json">${JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: 'Ferry sails again',
    author: {'@type': 'Person', name: 'Ilse Moravec'},
    padding,
  })}</script>`

describe('data that a page says of itself', () => {
  test('is read up to its limit', () => {
    const [story] = readStory(page({head: headlineInData('')})).stories
    expect(story?.authors?.map(({name}) => name)).toEqual(['Ilse Moravec'])
  })

  test('is left unread beyond it, and the story is read all the same', () => {
    const [story] = readStory(page({head: headlineInData('x'.repeat(maximumStructuredDataCharacters))})).stories
    expect(story?.authors).toBeUndefined()
    expect(story?.headline).toBe('Ferry sails again')
    expect(story?.body).toHaveLength(sentences.length)
  })
})

test.each([
  ['elements inside one another', {before: '<div>'.repeat(50_000)}],
  ['a million empty elements', {behind: '<i></i>'.repeat(1_000_000)}],
  ['an attribute of some megabytes', {before: `<div class="${'related '.repeat(500_000)}">x</div>`}],
  [
    'thousands of attributes',
    {before: `<div ${Array.from({length: 20_000}, (_, at) => `a${at}="1"`).join(' ')}>x</div>`},
  ],
  ['thousands of links', {behind: '<a href="/a">The keeper of the light retires</a>'.repeat(20_000)}],
  ['tags that never end', {behind: '<p'.repeat(100_000)}],
])('a page with %s still gives its story', (_what, around) => {
  const [story] = readStory(page(around)).stories
  const text = JSON.stringify(story?.passages.map((passage) => passage.text))
  expect(sentences.filter((sentence) => !text.includes(sentence))).toEqual([])
})
