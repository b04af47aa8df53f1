import {describe, expect, test} from 'vitest'
import type {Article, Source} from '../../src/documents/documents.ts'
import type {FeedContext} from '../../src/feeds/feed.ts'
import {textOfLine} from '../../src/feeds/item-credits.ts'
import {feedFormatNamed} from '../../src/feeds/registry.ts'
import {renderFeed} from '../../src/feeds/render.ts'
import {toFeedItem} from '../../src/feeds/to-feed-item.ts'
import {agency, article, contextOf, paragraph, reporter, settings} from './newsroom.ts'

const printed = 'Contributing: Coast Press'
const moved = {
  _type: 'notice',
  _key: 'n',
  kind: 'contribution',
  text: printed,
  rule: 'contribution/contributing',
  confidence: 1,
  state: 'moved',
  facts: {_type: 'noticeFacts', contributions: article.contributions ?? []},
} as const

describe('the lines of credit', () => {
  const line = 'This article originally appeared on Northern Wire: Skerry harbour reopens'

  test.each<[string, Partial<Article>, Partial<Source>, readonly string[]]>([
    ['by the template of the source', {}, {}, [printed, line]],
    ['as the notice said where there is no template', {}, {attributionTemplate: ''}, [printed, line]],
    [
      'in the words of another template',
      {},
      {attributionTemplate: 'Zuerst erschienen bei {source} ({url})'},
      [printed, 'Zuerst erschienen bei Northern Wire (https://northern-wire.example/skerry)'],
    ],
    [
      'without what is not known, and without what led to it',
      {originalUrl: ''},
      {attributionTemplate: '{source} – {url}'},
      [printed, 'Northern Wire'],
    ],
    ['as the sender printed them, once', {notices: [moved, moved]}, {}, [printed, line]],
    [
      'in our words for whom the notice does not name',
      {
        contributions: [
          ...(article.contributions ?? []),
          {_type: 'contribution', _key: 'c2', role: 'editing', name: 'A. Berg'},
        ],
        notices: [moved],
      },
      {},
      [printed, 'Editing: A. Berg', line],
    ],
    ['in our words where an editor took somebody out', {contributions: [], notices: [moved]}, {}, [line]],
    ['in the language of the article', {language: 'de'}, {}, ['Mitarbeit: Coast Press', line]],
    [
      'not in the words of a template where an editor kept what was printed',
      {
        body: [
          ...article.body,
          paragraph('k', 'This article originally appeared on Northern Wire: Skerry harbour reopens'),
        ],
      },
      {attributionTemplate: 'First seen at {source}'},
      [printed],
    ],
    [
      'not where the body has them still',
      {body: [...article.body, paragraph('k', line), paragraph('k2', 'contributing — Coast Press.')]},
      {},
      [],
    ],
  ])('stand %s', (_how, change, source, lines) => {
    const {item} = toFeedItem({...article, ...change}, contextOf([{...agency, ...source}, reporter]))
    expect(item?.credits.map(textOfLine)).toEqual(lines)
  })
})

