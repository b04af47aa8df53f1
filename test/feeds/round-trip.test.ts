import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {parseFeed} from 'feedsmith'
import {describe, expect, test} from 'vitest'
import {assemble} from '../../src/documents/assemble.ts'
import type {Article, CopytasterDocument} from '../../src/documents/documents.ts'
import type {FeedFormat} from '../../src/feeds/feed.ts'
import {plainText} from '../../src/feeds/plain-text.ts'
import {remember} from '../../src/feeds/feed-memory.ts'
import {jsonFeed} from '../../src/feeds/json-feed.ts'
import {feedFormats} from '../../src/feeds/registry.ts'
import {renderFeed} from '../../src/feeds/render.ts'
import {toFeedEntry} from '../../src/feeds/to-feed-entry.ts'
import {readStory} from '../../src/ingest.ts'
import {agency, article, contextOf, reporter} from './newsroom.ts'

const seed = readSeed('national-daily-syndicated.txt')
const read = new Set([
  'rss',
  'atom',
  'json-feed',
  'ninjs-1',
  'ninjs-2',
  'ninjs-3',
  'newsml-g2',
  'nitf',
  'smartnews',
  'flipboard',
  'newsbreak',
])
const formats = feedFormats
  .filter(({name}) => read.has(name))
  .map((format): [string, FeedFormat] => [format.name, format])

const hasStatus = /^(?:ninjs|newsml|nitf)/u

describe.each(formats)('%s, read by our own reader', (name, format) => {
  test.each([
    ['an article of ours', article, [agency, reporter]],
    ['the syndicated seed', seed.article, seed.documents],
  ])('gives back %s', (_what, original, documents) => {
    const {back} = thereAndBack(format, original, documents)
    expect(outlineOf(back.article)).toEqual(outlineOf(original))
    expect(back.authors.map((author) => author.name)).toEqual(
      original.authors?.map(({_ref}) => nameIn(documents, _ref)),
    )
    expect(back.article.wire?.guid).toBe(
      name === 'newsbreak' ? back.article.wire?.guid : `tag:gazette.example,2026:${original._id}`,
    )
  })

  test('keeps dates', () => {
    const {back} = thereAndBack(format, article, [agency, reporter])
    const {publishedAt, updatedAt} = back.article
    // SmartNews sees a change by `pubDate` alone; NITF has no word for the date of a version.
    expect(publishedAt).toBe(name === 'smartnews' ? article.updatedAt : article.publishedAt)
    expect(updatedAt ?? article.updatedAt).toBe(article.updatedAt)
  })

  test('says of itself that it may be used, where it says so at all', () => {
    const {back} = thereAndBack(format, article, [agency, reporter])
    expect(back.article.wire?.pubStatus).toBe(hasStatus.test(name) ? 'usable' : undefined)
  })
})

test.each([
  ['ninjs-1', ['copyrightHolder', 'copyrightNotice', 'usageTerms']],
  ['ninjs-3', ['copyrightHolder', 'copyrightNotice', 'usageTerms']],
  ['newsml-g2', ['copyrightHolder', 'copyrightNotice', 'usageTerms', 'keywords']],
  ['nitf', ['copyrightHolder', 'keywords', 'deck']],
  ['rss', ['copyrightHolder']],
] as const)('%s keeps %j', (name, kept) => {
  const format = feedFormats.find((one) => one.name === name)
  const back = format && thereAndBack(format, article, [agency, reporter]).back.article
  for (const field of kept) expect(back?.[field]).toEqual(article[field])
})

test.each(['rss', 'atom', 'json-feed', 'newsml-g2', 'ninjs-1', 'ninjs-2', 'ninjs-3', 'nitf', 'smartnews'])(
  'a kill in %s is read as a kill',
  (name) => {
    const killed: Article = {...article, wire: {_type: 'wire', signal: 'kill', versionCreated: '2026-11-26T10:00:00Z'}}
    const format = feedFormats.find((one) => one.name === name)
    const [file] = (format && renderFeed(format, [killed], contextOf([agency, reporter])).files) ?? []
    const {stories} = readStory(file?.bytes ?? new Uint8Array())
    expect(stories.map(({wire}) => [wire?.guid, wire?.signal])).toEqual([
      [`tag:gazette.example,2026:${article._id}`, 'kill'],
    ])
  },
)

