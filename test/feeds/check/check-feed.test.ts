import {describe, expect, test} from 'vitest'
import {checkCodes, ruleSources} from '../../../src/feeds/check/check-codes.ts'
import {checkFeed} from '../../../src/feeds/check/check-feed.ts'
import type {ProfileName} from '../../../src/feeds/check/profiles.ts'

const now = '2026-11-26T12:00:00Z'

function check(text: string | Uint8Array, profile?: ProfileName) {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  return checkFeed(bytes, {now, ...(profile && {profile})})
}

/** Codes with the places at which they were found. */
function found(text: string, profile?: ProfileName): readonly string[] {
  return check(text, profile).findings.map(({code, at}) => `${code} ${at}`)
}

const goodItem = {
  title: '<title>Harbour opens after the long storm</title>',
  link: '<link>https://gazette.example/a</link>',
  guid: '<guid isPermaLink="false">tag:gazette.example,2026:a</guid>',
  pubDate: '<pubDate>Tue, 24 Nov 2026 12:30:00 GMT</pubDate>',
  creator: '<dc:creator>Ida Lund</dc:creator>',
  description: '<description>The first ferry left at noon.</description>',
  encoded: '<content:encoded><![CDATA[<p>The harbour opened.</p>]]></content:encoded>',
}

/** A feed of one item, with some of its parts others than they should be. */
function rss(other: Partial<typeof goodItem> = {}, channel = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/"
 xmlns:fh="http://purl.org/syndication/history/1.0">
<channel><title>Gazette</title><link>https://gazette.example/</link><description>News</description>
<atom:link rel="self" href="https://gazette.example/rss.xml"/>${channel}
<item>${Object.values({...goodItem, ...other}).join('')}</item></channel></rss>`
}

const atomEntry =
  '<entry><id>tag:a</id><title>A</title><updated>2026-11-24T12:30:00Z</updated><link href="https://gazette.example/a"/></entry>'
const atom = (entries = atomEntry, author = '<author><name>Ida Lund</name></author>'): string =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><id>tag:f</id><title>Gazette</title><updated>2026-11-24T12:30:00Z</updated><link rel="self" href="https://gazette.example/atom.xml"/>${author}${entries}</feed>`

const jsonItem = {
  id: 'a',
  content_html: '<p>Text</p>',
  url: 'https://gazette.example/a',
  date_published: '2026-11-24T12:30:00Z',
}
const json = (item: object = {}, feed: object = {}): string =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Gazette',
    feed_url: 'https://gazette.example/feed.json',
    items: [{...jsonItem, ...item}],
    ...feed,
  })

const g2 = (
  item = '',
  meta = '<itemClass qcode="ninat:text"/><provider literal="g"/><versionCreated>2026-11-24T12:30:00Z</versionCreated>',
) =>
  `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" standard="NewsML-G2" standardversion="2.35" guid="urn:a" version="1"><catalogRef href="https://cv.iptc.org/c.xml"/><rightsInfo/><itemMeta>${meta}</itemMeta>${item}</newsItem>`

const nitf = (data: string, hl = '<body.head><hedline><hl1>A</hl1></hedline></body.head>') =>
  `<nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><head><docdata ${data}<doc-id id-string="a"/></docdata></head><body>${hl}</body></nitf>`

const sitemap = (news: string, loc = 'https://gazette.example/a') =>
  `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>${loc}</loc><news:news>${news}</news:news></url></urlset>`
const publication =
  '<news:publication><news:name>Gazette</news:name><news:language>en</news:language></news:publication>'
const goodNews = `${publication}<news:publication_date>2026-11-26T08:00:00Z</news:publication_date><news:title>A</news:title>`

const anf = (other: object = {}): string =>
  JSON.stringify({
    version: '1.7',
    identifier: 'a-1',
    title: 'A',
    language: 'en',
    layout: {columns: 7, width: 1024},
    components: [
      {role: 'byline', text: 'Ida Lund'},
      {role: 'body', text: 'Text'},
    ],
    componentTextStyles: {default: {}},
    ...other,
  })

