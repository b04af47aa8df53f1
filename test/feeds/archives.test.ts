import {expect, test} from 'vitest'
import type {Article} from '../../src/documents/documents.ts'
import {renderArchived} from '../../src/feeds/archives.ts'
import {atom} from '../../src/feeds/atom.ts'
import {newsSitemap} from '../../src/feeds/news-sitemap.ts'
import {newestFirst, renderEntries} from '../../src/feeds/render.ts'
import {toFeedEntries} from '../../src/feeds/to-feed-entry.ts'
import {agency, article, contextOf, reporter, settings} from './newsroom.ts'
import {errorsOf} from './validators.ts'

const context = contextOf([agency, reporter], {settings: {...settings, maximumItems: 2}})

test('the past of a feed stands in archives by the month, linked from one to the next', () => {
  const dates = ['2026-09-30', '2026-10-01', '2026-10-31', '2026-11-01', '2026-11-02', '2026-11-03']
  const articles = dates.map((date): Article => ({...article, _id: date, publishedAt: `${date}T08:00:00Z`}))
  const files = renderArchived(atom, newestFirst(toFeedEntries(articles, context)), context)
  const told = files.map(({name, bytes}) => {
    const text = new TextDecoder().decode(bytes)
    expect(errorsOf('atom', text)).toEqual([])
    return [
      name,
      [...text.matchAll(/<entry><id>[^<]*:([^<]*)</gu)].map(([, id]) => id),
      [...text.matchAll(/<link rel="(current|prev-archive|next-archive)" href="[^"]*\/([^"]*)"/gu)].map(
        ([, rel, file]) => `${rel} ${file}`,
      ),
      text.includes('<fh:archive/>'),
    ]
  })
  expect(told).toEqual([
    ['atom-2026-09.xml', ['2026-09-30'], ['current atom.xml', 'next-archive atom-2026-10.xml'], true],
    ['atom-2026-10.xml', ['2026-10-31', '2026-10-01'], ['current atom.xml', 'prev-archive atom-2026-09.xml'], true],
    // All of the month that is not over, though the settings ask for two items.
    ['atom.xml', ['2026-11-03', '2026-11-02', '2026-11-01'], ['prev-archive atom-2026-10.xml'], false],
  ])
})

test('a sitemap of more than a thousand articles is an index of sitemaps', () => {
  const articles = Array.from({length: 1001}, (_, index): Article => ({
    ...article,
    _id: `article-${index}`,
    body: article.body.slice(0, 1),
    publishedAt: '2026-11-26T08:00:00Z',
  }))
  const {maximumItems: _none, ...all} = context.settings
  const entries = newestFirst(toFeedEntries(articles, {...context, settings: all, findNotices: () => []}))
  const {files, items} = renderEntries(newsSitemap, entries, {...context, settings: all})
  expect(items).toBe(1001)
  expect(files.map(({name}) => name)).toEqual(['sitemap-news.xml', 'sitemap-news-1.xml', 'sitemap-news-2.xml'])
  const [index, first, second] = files.map(({bytes}) => new TextDecoder().decode(bytes))
  expect(index).toContain('<loc>https://gazette.example/feeds/sitemap-news-2.xml</loc>')
  expect([first, second].map((text) => text?.match(/<url>/gu)?.length)).toEqual([1000, 1])
  expect(errorsOf('news-sitemap', second ?? '')).toEqual([])
  expect(errorsOf('sitemap-index', index ?? '')).toEqual([])
})
