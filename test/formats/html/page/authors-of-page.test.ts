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
  ['an agency beside the author', '', '<p class="byline">By Ada Quill | Northern Press</p>', ['Ada Quill']],
])('%s', (_name, head, above, authors) => {
  expect(readPageOf({head, above, text: ''}).authors?.map(({name}) => name)).toEqual(authors)
})
