import {describe, expect, test} from 'vitest'
import type {Article} from '../../src/documents/documents.ts'
import type {FeedFormat} from '../../src/feeds/feed.ts'
import {feedFormatNamed} from '../../src/feeds/registry.ts'
import {renderFeed} from '../../src/feeds/render.ts'
import {agency, article, contextOf, paragraph, reporter, settings} from './newsroom.ts'

const context = contextOf([agency, reporter])
const long: Article = {...article, body: [...article.body, paragraph('long', 'More of it. '.repeat(50))]}

describe('a partner refuses', () => {
  test.each<[string, string, Partial<Article>]>([
    ['msn', 'headline-too-short', {headline: 'Harbour opens'}],
    ['msn', 'too-old', {publishedAt: '2025-11-01T00:00:00Z'}],
    ['yahoo', 'body-too-short', {body: article.body}],
    ['yahoo', 'image-missing', {body: long.body.filter(({_type}) => _type !== 'articleImage')}],
    ['msn', 'date-in-future', {publishedAt: '2026-11-26T12:00:01Z'}],
    ['news-sitemap', 'date-in-future', {publishedAt: '2026-11-26T12:00:01Z'}],
    ['news-sitemap', 'too-old', {publishedAt: '2026-11-24T11:59:59Z'}],
  ])('%s: %s', (name, code, change) => {
    const {items, skipped} = renderFeed(formatNamed(name), [{...long, ...change}], context)
    expect([items, skipped.map((skip) => skip.code)]).toEqual([0, [code]])
  })

  test('an address that is not https', () => {
    const plain = {...context, settings: {...settings, articleUrl: 'http://gazette.example/{slug}'}}
    expect(renderFeed(formatNamed('msn'), [article], plain).skipped.map(({code}) => code)).toEqual(['address-insecure'])
  })

  test('more than its feed may hold', () => {
    const many = Array.from({length: 31}, (_, index): Article => ({...article, _id: `article-${index}`}))
    const {items, skipped} = renderFeed(formatNamed('msn'), many, context)
    expect([items, skipped.map(({code}) => code)]).toEqual([30, ['feed-full']])
  })

  test('what makes its feed too large, but not the older ones that fit no more', () => {
    const body = [paragraph('big', 'Words. '.repeat(60_000))]
    const large = ['a', 'b', 'c'].map((id): Article => ({...article, _id: id, body}))
    const {items, skipped, files} = renderFeed(formatNamed('smartnews'), large, context)
    expect([items, skipped.map(({code}) => code)]).toEqual([2, ['feed-too-large']])
    expect(files[0]?.bytes.length).toBeLessThanOrEqual(1_000_000)
  })

  test('an item that is too large alone', () => {
    const format: FeedFormat = {...formatNamed('rss'), limits: {itemBytes: 1000}}
    expect(renderFeed(format, [article], context).skipped.map(({code}) => code)).toEqual(['item-too-large'])
  })
})

describe('a partner takes', () => {
  test('the article without the picture that is too small', () => {
    const body = article.body.map((block) =>
      block._type === 'articleImage'
        ? {...block, asset: {_type: 'reference' as const, _ref: 'image-abc-600x400-png'}}
        : block,
    )
    const {items, dropped, files} = renderFeed(formatNamed('msn'), [{...article, body}], context)
    expect([items, dropped.map(({code}) => code)]).toEqual([1, ['media-too-small']])
    expect(new TextDecoder().decode(files[0]?.bytes)).not.toContain('abc-600x400')
  })

  test.each([
    ['flipboard', article.source, 'Northern Wire'],
    ['newsbreak', article.source, 'Northern Wire'],
    ['flipboard', undefined, 'The Harbour Gazette'],
  ])('%s, what nobody has signed, under the name of the house', (name, source, house) => {
    const {authors: _, source: _source, ...unsigned} = article
    const {files} = renderFeed(formatNamed(name), [{...unsigned, ...(source && {source})}], context)
    expect(new TextDecoder().decode(files[0]?.bytes)).toContain(`<dc:creator>${house}</dc:creator>`)
  })

  test('a headline cut between words', () => {
    const headline = `${'Harbour opens '.repeat(20)}again`
    const {dropped, files} = renderFeed(formatNamed('msn'), [{...article, headline}], context)
    const [, title = ''] = /<item><title>([^<]*)</u.exec(new TextDecoder().decode(files[0]?.bytes)) ?? []
    expect(dropped.map(({code}) => code)).toEqual(['headline-cut'])
    expect(title.length).toBeLessThanOrEqual(150)
    expect(title).toMatch(/(?:opens|Harbour)…$/u)
  })

  test('a description that is long enough, from the text where the deck is not', () => {
    const {files} = renderFeed(formatNamed('flipboard'), [long], context)
    const [, description = ''] = /<item>.*?<description>([^<]*)</u.exec(new TextDecoder().decode(files[0]?.bytes)) ?? []
    expect(description.length).toBeGreaterThanOrEqual(300)
    expect(description).toMatch(/^The first ferry left at noon\. SKERRY – The harbour opened/u)
  })

  test('figures that stay above the line where it takes no element for that', () => {
    const children = [
      {_type: 'span' as const, _key: 'a', text: '10', marks: []},
      {_type: 'span' as const, _key: 'b', text: '16', marks: ['sup']},
      {_type: 'span' as const, _key: 'c', text: ' CO', marks: []},
      {_type: 'span' as const, _key: 'd', text: '2', marks: ['sub']},
      {_type: 'span' as const, _key: 'e', text: 'th', marks: ['sup']},
    ]
    const body: Article['body'] = [
      ...long.body,
      {_type: 'block', _key: 'figures', style: 'normal', markDefs: [], children},
    ]
    const {files} = renderFeed(formatNamed('msn'), [{...long, body}], context)
    expect(new TextDecoder().decode(files[0]?.bytes)).toContain('10¹⁶ CO₂th')
  })

  test('only the HTML that it names', () => {
    const {files} = renderFeed(formatNamed('msn'), [article], context)
    const [, html = ''] = /<!\[CDATA\[(.*?)\]\]>/u.exec(new TextDecoder().decode(files[0]?.bytes)) ?? []
    const names = new Set([...html.matchAll(/<(\w+)/gu)].map(([, name]) => name))
    expect([...names].toSorted()).toEqual(['a', 'em', 'h2', 'img', 'p'])
  })
})

test('SmartNews is told of a change and of a deletion by a new date', () => {
  const [item] = renderFeed(formatNamed('smartnews'), [article], context).files
  expect(new TextDecoder().decode(item?.bytes)).toContain('<pubDate>Tue, 24 Nov 2026 15:00:00 GMT</pubDate><dcterms')
  const killed: Article = {...article, wire: {_type: 'wire', signal: 'kill', versionCreated: '2026-11-26T10:00:00Z'}}
  const [grave] = renderFeed(formatNamed('smartnews'), [killed], context).files
  const text = new TextDecoder().decode(grave?.bytes)
  expect(text).toContain('<pubDate>Thu, 26 Nov 2026 10:00:00 GMT</pubDate><media:status>deleted</media:status></item>')
})

function formatNamed(name: string): FeedFormat {
  const format = feedFormatNamed(name)
  if (format === undefined) throw new Error(`There is no feed "${name}".`)
  return format
}