describe('a feed that is right', () => {
  test.each([
    ['rss', rss()],
    ['atom', atom()],
    ['json-feed', json()],
    ['ninjs', JSON.stringify({uri: 'urn:a', pubstatus: 'usable', versioncreated: now})],
    ['newsml-g2', g2()],
    ['nitf', nitf('management-status="usable">')],
    ['sitemap', sitemap(goodNews)],
    ['apple-news', anf()],
  ])('of %s has nothing to be said about it', (format, text) => {
    expect(check(text)).toEqual({format, items: 1, tombstones: 0, findings: []})
  })
})

const item = '/rss/channel/item[1]'

describe('what the rules of a format refuse', () => {
  test.each<readonly [string, string, readonly string[]]>([
    [
      'a channel without its link',
      rss().replace('<link>https://gazette.example/</link>', ''),
      ['element-missing /rss/channel'],
    ],
    ['a language that is none', rss({}, '<language>english!</language>'), ['value-invalid /rss/channel/language']],
    ['no address of its own', rss().replace(/<atom:link[^>]*>/u, ''), ['self-link-missing /rss/channel']],
    ['an item of nothing', rss({title: '', description: '', encoded: ''}), [`element-missing ${item}`]],
    ['no guid', rss({guid: ''}), [`element-recommended ${item}`]],
    ['a guid that claims to be an address', rss({guid: '<guid>a</guid>'}), [`id-not-address ${item}/guid`]],
    ['a date of another kind', rss({pubDate: '<pubDate>2026-11-24</pubDate>'}), [`date-invalid ${item}/pubDate`]],
    [
      'a date to come',
      rss({pubDate: '<pubDate>Tue, 24 Nov 2037 12:30:00 GMT</pubDate>'}),
      [`date-in-future ${item}/pubDate`],
    ],
    ['a relative link', rss({link: '<link>/a</link>'}), [`address-invalid ${item}/link`]],
    ['an author without an address', rss({creator: '<author>Ida Lund</author>'}), [`mail-missing ${item}/author`]],
    [
      'half an enclosure',
      rss({creator: '<enclosure url="https://a.example/i.jpg"/>'}),
      [`attachment-incomplete ${item}/enclosure`],
    ],
    ['two titles', rss({creator: goodItem.title}), [`element-repeated ${item}/title`]],
    ['an element of nobody', rss({creator: '<updated>now</updated>'}), [`element-unknown ${item}/updated`]],
    [
      'two items of one id',
      rss({encoded: `</item><item>${Object.values(goodItem).join('')}`}),
      ['id-repeated /rss/channel/item[2]'],
    ],
    ['an archive that leads nowhere', rss({}, '<fh:archive/>'), ['archive-link-missing /rss/channel']],
    ['an entry without an author', atom(atomEntry, ''), ['element-missing /feed/entry[1]']],
    ['an entry without an id', atom(atomEntry.replace('<id>tag:a</id>', '')), ['element-missing /feed/entry[1]']],
    ['a date without zone', atom(atomEntry.replace('12:30:00Z', '12:30:00')), ['date-invalid /feed/entry[1]/updated']],
    [
      'two alternates',
      atom(atomEntry.replace('<link', '<link href="https://a.example/"/><link')),
      ['element-repeated /feed/entry[1]/link'],
    ],
    [
      'a grave of nobody',
      atom(`${atomEntry}<at:deleted-entry xmlns:at="http://purl.org/atompub/tombstones/1.0" when="${now}"/>`),
      ['element-missing /feed/deleted-entry[1]'],
    ],
    ['an item without text', json({content_html: undefined}), ['element-missing /items/0']],
    ['an id that is a number', json({id: 7}), ['element-missing /items/0/id']],
    ['a feed without a title', json({}, {title: undefined}), ['element-missing /']],
    [
      'an attachment of no type',
      json({attachments: [{url: 'https://a.example/i'}]}),
      ['attachment-incomplete /items/0/attachments/0'],
    ],
    ['a day for a date', json({date_published: '2026-11-24'}), ['date-invalid /items/0/date_published']],
    ['no uri', JSON.stringify([{uri: 'urn:a'}, {headline: 'B'}]), ['element-missing /1/uri']],
    ['a status of nobody', JSON.stringify({uri: 'urn:a', pubstatus: 'killed'}), ['value-invalid /pubstatus']],
    [
      'names of two versions',
      JSON.stringify({uri: 'urn:a', pubstatus: 'usable', versionCreated: now}),
      ['element-unknown /pubstatus'],
    ],
    [
      'no provider',
      g2('', '<itemClass qcode="ninat:text"/><versionCreated>2026-11-24T12:30:00Z</versionCreated>'),
      ['element-missing /newsItem/itemMeta'],
    ],
    [
      'a status of no scheme',
      g2(
        '',
        '<itemClass/><provider/><versionCreated>2026-11-24T12:30:00Z</versionCreated><pubStatus qcode="stat:killed"/>',
      ),
      ['value-invalid /newsItem/itemMeta/pubStatus'],
    ],
    ['no headline', nitf('>', ''), ['element-missing /nitf/body/body.head']],
    ['a status that is none', nitf('management-status="killed">'), ['value-invalid /nitf/head/docdata']],
    ['news of last week', sitemap(goodNews.replace('2026-11-26', '2026-11-16')), ['date-too-old /urlset/url[1]']],
    [
      'news without a title',
      sitemap(goodNews.replace(/<news:title>.*/u, '')),
      ['element-missing /urlset/url[1]/news/title'],
    ],
    [
      'what Google read once',
      sitemap(`${goodNews}<news:genres>Blog</news:genres>`),
      ['element-obsolete /urlset/url[1]/news/genres'],
    ],
    [
      'a language with a country',
      sitemap(goodNews.replace('>en<', '>en-US<')),
      ['value-invalid /urlset/url[1]/news/publication/language'],
    ],
    ['an identifier with a colon', anf({identifier: 'urn:a'}), ['value-invalid /identifier']],
    ['no text', anf({components: [{role: 'byline', text: 'x'}]}), ['element-missing /components']],
    ['no width', anf({layout: {columns: 7}}), ['element-missing /layout/width']],
    [
      'nothing',
      '<rss><channel></channel></rss>',
      [
        'element-missing /rss/channel',
        'element-missing /rss/channel',
        'element-missing /rss/channel',
        'feed-empty /rss/channel',
        'self-link-missing /rss/channel',
      ],
    ],
    ['a page', '<html><body>Hello</body></html>', ['format-unknown /']],
    ['no feed of JSON', '{"a": 1}', ['format-unknown /']],
    ['JSON cut off', '{"version": ', ['not-well-formed /']],
    ['XML cut off', rss().slice(0, -20), ['not-well-formed /']],
  ])('%s', (_name, text, codes) => {
    expect([...found(text)].toSorted()).toEqual([...codes].toSorted())
  })

  test('a hub that cannot know what it is for', () => {
    const text = rss({}, '<atom:link rel="hub" href="https://hub.example/"/>').replace(
      /<atom:link rel="self"[^>]*>/u,
      '',
    )
    expect(check(text).findings).toMatchObject([{code: 'self-link-missing', severity: 'error', source: 'webSub'}])
  })

  test('what readers see wrong', () => {
    expect(found(rss({title: '<title>Salt &amp;amp; pepper</title>'}))).toEqual([`text-escaped-twice ${item}/title`])
    expect(found(rss({title: '<title>&lt;b&gt;Salt&lt;/b&gt;</title>'}))).toEqual([`title-has-markup ${item}/title`])
    const html = '<p onclick="x()"><a href="javascript:x()">a</a><img src="/i.jpg"></p>'
    expect(found(rss({encoded: `<content:encoded><![CDATA[${html}]]></content:encoded>`}))).toEqual([
      `markup-forbidden ${item}/content`,
      `address-unsafe ${item}/content`,
      `address-relative ${item}/content`,
    ])
  })

  test('bytes of another charset', () => {
    const latin = Uint8Array.from(
      rss({title: '<title>Hafen öffnet nach dem Sturm</title>'}).replace('UTF-8', 'ISO-8859-1'),
      (character) => character.charCodeAt(0),
    )
    expect(check(latin).findings).toMatchObject([{code: 'not-utf8', severity: 'warning'}])
    expect(check(latin, 'smartnews').findings[0]).toMatchObject({
      code: 'not-utf8',
      severity: 'error',
      source: 'smartNews',
    })
  })
})

