import {expect, test} from 'vitest'
import {readPageOf} from './page-of.ts'

const data = (article: object): string =>
  `<script type="application/ld+json">${JSON.stringify({'@type': 'NewsArticle', headline: 'Harbour fell dry', ...article})}</script>`
const person = (name: string): object => ({'@type': 'Person', name})

test.each<[name: string, head: string, above: string, authors: string[]]>([
  [
    'job and button below the name',
    '',
    '<div class="Page-byline"><div class="Page-authors"><div><span>By <a href="/people/ada-quill">Ada Quill</a></span></div><div class="authorTitle">Staff Writer</div><a href="/follow">Follow</a></div><div>Aug. 2, 2026 3 AM PT</div></div>',
    ['Ada Quill'],
  ],
  [
    'the byline names more than the data',
    data({author: person('Ada Quill')}),
    '<div class="byline">By <a href="/author/ada-quill">Ada Quill</a> and <a href="/author/jan-lis">Jan Lis</a></div>',
    ['Ada Quill', 'Jan Lis'],
  ],
  [
    'a desk that the data call a person',
    data({author: person('Redazione Online')}),
    '<p class="signature">di <a href="/autori/chiara-bonetti">Chiara Bonetti, inviata a Valdorso</a></p>',
    ['Chiara Bonetti'],
  ],
  [
    'a place behind the name in a box about the author',
    data({author: person('Ada Quill')}),
    '<div class="meta__social"><p class="meta__authors">By <a href="/author/ada-quill">Ada Quill</a> (Lowport)</p></div><p class="author">Ada Quill Lowport, special correspondent</p>',
    ['Ada Quill'],
  ],
  ['an agency beside the author', '', '<p class="byline">By Ada Quill | Northern Press</p>', ['Ada Quill']],
])('%s', (_name, head, above, authors) => {
  expect(readPageOf({head, above, text: ''}).authors?.map(({name}) => name)).toEqual(authors)
})

test.each([
  [
    '<div class="byline"><span>By <a href="/authors/ada-quill">Ada Quill</a></span><a href="https://x.example/q">@quill</a> <time datetime="2026-02-11T13:00">Feb 11, 2026, 8:00am EST</time></div>',
    'By Ada Quill',
  ],
  [
    '<div class="bylines"><p class="author-name">By Ada Quill</p><p>Staff Writer</p><button>Follow</button><p>Feb. 11, 2026 3 AM PT</p></div>',
    'By Ada Quill, Staff Writer',
  ],
])('the byline is printed without time and buttons, above the text and in it', (above, byline) => {
  const stories = [readPageOf({above, text: ''}), readPageOf({text: above})]
  expect(stories[0]?.byline?.replace(/ (?=Staff)/u, ', ')).toBe(byline)
  expect(stories[1]?.byline).toBe(byline)
})

test('who the data say is the author is told apart below the text', () => {
  const bio = 'Ada Quill covers the coast for The Gull.'
  const {passages} = readPageOf({head: data({author: person('Ada Quill')}), text: '', below: ''})
  expect(passages.some(({role}) => role === 'authorContact')).toBe(false)
  const story = readPageOf({
    head: data({author: person('Ada Quill')}),
    text: `<p>The council met.</p><p><em>${bio}</em></p>`,
  })
  expect(story.passages.find(({text}) => text === bio)?.role).toBe('authorContact')
})
