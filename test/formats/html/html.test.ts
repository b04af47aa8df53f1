import {array, assert, constantFrom, property} from 'fast-check'
import {expect, test} from 'vitest'
import {maximumHtmlCharacters, maximumHtmlDepth} from '../../../src/bytes/limits.ts'
import {readStory} from '../../../src/ingest.ts'

const read = (text: string) => readStory(new TextEncoder().encode(text))

test.each([
  ['<p><span style="font-weight:700">Low</span> water</p>', [{mark: 'strong', start: 0, end: 3}]],
  ['<b style="font-weight:normal"><p>Low water</p></b>', []],
  ['<p><i>Low</i> water</p>', [{mark: 'em', start: 0, end: 3}]],
  [
    '<a href="https://gull.example/"><p>Low water</p></a>',
    [{mark: 'link', href: 'https://gull.example/', start: 0, end: 9}],
  ],
])('%s keeps its emphasis and links', (html, spans) => {
  const {format, stories} = read(html)
  expect(format).toBe('html')
  expect(stories[0]?.passages[0]?.text).toBe('Low water')
  expect(stories[0]?.passages[0]?.spans ?? []).toEqual(spans)
})

test.each([
  ['It rained <em>all day</em> long.', ['It rained all day long.']],
  ['One <b>boat</b> left.\n\nTwo <i>boats</i>\nstayed.', ['One boat left.', 'Two boats', 'stayed.']],
  ['<h2>Boats</h2>\nOne left.\n\nTwo stayed.', ['Boats', 'One left.', 'Two stayed.']],
  ['<small>One</small> left.', ['One left.']],
])('%s is HTML', (html, texts) => {
  const {format, stories} = read(html)
  expect(format).toBe('html')
  expect(stories[0]?.passages.map(({text}) => text)).toEqual(texts)
})

test.each([
  '<p>One boat left at noon on Monday.</p>',
  '<p>One <a href="https://gull.example/">boat</a> left at noon</p><p>Two boats stayed.</p>',
  '<ul><li>One boat left at noon</li><li>Two boats stayed</li></ul>',
  '<blockquote>One boat left at noon</blockquote><p>Two boats stayed.</p>',
])('%s has no headline', (html) => {
  expect(read(html).stories[0]?.headline).toBe('')
})

test('text that lies deeper than the limit is kept', () => {
  const deep = maximumHtmlDepth * 4
  const {stories} = read(`${'<div>'.repeat(deep)}Low water at noon${'</div>'.repeat(deep)}`)
  expect(stories[0]?.passages.map(({text}) => text)).toEqual(['Low water at noon'])
})

test('a page beyond the limit is refused with what to do', () => {
  const {stories, diagnostics} = read(`<p>${'a'.repeat(maximumHtmlCharacters)}</p>`)
  expect(stories).toEqual([])
  expect(diagnostics).toMatchObject([{code: 'input-too-large'}])
})

test('HTML without words is no story', () => {
  expect(read('<div><script>x()</script></div>').diagnostics).toMatchObject([{code: 'no-story'}])
})

test('of a page the story is read, and not what stands around it', () => {
  const {stories} = read(
    `<!doctype html><html><body><nav><a href="/">Home</a></nav><main><article><h1>Low water at noon</h1>
    <p>The harbour fell dry on Monday, and nobody was hurt.</p><aside><p>Read more</p></aside></article>
    <article><p>Other news</p></article></main><footer>Imprint</footer></body></html>`,
  )
  expect(stories[0]?.passages.map(({text}) => text)).toEqual([
    'Low water at noon',
    'The harbour fell dry on Monday, and nobody was hurt.',
  ])
})

test.each([
  ['stands above the article', '<h1>Low water</h1><p>By Ann Reed</p><article>', ['Low water', 'By Ann Reed']],
  ['is the site, where the article has its own', '<h1>The Gull</h1><article><h2>Low water</h2>', ['Low water']],
])('the first heading of a page %s', (_, above, head) => {
  const {stories} = read(
    `<!doctype html><html><body><p>Weather</p>${above}<p>The harbour fell dry on Monday.</p><h2>Boats</h2></article><p>Imprint</p></body></html>`,
  )
  expect(stories[0]?.passages.map(({text}) => text)).toEqual([...head, 'The harbour fell dry on Monday.', 'Boats'])
})

test('broken HTML never throws', () => {
  const tag = constantFrom('<p>', '</p>', '<b', '<a href="', '">', '<table>', '<td>', '</b>', '&amp', '<!--', 'word ')
  assert(
    property(array(tag, {maxLength: 40}), (tags) => {
      expect(read(`<p>start ${tags.join('')}`).stories.length).toBeLessThanOrEqual(1)
    }),
  )
})

const blockOf = (name: string, html: string): string =>
  `<!-- wp:${name} {"level":1} -->\n${html}\n<!-- /wp:${name} -->\n`

test('blocks of an editor of pages, each below a comment', () => {
  const {format, stories} = read(
    blockOf('heading', '<h1>Low water at noon</h1>') + blockOf('paragraph', '<p>The harbour of Lowport fell dry.</p>'),
  )
  expect(format).toBe('html')
  expect(stories[0]?.headline).toBe('Low water at noon')
  expect(stories[0]?.passages.map(({text}) => text)).toEqual(['Low water at noon', 'The harbour of Lowport fell dry.'])
})

test('a mail pasted out of its program begins below its salutation', () => {
  const {stories} = read(
    '<html><head><meta name="Generator" content="Microsoft Word 15"></head><body><p class="MsoNormal">Hi Jo,</p><p class="MsoNormal">Please find the release below.</p><p class="MsoNormal"><b>Harbour Board Opens New Slipway</b></p><p class="MsoNormal">The Harbour Board today opened the slipway that it promised in 2019.</p><p class="MsoNormal">Kind regards,</p><p class="MsoNormal">Ada</p></body></html>',
  )
  expect(stories[0]?.headline).toBe('Harbour Board Opens New Slipway')
  expect(stories[0]?.passages.map(({role}) => role)).toEqual([
    'furniture',
    'furniture',
    'headline',
    'paragraph',
    'furniture',
    'furniture',
  ])
})