describe('what a partner refuses', () => {
  const image = '<media:content url="https://gazette.example/i.jpg" medium="image" width="1600" height="900"/>'
  const words = `<content:encoded><![CDATA[<p>${'word '.repeat(150)}</p>]]></content:encoded>`
  const byUrl = '<guid isPermaLink="true">https://gazette.example/a</guid>'

  test.each<readonly [ProfileName, string, string]>([
    ['msn', 'title-too-short', rss({title: '<title>Harbour opens</title>', creator: image})],
    ['msn', 'title-too-long', rss({title: `<title>${'word '.repeat(40)}</title>`, creator: image})],
    ['msn', 'date-too-old', rss({pubDate: '<pubDate>Tue, 11 Nov 2025 12:30:00 GMT</pubDate>', creator: image})],
    ['msn', 'element-missing', rss({encoded: '', creator: image})],
    ['msn', 'image-missing', rss()],
    ['msn', 'image-too-small', rss({creator: image.replace('1600', '640')})],
    ['msn', 'address-insecure', rss({link: '<link>http://gazette.example/a</link>', creator: image})],
    [
      'msn',
      'markup-too-deep',
      rss({
        encoded: `<content:encoded><![CDATA[${'<div>'.repeat(12)}x${'</div>'.repeat(12)}]]></content:encoded>`,
        creator: image,
      }),
    ],
    ['smartnews', 'feed-too-large', rss({description: `<description>${'x'.repeat(1_100_000)}</description>`})],
    ['smartnews', 'tombstone-unseen', rss({creator: '<media:status state="deleted"/>'})],
    ['flipboard', 'address-elsewhere', rss({link: '<link>https://other.example/a</link>'})],
    ['flipboard', 'items-too-few', rss()],
    ['newsbreak', 'id-not-address', rss()],
    ['newsbreak', 'element-missing', rss({guid: byUrl, creator: ''})],
    ['yahoo', 'text-too-short', rss({creator: image})],
    ['yahoo', 'image-too-small', rss({encoded: words, creator: image.replace('900', '600')})],
    ['yahoo', 'markup-forbidden', rss({encoded: words.replace('<p>', '<h1>A</h1><p>'), creator: image})],
    ['yahoo', 'element-repeated', rss({encoded: words, creator: image + image})],
    ['google-news', 'feed-too-large', rss({description: `<description>${'x'.repeat(2_200_000)}</description>`})],
    ['apple-news', 'format-unknown', rss()],
  ])('%s: %s', (profile, code, text) => {
    expect(check(text, profile).findings.map((one) => one.code)).toContain(code)
  })

  test.each<readonly [ProfileName, string]>([
    ['msn', rss({creator: image})],
    ['newsbreak', rss({guid: byUrl})],
    ['yahoo', rss({encoded: words, creator: image})],
    ['google-news', sitemap(goodNews)],
    ['apple-news', anf()],
  ])('%s takes what is as it asks', (profile, text) => {
    expect(check(text, profile).findings).toEqual([])
  })

  test('smartnews sees a tombstone that says it in text', () => {
    const text = rss({creator: '<media:status>deleted</media:status>'})
    const {tombstones, findings} = check(text, 'smartnews')
    expect(tombstones).toBe(1)
    expect(findings.map(({code}) => code)).not.toContain('tombstone-unseen')
  })
})

test('every finding says what, where and by which rule', () => {
  const {findings} = check(rss({guid: '<guid>a</guid>', pubDate: '<pubDate>x</pubDate>'}), 'msn')
  expect(findings.length).toBeGreaterThan(2)
  for (const {code, message, at, line, source} of findings) {
    expect(checkCodes[code]).toMatch(/\.$/u)
    expect(ruleSources[source]).not.toBe('')
    expect(message).toMatch(/^\S.*\.$/su)
    expect(at).toMatch(/^\//u)
    expect(line).toBeGreaterThan(0)
  }
})

test('a hostile file takes no longer than its size', () => {
  const deep = `<rss><channel><item><content:encoded xmlns:content="x"><![CDATA[${'<b><i>'.repeat(20_000)}]]></content:encoded></item></channel></rss>`
  const escaped = rss({title: `<title>${'&amp;'.repeat(100_000)}</title>`})
  const tags = rss({title: `<title>${'&lt;a '.repeat(100_000)}</title>`})
  const began = process.threadCpuUsage()
  for (const text of [deep, escaped, tags]) check(text, 'yahoo')
  // Microseconds of work: a busy machine makes it no longer.
  expect(process.threadCpuUsage(began).user).toBeLessThan(10_000_000)
})
