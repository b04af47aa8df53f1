import {describe, expect, test} from 'vitest'
import type {Article, Source} from '../../src/documents/documents.ts'
import type {FeedContext} from '../../src/feeds/feed.ts'
import {toFeedEntry} from '../../src/feeds/to-feed-entry.ts'
import {agency, article, contextOf, paragraph, reporter} from './newsroom.ts'

const editorsNote = 'EDITORS: Please do not use the second paragraph. Not for publication.'

const draftOf: FeedContext['draftOf'] = () => ({
  wire: {_type: 'wire', signal: 'kill', versionCreated: '2026-11-26T11:00:00Z'},
})

describe('the rights gate', () => {
  test.each<[string, Partial<Article>]>([
    ['not-published', {_id: 'drafts.article-harbour'}],
    ['not-published', {_id: 'versions.r1.article-harbour'}],
    ['spiked', {desk: {_type: 'desk', state: 'spiked'}}],
    ['killed', {wire: {_type: 'wire', signal: 'kill'}}],
    ['killed', {wire: {_type: 'wire', pubStatus: 'canceled'}}],
    ['embargoed', {embargoUntil: '2026-11-26T12:00:01Z'}],
    ['withheld', {wire: {_type: 'wire', pubStatus: 'withheld'}}],
    ['expired', {expiresAt: '2026-11-26T12:00:00Z'}],
    [
      'notice-open',
      {body: [...article.body, paragraph('n1', 'This article originally appeared on Dock Daily: Ferry sails')]},
    ],
    ['notice-open', {notices: [notice('editors-note', editorsNote)]}],
    ['headline-missing', {headline: ' '}],
    ['body-missing', {body: []}],
    ['address-missing', {slug: {_type: 'slug', current: ''}}],
  ])('says %s of %o', (code, change) => {
    const {item, skipped} = toFeedEntry({...article, ...change}, contextOf([agency, reporter]))
    expect(skipped?.code).toBe(code)
    expect(item).toBeUndefined()
  })

  test.each<[string, Source['rights'], Article['publishedAt']]>([
    ['rights-withheld', {_type: 'rights', maySyndicate: false}, article.publishedAt],
    ['expired', {_type: 'rights', expiresAfterDays: 2}, '2026-11-24T11:00:00Z'],
  ])('says %s where the source has %o', (code, rights, publishedAt) => {
    const source = {...agency, ...(rights && {rights})}
    const entry = toFeedEntry({...article, ...(publishedAt && {publishedAt})}, contextOf([source, reporter]))
    expect(entry.skipped?.code).toBe(code)
  })

  test.each<[string, Partial<Article>]>([
    ['an embargo that has ended', {embargoUntil: '2026-11-26T12:00:00Z'}],
    ['a day of grace', {expiresAt: '2026-11-26T12:00:01Z'}],
    [
      'an attribution that nobody has confirmed',
      {attribution: {_type: 'attribution', text: 'As seen in Dock Daily', state: 'unconfirmed'}},
    ],
    ['a note that was taken out', {notices: [{...notice('editors-note', editorsNote), state: 'removed'}]}],
    [
      'an embargo that an editor broke',
      {
        embargoUntil: '2026-11-27T12:00:00Z',
        overrides: [
          {_type: 'override', _key: 'o', obstacle: 'embargoed', reason: 'Told by phone', at: '2026-11-26T10:00:00Z'},
        ],
      },
    ],
  ])('lets pass %s', (_what, change) => {
    const {item, skipped} = toFeedEntry({...article, ...change}, contextOf([agency, reporter]))
    expect(skipped).toBeUndefined()
    expect(item?.id).toBe('tag:gazette.example,2026:article-harbour')
  })

  test('counts an override only against the version that it was made for', () => {
    const overridden: Article = {
      ...article,
      wire: {_type: 'wire', signal: 'kill', versionCreated: '2026-11-26T11:00:00Z'},
      overrides: [{_type: 'override', _key: 'o', obstacle: 'killed', reason: 'A test', at: '2026-11-26T10:00:00Z'}],
    }
    expect(toFeedEntry(overridden, contextOf([agency])).skipped?.code).toBe('killed')
  })

  test('heeds a kill that waits in the draft', () => {
    const {skipped, tombstone} = toFeedEntry(article, contextOf([agency], {draftOf}))
    expect([skipped?.code, tombstone?.state, tombstone?.at]).toEqual(['killed', 'canceled', '2026-11-26T11:00:00Z'])
  })

  test("dates an editor's kill by the edit, not by the version that was killed", () => {
    const wire = {_type: 'wire', signal: 'kill', versionCreated: '2026-09-01T00:00:00Z'} as const
    const {tombstone} = toFeedEntry({...article, wire, _updatedAt: '2026-11-26T11:59:00Z'}, contextOf([agency]))
    expect(tombstone?.at).toBe('2026-11-26T11:59:00Z')
  })

  test.each([
    ['is marked', {maySyndicate: false}, {}],
    ['has terms of its own', {copyrightNotice: 'Photo: S. Poe. May not be redistributed.'}, {}],
  ])('lets a picture stay behind that %s', (_what, change, rights) => {
    const body = article.body.map((block) => (block._type === 'articleImage' ? {...block, ...change} : block))
    const {item, dropped} = toFeedEntry({...article, body}, contextOf([{...agency, ...rights}, reporter]))
    expect(item?.media).toEqual([])
    expect(item?.body.map(({_type}) => _type)).not.toContain('articleImage')
    expect(dropped.map(({code}) => code)).toEqual(['media-not-licensed'])
  })

  test('lets a picture stay behind whose owner does not pass on', () => {
    const owner: Source = {
      _id: 'source-sea-pictures',
      _type: 'source',
      name: 'Sea Pictures',
      rights: {_type: 'rights', maySyndicate: false},
    }
    const media = [
      {_type: 'wireMedia', _key: 'm', kind: 'image', url: 'https://sea.example/1.jpg', copyrightHolder: 'Sea Pictures'},
    ] as const
    const {item, dropped} = toFeedEntry({...article, media}, contextOf([agency, owner]))
    expect(item?.media.map(({url}) => url)).toEqual(['https://images.gazette.example/abc123-1600x900.jpg'])
    expect(dropped.map(({code, url}) => [code, url])).toEqual([['media-not-licensed', 'https://sea.example/1.jpg']])
  })
})

function notice(kind: 'editors-note', text: string) {
  return {_type: 'notice', _key: kind, kind, text, rule: 'test', confidence: 1, state: 'open'} as const
}