test('a story that JSON Feed withholds is read as withheld, not as killed', () => {
  const first = toFeedEntry(article, contextOf([agency, reporter]))
  const memory = remember({}, [first])
  const held: Article = {...article, embargoUntil: '2026-11-30T00:00:00Z'}
  const {files} = renderFeed(jsonFeed, [held], contextOf([agency, reporter, held], {memory}))
  const {stories} = readStory(files[0]?.bytes ?? new Uint8Array())
  expect(stories.map(({wire}) => [wire?.signal, wire?.pubStatus])).toEqual([[undefined, 'withheld']])
})

describe('feedsmith reads', () => {
  test('RSS as it was written', () => {
    const {feed} = parseFeed(textOf('rss'))
    expect(feed).toMatchObject({
      title: 'The Harbour Gazette',
      link: 'https://gazette.example/',
      atom: {links: [{rel: 'self', href: 'https://gazette.example/feeds/rss.xml'}, {rel: 'hub'}]},
      items: [
        {
          title: article.headline,
          link: 'https://gazette.example/harbour-opens',
          guid: {value: 'tag:gazette.example,2026:article-harbour', isPermaLink: false},
          pubDate: 'Tue, 24 Nov 2026 12:30:00 GMT',
          description: article.deck,
          source: {title: 'Northern Wire', url: 'https://northern-wire.example/'},
          dc: {creators: ['Ida Lund'], contributors: ['Coast Press']},
          media: {contents: [{url: 'https://images.gazette.example/abc123-1600x900.jpg', width: 1600, height: 900}]},
        },
      ],
    })
  })

  test('Atom as it was written', () => {
    const {feed} = parseFeed(textOf('atom'))
    expect(feed).toMatchObject({
      id: 'tag:gazette.example,2026:feed',
      updated: article.updatedAt,
      entries: [
        {
          id: 'tag:gazette.example,2026:article-harbour',
          published: article.publishedAt,
          updated: article.updatedAt,
          authors: [{name: 'Ida Lund'}],
          contributors: [{name: 'Coast Press'}],
          source: {title: {value: 'Northern Wire'}},
        },
      ],
    })
  })

  test('JSON Feed as it was written', () => {
    const {feed} = parseFeed(textOf('json-feed'))
    expect(feed).toMatchObject({
      title: 'The Harbour Gazette',
      items: [{id: 'tag:gazette.example,2026:article-harbour', external_url: article.originalUrl, language: 'en'}],
    })
  })
})

function textOf(name: string): string {
  const format = feedFormats.find((one) => one.name === name)
  const [file] = (format && renderFeed(format, [article], contextOf([agency, reporter])).files) ?? []
  return new TextDecoder().decode(file?.bytes)
}

function thereAndBack(format: FeedFormat, original: Article, documents: readonly CopytasterDocument[]) {
  const [file] = renderFeed(format, [original], contextOf(documents)).files
  const payload = file?.bytes ?? new Uint8Array()
  const {stories, format: found = 'none'} = readStory(payload)
  const [story] = stories
  if (story === undefined) throw new Error(`${format.name} was not read`)
  return {back: assemble(story, {payload, format: found})}
}

/** What a story says, whatever the keys and the format. */
function outlineOf({
  headline,
  language,
  body,
  originalHeadline,
  attribution,
  contributions,
  relatedLinks,
  dateline,
}: Article) {
  const textBlocks = body.filter(({_type}) => _type !== 'articleImage')
  return {
    headline,
    language,
    dateline: dateline?.text,
    originalHeadline,
    attribution: attribution?.text,
    contributions: contributions?.map(({role, name}) => [role, name]),
    relatedLinks: relatedLinks?.map(({lead, title, url}) => [lead, title, url]),
    body: textBlocks.map((block) => ['style' in block ? block.style : block._type, plainText(block)]),
  }
}

function nameIn(documents: readonly CopytasterDocument[], id: string): string | undefined {
  const found = documents.find(({_id}) => _id === id)
  return found?._type === 'author' ? found.name : undefined
}

function readSeed(name: string): {readonly article: Article; readonly documents: readonly CopytasterDocument[]} {
  const payload = readFileSync(join(import.meta.dirname, '..', '..', 'seeds', 'plain-text', name))
  const [story] = readStory(payload, {fileName: name}).stories
  if (story === undefined) throw new Error(`${name} was not read`)
  const {article: assembled, documents} = assemble(story, {payload, format: 'plain-text'})
  return {article: assembled, documents}
}
