import {expect, test} from 'vitest'
import {readStory} from '../../../../src/ingest.ts'
import {readPageOf} from './page-of.ts'

test.each([
  '<p class="article-teaser">The boats lay on their sides for a whole afternoon.</p>',
  '<p class="article__desc">The boats lay on their sides for a whole afternoon.</p>',
])('%s is a deck', (above) => {
  expect(readPageOf({above, text: ''}).deck).toBe('The boats lay on their sides for a whole afternoon.')
})

test('what a page calls a kicker is one, whatever the section', () => {
  const head = `<script type="application/ld+json">${JSON.stringify({'@type': 'NewsArticle', headline: 'Harbour fell dry', articleSection: 'News'})}</script>`
  const above = '<span class="article__kicker">Drought on the coast</span>'
  expect(readPageOf({head, above, text: ''}).kicker).toBe('Drought on the coast')
  expect(readPageOf({head, text: ''}).kicker).toBe('News')
  const {kicker, passages} = readPageOf({
    text: '<div class="related"><span class="kicker">Elsewhere</span><a href="/x">Why the tide stayed away</a></div>',
  })
  expect([kicker, passages.find(({role}) => role === 'kicker')]).toEqual([undefined, undefined])
})

const pageWith = (rest: string): string =>
  `<html><head><title>Harbour fell dry</title><meta property="og:title" content="Harbour fell dry"></head><body><article><header><h1>Harbour fell dry</h1><h2>Two boats lay on their sides all afternoon</h2>${rest}</article></body></html>`

const readWith = (rest: string) =>
  readStory(pageWith(rest), {contentType: 'text/html', url: 'https://gull.example/a'}).stories[0]

test('a smaller heading right below the headline is the deck, unless a paragraph follows it', () => {
  const text = '<p>The harbour of Lowport fell dry on Monday morning, for the first time in eleven years.</p>'.repeat(4)
  expect(readWith(`</header><div>${text}</div>`)?.deck).toBe('Two boats lay on their sides all afternoon')
  expect(readWith(text)?.passages.find(({role}) => role === 'subhead')?.text).toBe(
    'Two boats lay on their sides all afternoon',
  )
})

test('a byline in a box with buttons is one', () => {
  const {byline, passages} = readPageOf({
    above:
      '<div class="meta meta__social"><p class="meta__authors">By Ada Quill</p><p class="date">March 9, 2026</p></div>',
    text: '',
  })
  expect(byline).toBe('By Ada Quill')
  expect(passages.filter(({role}) => role === 'timestamp').map(({text}) => text)).toEqual(['March 9, 2026'])
})

test('the job behind a name stands apart from it', () => {
  const story = readPageOf({
    text: '<div class="byline"><span>Ada Quill</span><span>Environment correspondent</span></div>',
  })
  expect(story.byline).toBe('Ada Quill Environment correspondent')
  expect(story.authors?.map(({name}) => name)).toEqual(['Ada Quill'])
})

test('a part of a live blog is none of the page’s own data', () => {
  const update = {
    '@type': 'BlogPosting',
    headline: 'Bridge reopens',
    datePublished: '2026-01-22T11:15:00Z',
    articleBody: 'The bridge is open.',
  }
  const blog = {
    '@type': 'LiveBlogPosting',
    headline: 'Harbour fell dry – live',
    datePublished: '2026-01-22T06:00:00Z',
    liveBlogUpdate: [update],
  }
  const {publishedAt, headlines} = readPageOf({
    head: `<script type="application/ld+json">${JSON.stringify(blog)}</script>`,
    text: '',
  })
  expect(publishedAt).toBe('2026-01-22T06:00:00Z')
  expect(headlines ?? []).not.toContainEqual({text: 'Bridge reopens', role: 'data'})
})

test('an address to write to is no part of a byline', () => {
  const text =
    '<div class="byline"><a class="author" href="/av/ada-quill">Ada Quill</a><a href="mailto:ada@gull.example">ada@gull.example</a></div>'
  expect(readPageOf({text}).byline).toBe('Ada Quill')
})

const articleOf = (headline: string, name: string): string =>
  `<article><h2>${headline}</h2><div class="byline">By ${name}</div>${`<p>${headline}, the council of Lowport said on Tuesday, and nobody in the room spoke against it for once.</p>`.repeat(4)}</article>`

test('the next story on a page that goes on is another one, though its headlines are no more than second', () => {
  const page = `<html><head><title>Bakers move out of Mill Lane | The Gull</title><meta property="og:title" content="Bakers move out of Mill Lane"></head><body><header><h1><a href="/">The Gull</a></h1></header>${articleOf('Bakers move out of Mill Lane', 'Ada Quill')}${articleOf('Swans are counted on Saturday', 'Jan Lis')}</body></html>`
  const [read] = readStory(page, {contentType: 'text/html', url: 'https://gull.example/bakers'}).stories
  expect(read?.byline).toBe('By Ada Quill')
  expect(read?.passages.some(({text}) => text.includes('Swans'))).toBe(false)
})
