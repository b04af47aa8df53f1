import {describe, expect, test} from 'vitest'
import {articleInFeeds} from '../../src/feeds/article-in-feeds.ts'
import {legible} from '../../src/feeds/legible.ts'
import {feedFormats} from '../../src/feeds/registry.ts'
import {feedsTexts} from '../../plugins/copytaster/i18n/feeds-texts.ts'
import {skipCodes} from '../../src/feeds/skip-codes.ts'
import {agency, article, contextOf, reporter} from './newsroom.ts'

const draft = {...article, _id: `drafts.${article._id}`}
const context = contextOf([agency, reporter, article])

describe('where an article stands in the feeds', () => {
  test('a draft is in none, and is shown as what it will be', () => {
    const {refused, feeds} = articleInFeeds({draft}, feedFormats, context)
    expect(refused).toMatchObject({id: draft._id, code: 'not-published'})
    expect(feeds.map(({format}) => format.name)).toEqual(feedFormats.map(({name}) => name))
    expect(feeds[0]?.text).toContain('tag:gazette.example,2026:article-harbour')
    expect(feeds[0]?.bytes).toBe(new TextEncoder().encode(feeds[0]?.text).length)
  })

  test('a published one is in those that take it', () => {
    const {refused, feeds} = articleInFeeds({published: article, draft}, feedFormats, context)
    expect(refused).toBeUndefined()
    const out = feeds.filter(({skipped}) => skipped !== undefined)
    expect(out.map(({format, skipped}) => [format.name, skipped?.code])).toContainEqual(['yahoo', 'body-too-short'])
    expect(feeds.length - out.length).toBeGreaterThan(5)
  })

  test('a kill in the draft counts before it is published', () => {
    const killed = {...draft, wire: {_type: 'wire' as const, signal: 'kill' as const}}
    expect(articleInFeeds({published: article, draft: killed}, feedFormats, context).refused?.code).toBe('killed')
  })

  test('says when that changes by itself', () => {
    const held = {...article, embargoUntil: '2026-11-27T06:00:00Z', expiresAt: '2026-12-24T06:00:00Z'}
    const {refused, changesAt} = articleInFeeds({published: held}, feedFormats, context)
    expect([refused?.code, changesAt]).toEqual(['embargoed', '2026-11-27T06:00:00Z'])
  })

  test('without a headline there is nothing to show', () => {
    const {refused, feeds} = articleInFeeds({published: {...article, headline: ''}}, feedFormats, context)
    expect(refused?.code).toBe('headline-missing')
    expect(feeds.filter(({text}) => text !== undefined)).toEqual([])
  })
})

test.each(Object.keys(feedsTexts).map((language) => [language] as const))(
  'every code has its words in %s',
  (language) => {
    const texts = feedsTexts[language as keyof typeof feedsTexts]
    expect(Object.keys(skipCodes).filter((code) => !texts[`feeds.skip.${code}`])).toEqual([])
  },
)

test.each([
  ['<a><b>x</b><c/></a>', '<a>\n  <b>x</b>\n  <c/>\n</a>'],
  ['<a b="1"><![CDATA[<p>x</p>]]></a>', '<a b="1"><![CDATA[<p>x</p>]]></a>'],
  ['{"a":[1]}', '{\n  "a": [\n    1\n  ]\n}'],
  ['{"a":', '{"a":'],
])('lays out %j', (text, laidOut) => {
  expect(legible(text)).toBe(laidOut)
})
