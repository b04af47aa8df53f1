import {describe, expect, test} from 'vitest'
import type {Article} from '../../src/documents/documents.ts'
import type {FeedFormat} from '../../src/feeds/feed.ts'
import {remember} from '../../src/feeds/feed-memory.ts'
import {feedFormats} from '../../src/feeds/registry.ts'
import {headOf, renderChunks, renderEntries, renderFeed} from '../../src/feeds/render.ts'
import {rss} from '../../src/feeds/rss.ts'
import {toFeedEntries} from '../../src/feeds/to-feed-entry.ts'
import {agency, article, contextOf, now, paragraph, reporter, settings} from './newsroom.ts'

const context = contextOf([article, agency, reporter])
/** As long as the most demanding partner wants it. */
const long: Article = {...article, body: [...article.body, paragraph('long', 'More of it. '.repeat(50))]}

describe.each(feedFormats.map((format): [string, FeedFormat] => [format.name, format]))('%s', (_name, format) => {
  test('gives the same bytes for the same articles, in whichever order they come', () => {
    const articles = ['one', 'two', 'three'].map((id): Article => ({...long, _id: id}))
    const files = renderFeed(format, articles, context).files
    expect(renderFeed(format, articles.toReversed(), context).files).toEqual(files)
    expect(files.length).toBeGreaterThan(0)
  })

  test('comes in pieces as it comes whole', () => {
    const entries = [...toFeedEntries([long], context)]
    const {files, items} = renderEntries(format, entries, context)
    const head = headOf(format, settings, {now, updatedAt: entries[0]?.item?.updatedAt})
    const chunks = [...renderChunks(format, entries, head)]
    expect(items).toBe(1)
    expect(chunks.join('')).toBe(new TextDecoder().decode(files[0]?.bytes))
  })

  test('is whole without any article', () => {
    const {files, items} = renderFeed(format, [], context)
    expect(items).toBe(0)
    expect(files).toHaveLength(format.holds === 'many' && format.isNeverEmpty !== true ? 1 : 0)
  })
})

describe('a feed', () => {
  test('says of each article that is not in it why', () => {
    const draft: Article = {...article, _id: 'drafts.other'}
    const {skipped, items} = renderFeed(rss, [article, draft], context)
    expect([items, skipped.map(({id, code}) => [id, code])]).toEqual([1, [['drafts.other', 'not-published']]])
  })

  test('holds as many items as it may, the newest', () => {
    const old: Article = {...article, _id: 'old', publishedAt: '2026-11-01T00:00:00Z'}
    const limited = {...context, settings: {...settings, maximumItems: 1}}
    const {skipped} = renderFeed(rss, [old, article], limited)
    expect(skipped.map(({id, code}) => [id, code])).toEqual([['old', 'feed-full']])
  })

  test('leaves out what its channel has no licence for', () => {
    const licensed = {...agency, rights: {_type: 'rights', channels: ['msn']}} as const
    const elsewhere = contextOf([licensed, reporter])
    const {skipped} = renderFeed(rss, [article], elsewhere)
    expect(skipped.map(({code}) => code)).toEqual(['channel-not-licensed'])
    const there = {...elsewhere, settings: {...settings, channel: 'msn'}}
    expect(renderFeed(rss, [article], there).items).toBe(1)
  })

  test('remembers: an update of substance counts, a new note of the desk does not, what is gone leaves a tombstone', () => {
    const first = [...toFeedEntries([article], context)]
    const memory = remember({}, first)
    const later = {...context, memory}
    const touched = {...article, editorsNote: 'Call the port.', keywords: ['port'], _updatedAt: '2026-11-25T09:00:00Z'}
    expect(itemOf([touched], later)).toMatchObject({version: 1, updatedAt: article.updatedAt})
    const changed = {...touched, headline: 'Harbour opens'}
    expect(itemOf([changed], later)).toMatchObject({
      version: 2,
      updatedAt: '2026-11-25T09:00:00Z',
      publishedAt: article.publishedAt,
      id: 'tag:gazette.example,2026:article-harbour',
    })
    const [gone] = [...toFeedEntries([], {...later, find: () => undefined})]
    expect(gone?.tombstone).toMatchObject({state: 'canceled', at: now, version: 2})
    const again = remember(memory, gone === undefined ? [] : [gone])
    const [still] = [
      ...toFeedEntries([], {...later, memory: again, find: () => undefined, now: '2026-12-01T00:00:00Z'}),
    ]
    expect(still?.tombstone).toEqual(gone?.tombstone)
    const back = itemOf([article], {...later, memory: again})
    expect(back?.version).toBe(3)
  })

  test('forgets tombstones when the window is over', () => {
    const killed: Article = {...article, wire: {_type: 'wire', signal: 'kill', versionCreated: '2026-11-25T00:00:00Z'}}
    expect(renderFeed(rss, [killed], context).tombstones).toBe(1)
    expect(renderFeed(rss, [killed], {...context, now: '2026-12-26T00:00:00Z'}).tombstones).toBe(0)
  })
})

function itemOf(articles: readonly Article[], within: typeof context) {
  return [...toFeedEntries(articles, within)][0]?.item
}