describe('comments', () => {
  test.each<
    [
      string,
      Article['commenting'] | null,
      Source['commentingDefault'],
      FeedContext['settings']['comments'],
      string | undefined,
    ]
  >([
    ['as the article says', {_type: 'commenting', state: 'closed'}, 'open', {default: 'open'}, 'closed'],
    ['else as its source says', null, 'suspended', {default: 'open'}, 'suspended'],
    ['else as the newsroom says', null, undefined, {default: 'open'}, 'open'],
    ['else not at all', null, undefined, {}, undefined],
  ])('are told %s', (_how, commenting, commentingDefault, comments, state) => {
    const {commenting: _was, ...silent} = article
    const said: Article = commenting === null ? silent : {...silent, ...(commenting && {commenting})}
    const source = {...agency, ...(commentingDefault && {commentingDefault})}
    const context = contextOf([source], {settings: {...settings, ...(comments && {comments})}})
    expect(toFeedItem(said, context).item?.comments?.state).toBe(state)
  })

  test.each([
    [
      'rss',
      /<comments>https:\/\/gazette\.example\/harbour-opens#comments<\/comments><slash:comments>7<\/slash:comments><wfw:commentRss>/u,
    ],
    [
      'atom',
      /<link rel="replies" href="[^"]*comments\.rss" type="application\/rss\+xml" thr:count="7"[^>]*\/>.*<thr:total>7<\/thr:total>/u,
    ],
    ['json-feed', /"comments":\{"state":"open","url":"[^"]*","feedUrl":"[^"]*","count":7/u],
    ['news-article', /"commentCount":7/u],
  ])('are counted by %s where the count is known, and not elsewhere', (name, pattern) => {
    const open: Article = {...article, commenting: {_type: 'commenting', state: 'open'}}
    const format = feedFormatNamed(name)
    const textOf = (context: FeedContext) =>
      format && new TextDecoder().decode(renderFeed(format, [open], context).files[0]?.bytes)
    expect(textOf(contextOf([agency], {commentsOf: () => ({count: 7})}))).toMatch(pattern)
    expect(textOf(contextOf([agency]))).not.toMatch(/slash:comments>|thr:count|thr:total|"count"|commentCount/u)
  })
})

describe('an item', () => {
  test('names the original as canonical where the source demands it', () => {
    const strict = {...agency, rights: {_type: 'rights', canonicalRequired: true}} as const
    expect(toFeedItem(article, contextOf([strict])).item?.canonicalUrl).toBe('https://northern-wire.example/skerry')
    expect(toFeedItem(article, contextOf([agency])).item?.canonicalUrl).toBe('https://gazette.example/harbour-opens')
    const {originalUrl: _url, ...unknown} = article
    expect(toFeedItem(unknown, contextOf([strict])).dropped.map(({code}) => code)).toEqual(['original-address-missing'])
  })

  test('leads to our own article where a related link is one', () => {
    const other: Article = {...article, _id: 'article-pilots', slug: {_type: 'slug', current: 'pilots'}}
    const link = {
      _type: 'relatedLink',
      _key: 'r',
      title: 'Pilots',
      article: {_type: 'reference', _ref: other._id},
    } as const
    const {item} = toFeedItem(
      {...article, relatedLinks: [link], body: [paragraph('p', 'Text.'), link]},
      contextOf([other]),
    )
    const told = {
      title: 'Pilots',
      url: 'https://gazette.example/pilots',
      itemId: 'tag:gazette.example,2026:article-pilots',
    }
    expect(item?.relatedLinks).toEqual([told])
    expect(item?.body[1]).toMatchObject(told)
  })

  test.each([
    ['https://g.example/{year}/{month}/{day}/{slug}', 'https://g.example/2026/11/24/harbour-opens'],
    ['https://g.example/a/{id}', 'https://g.example/a/article-harbour'],
  ])('stands at %s', (articleUrl, url) => {
    const context = contextOf([agency], {settings: {...settings, articleUrl}})
    expect(toFeedItem(article, context).item?.url).toBe(url)
  })

  test('goes without what has no address, and says so', () => {
    const media = [{_type: 'wireMedia', _key: 'm', kind: 'audio'}] as const
    const {item, dropped} = toFeedItem({...article, media}, contextOf([agency]))
    expect([item?.media.length, dropped.map(({code}) => code)]).toEqual([1, ['media-without-address']])
  })

  test('says how many characters were taken out', () => {
    const {item, dropped} = toFeedItem({...article, headline: 'Bell\u0007 and \uD800 half'}, contextOf([agency]))
    expect(item?.title).toBe('Bell and \uFFFD half')
    expect(dropped).toMatchObject([{code: 'characters-removed', reason: expect.stringMatching(/^2 /u)}])
  })
})
