import {expect, test} from 'vitest'
import {readStory} from '../../../src/ingest.ts'

const read = (text: string) => readStory(new TextEncoder().encode(text))
const item = (inside: string) => read(`<rss version="2.0"><channel><title>Gull</title>${inside}</channel></rss>`)

test.each([
  ['Tue, 03 Nov 2026 09:05:00 EST', '2026-11-03T09:05:00-05:00'],
  ['3 Nov 26 09:05 +0100', '2026-11-03T09:05:00+01:00'],
  ['2026-11-03T09:05:00Z', '2026-11-03T09:05:00Z'],
  ['Wed, 03 Nov 2026 09:05:00 GMT+0100', '2026-11-03T09:05:00+01:00'],
  ['Tue, 3 Nov 2026 9:05:00 +1:00', '2026-11-03T09:05:00+01:00'],
  ['Tuesday, 03-Nov-26 09:05:00 AEDT', '2026-11-03T09:05:00+11:00'],
  ['Seg, 24 Set 2026 19:42:40 -0300', '2026-09-24T19:42:40-03:00'],
  ['mardi 3 février 2026 à 09:05 GMT', '2026-02-03T09:05:00Z'],
  ['Di, 03 Mär 2026 09:05:00 +0100', '2026-03-03T09:05:00+01:00'],
  ['вт, 03 ноя 2026 09:05:00 +0300', '2026-11-03T09:05:00+03:00'],
  ['Tue Nov  3 09:05:00 GMT 2026', '2026-11-03T09:05:00Z'],
  ['November 3, 2026 9:05 pm UTC', '2026-11-03T21:05:00Z'],
  ['2026-11-03 09:05:00 EST', '2026-11-03T09:05:00-05:00'],
  ['2026-11-03', '2026-11-03T00:00:00Z'],
  ['2026-11', '2026-11-01T00:00:00Z'],
  ['Tue, 03 Nov 2026 24:00:00 GMT', '2026-11-04T00:00:00Z'],
  ['1793696700', '2026-11-03T09:05:00Z'],
  ['Tue, 31 Nov 2026 09:05:00 GMT', undefined],
  ['03/11/2026', undefined],
  ['yesterday', undefined],
])('a date %s is %s', (printed, instant) => {
  expect(item(`<item><title>Tide</title><pubDate>${printed}</pubDate></item>`).stories[0]?.publishedAt).toBe(instant)
})

test('a headline that was escaped twice is read as it was meant', () => {
  expect(item('<item><title>Fish &amp;amp; &lt;b&gt;chips&lt;/b&gt;</title></item>').stories[0]?.headline).toBe(
    'Fish & chips',
  )
})

const post = (words: string) =>
  `<![CDATA[<p>${words}</p><p>The post <a href="https://gull.example/tide">Tide comes in</a> appeared first on <a href="https://gull.example">The Gull</a>.</p>]]>`

test('the line that WordPress adds to each text leads to the original and is no part of the summary', () => {
  const {stories} = item(
    `<item xmlns:content="http://purl.org/rss/1.0/modules/content/"><title>Tide comes in</title><description>${post('What the tide took.')}</description><content:encoded>${post('The tide came in on Friday.')}</content:encoded></item>`,
  )
  expect(stories[0]).toMatchObject({
    abstract: 'What the tide took.',
    originalHeadline: 'Tide comes in',
    originalUrl: 'https://gull.example/tide',
  })
})

test('each passage of escaped HTML knows where it stood', () => {
  const text =
    '<rss><channel><item><title>Tide</title><description>&lt;p&gt;One &amp;amp; two.&lt;/p&gt;&lt;p&gt;Three.&lt;/p&gt;</description></item></channel></rss>'
  const passages = read(text).stories[0]?.passages.filter(({role}) => role === 'paragraph') ?? []
  expect(passages.map(({text: line, at}) => [line, text.slice(at.start, at.end)])).toEqual([
    ['One & two.', 'One &amp;amp; two.'],
    ['Three.', 'Three.'],
  ])
})

test('a script, a share link without address and a javascript link leave nothing behind', () => {
  const {stories} = item(
    '<item><title>Tide</title><description><![CDATA[<p>High <a href="javascript:alert(1)">water</a>.</p><script>x()</script>]]></description></item>',
  )
  expect(JSON.stringify(stories[0]?.body)).not.toMatch(/javascript|x\(\)|</u)
  expect(JSON.stringify(stories[0]?.body)).toContain('High water.')
})

test('an item that was deleted and a tombstone are kills', () => {
  const kill = {signal: 'kill', pubStatus: 'canceled'}
  const {stories} = item(
    '<item><title>Tide</title><guid>a</guid><m:status xmlns:m="http://search.yahoo.com/mrss/">deleted</m:status></item>',
  )
  expect(stories[0]?.wire).toMatchObject({...kill, guid: 'a'})
  const feed = read(
    '<feed xmlns="http://www.w3.org/2005/Atom"><at:deleted-entry xmlns:at="http://purl.org/atompub/tombstones/1.0" ref="b" when="2026-11-05T08:10:00Z"/></feed>',
  )
  expect(feed.stories[0]?.wire).toMatchObject({...kill, guid: 'b', versionCreated: '2026-11-05T08:10:00Z'})
})

test('what a feed says of itself is told', () => {
  const about =
    '<link>https://gull.example/</link><language>en-gb</language><description>Harbour &amp;amp; sea</description>'
  const feed = {title: 'Gull', link: 'https://gull.example/', language: 'en-GB', description: 'Harbour & sea'}
  expect(item(`${about}<item><title>Tide</title></item>`).feed).toEqual(feed)
  expect(
    read(
      '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB"><title>Gull</title><subtitle>Harbour &amp;amp; sea</subtitle><link href="https://gull.example/"/></feed>',
    ).feed,
  ).toEqual(feed)
})

test('a time without zone is read as UTC, which is reported', () => {
  const {stories, diagnostics} = item('<item><title>Tide</title><pubDate>2026-11-03 09:05</pubDate></item>')
  expect(stories[0]?.publishedAt).toBe('2026-11-03T09:05:00Z')
  expect(diagnostics.map(({code}) => code)).toContain('zone-assumed')
})

test('a feed without entries says so', () => {
  expect(item('').diagnostics).toMatchObject([{code: 'no-story'}])
})

const modules = {
  content: 'http://purl.org/rss/1.0/modules/content/',
  dc: 'http://purl.org/dc/elements/1.1/',
  dcterms: 'https://purl.org/dc/terms',
  media: 'http://search.yahoo.com/mrss',
  atom: 'http://www.w3.org/2005/Atom',
  at: 'http://purl.org/atompub/tombstones/1.0',
  slash: 'http://purl.org/rss/1.0/modules/slash/',
  thr: 'http://purl.org/syndication/thread/1.0',
  wfw: 'http://wellformedweb.org/CommentAPI/',
  georss: 'http://www.georss.org/georss',
  itunes: 'http://www.itunes.com/dtds/podcast-1.0.dtd',
  prism: 'http://prismstandard.org/namespaces/basic/2.0/',
  cc: 'http://backend.userland.com/creativeCommonsRssModule',
  feedburner: 'http://rssnamespace.org/feedburner/ext/1.0',
  mi: 'http://schemas.ingestion.microsoft.com/common/',
}
const declarations = Object.entries(modules).map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
const storyWith = (inside: string, channel = '') =>
  read(
    `<rss version="2.0" ${declarations.join(' ')}><channel><title>Gull</title>${channel}<item><title>Tide</title>${inside}</item></channel></rss>`,
  ).stories[0]

test.each<[string, string, object]>([
  ['slash:comments', '<slash:comments>12</slash:comments>', {commentCount: 12}],
  ['thr:total', '<thr:total>3</thr:total>', {commentCount: 3}],
  [
    'comments',
    '<comments>https://gull.example/t#c</comments>',
    {relatedItems: [{relation: 'replies', url: 'https://gull.example/t#c'}]},
  ],
  [
    'wfw:commentRss',
    '<wfw:commentRss>https://gull.example/c.xml</wfw:commentRss>',
    {relatedItems: [{relation: 'replies', url: 'https://gull.example/c.xml'}]},
  ],
  ['thr:in-reply-to', '<thr:in-reply-to ref="urn:a"/>', {relatedItems: [{relation: 'in-reply-to', guid: 'urn:a'}]}],
  [
    'a licence of Creative Commons',
    '<cc:license>https://license.example/by</cc:license>',
    {usageTerms: 'https://license.example/by'},
  ],
  [
    'feedburner:origLink',
    '<feedburner:origLink>https://gull.example/t</feedburner:origLink>',
    {relatedItems: [{relation: 'canonical', url: 'https://gull.example/t'}]},
  ],
  [
    'atom:link rel=related',
    '<atom:link rel="related" href="https://gull.example/r" title="More"/>',
    {relatedItems: [{relation: 'related', url: 'https://gull.example/r', title: 'More'}]},
  ],
  ['atom:link', '<atom:link href="https://gull.example/t"/>', {url: 'https://gull.example/t'}],
  [
    'georss:featurename',
    '<georss:featurename>Skerries</georss:featurename>',
    {places: [{name: 'Skerries', role: 'about'}]},
  ],
  [
    'prism',
    '<prism:publicationName>Gull Weekly</prism:publicationName><prism:embargoDate>2026-11-04T06:00:00Z</prism:embargoDate><prism:expirationDate>2026-12-01T00:00:00Z</prism:expirationDate>',
    {source: {name: 'Gull Weekly'}, embargoUntil: '2026-11-04T06:00:00Z', expiresAt: '2026-12-01T00:00:00Z'},
  ],
  [
    'dcterms',
    '<dcterms:modified>2026-11-03T10:00:00Z</dcterms:modified><dcterms:rightsHolder>Gull</dcterms:rightsHolder><dcterms:license>https://gull.example/l</dcterms:license><dcterms:valid>end=2026-12-01</dcterms:valid><dcterms:alternative>High water</dcterms:alternative>',
    {
      updatedAt: '2026-11-03T10:00:00Z',
      copyrightHolder: 'Gull',
      usageTerms: 'https://gull.example/l',
      expiresAt: '2026-12-01T00:00:00Z',
      headlines: [{text: 'High water', role: 'alternative'}],
    },
  ],
  [
    'dc',
    '<dc:creator>Ann Reed</dc:creator><dc:language>de</dc:language><dc:rights>© Gull</dc:rights><dc:subject>Sea</dc:subject>',
    {byline: 'Ann Reed', language: 'de', copyrightNotice: '© Gull', keywords: ['Sea']},
  ],
  [
    'itunes',
    '<itunes:author>Ann Reed</itunes:author><itunes:summary>On tides.</itunes:summary><enclosure url="https://gull.example/a.mp3" length="9"/>',
    {byline: 'Ann Reed', abstract: 'On tides.', media: [{kind: 'audio', url: 'https://gull.example/a.mp3'}]},
  ],
  [
    'an author of a house',
    '<dc:creator>Ann Reed (Gull Wire)</dc:creator>',
    {byline: 'Ann Reed (Gull Wire)', authors: [{name: 'Ann Reed', organisation: 'Gull Wire'}]},
  ],
  [
    'author with address',
    '<author>desk@gull.example (Ann Reed)</author>',
    {authors: [{name: 'Ann Reed', email: 'desk@gull.example'}]},
  ],
  [
    'source',
    '<source url="https://tern.example/feed">Tern</source>',
    {source: {name: 'Tern', url: 'https://tern.example/feed'}},
  ],
])('%s of an item is read', (_, inside, fields) => {
  expect(storyWith(inside)).toMatchObject(fields)
})

test('GlobeNewswire declares an address of its own for Dublin Core', () => {
  const {stories} = read(
    '<rss xmlns:dc="http://dublincore.org/documents/dcmi-namespace/"><channel><item><title>Tide</title><dc:subject>Water</dc:subject><dc:keyword>tides</dc:keyword><dc:publisher>Gull Releases</dc:publisher></item></channel></rss>',
  )
  expect(stories[0]).toMatchObject({keywords: ['Water', 'tides'], source: {name: 'Gull Releases'}})
})

test('what items do not say they have of their feed', () => {
  const channel =
    '<language>en-GB</language><copyright>© Gull</copyright><dcterms:license>https://gull.example/l</dcterms:license>'
  expect(storyWith('', channel)).toMatchObject({
    language: 'en-GB',
    copyrightNotice: '© Gull',
    usageTerms: 'https://gull.example/l',
  })
})

test('prefixes that nobody declared are known by their names', () => {
  const {stories} = read(
    '<rss><channel><item><title>Tide</title><dc:creator>Ann Reed</dc:creator><content:encoded>&lt;p>High.&lt;/p></content:encoded></item></channel></rss>',
  )
  expect(stories[0]).toMatchObject({byline: 'Ann Reed'})
  expect(stories[0]?.passages.map(({text}) => text)).toContain('High.')
})

test('NITF inside an item is read as NITF', () => {
  const story = storyWith(
    '<nitf><body><body.head><byline>By ANN REED</byline></body.head><body.content><block><p>High <em>water</em>.</p><hl2>Ebb</hl2><p>Low.</p></block></body.content></body></nitf>',
  )
  expect(story?.passages.map(({role, text}) => `${role}: ${text}`)).toEqual(
    expect.arrayContaining(['paragraph: High water.', 'subhead: Ebb', 'paragraph: Low.']),
  )
})

test('the author of an entry and the byline that its text prints are kept apart', () => {
  const {stories} = read(
    '<feed xmlns="http://www.w3.org/2005/Atom"><title>Gull</title><author><name>Gull Desk</name></author><entry><title>Tide</title><content type="html">&lt;p>By Ann Reed&lt;/p>&lt;p>High water came at nine on Monday and went at noon.&lt;/p></content></entry></feed>',
  )
  expect(stories[0]).toMatchObject({byline: 'By Ann Reed', authors: [{name: 'Ann Reed'}, {name: 'Gull Desk'}]})
})

test.each([
  ['base64', `<content type="application/octet-stream">${btoa('<p>High water.</p>')}</content>`],
  ['base64 of Atom 0.3', `<content type="text/html" mode="base64">${btoa('<p>High water.</p>')}</content>`],
  [
    'XHTML',
    '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>High <b>water</b>.</p></div></content>',
  ],
  ['CDATA', '<content type="html"><![CDATA[<p>High water.</p>]]></content>'],
])('content of Atom in %s is read', (_, content) => {
  const {stories} = read(
    `<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>Tide</title>${content}</entry></feed>`,
  )
  expect(stories[0]?.passages.map(({text}) => text)).toEqual(['Tide', 'High water.'])
})

test('addresses are made whole with xml:base, however deep', () => {
  const {stories} = read(
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://gull.example/a/"><entry xml:base="b/"><title>Tide</title><link href="t.html"/><content type="xhtml" xml:base="c/"><div xmlns="http://www.w3.org/1999/xhtml"><p><a href="d.html">High</a></p><img src="e.png"/></div></content></entry></feed>',
  )
  expect(stories[0]).toMatchObject({
    url: 'https://gull.example/a/b/t.html',
    media: [{url: 'https://gull.example/a/b/c/e.png'}],
  })
  expect(JSON.stringify(stories[0]?.body)).toContain('"href":"https://gull.example/a/b/c/d.html"')
})

const entry = (content: string) =>
  read(`<entry xmlns="http://www.w3.org/2005/Atom"><title>Tide</title>${content}</entry>`).stories[0]

test('content elsewhere is the page or the file of the entry', () => {
  expect(entry('<content type="text/html" src="https://gull.example/t"/>')).toMatchObject({
    url: 'https://gull.example/t',
  })
  expect(entry('<content type="video/mp4" src="https://gull.example/t.mp4"/>')).toMatchObject({
    media: [{kind: 'video', url: 'https://gull.example/t.mp4'}],
  })
})

test('a tombstone in RSS is a kill', () => {
  const {stories} = read(
    `<rss ${declarations.join(' ')}><channel><title>Gull</title><at:deleted-entry ref="urn:a" when="2026-11-05T08:10:00Z"><at:comment>Wrong harbour</at:comment></at:deleted-entry></channel></rss>`,
  )
  expect(stories[0]).toMatchObject({wire: {guid: 'urn:a', signal: 'kill'}, editorsNote: 'Wrong harbour'})
})

test.each([
  ['a blank line before its declaration', '\n<?xml version="1.0"?>'],
  ['control characters', '<?xml version="1.0"?>\u0007'],
])('a feed with %s is read', (_, head) => {
  const {stories} = read(
    `${head}<rss><channel><item><title>Fish & chips</title><description>High\u0008 water.</description></item>`,
  )
  expect(stories[0]).toMatchObject({headline: 'Fish & chips'})
  expect(stories[0]?.passages.at(-1)?.text).toBe('High water.')
})

test('an item costs the same in a long feed as in a short one', () => {
  const items = '<item><title>Tide</title><description>High.</description></item>'
  const time = (count: number): number => {
    const text = `<rss><channel><title>Gull</title>${items.repeat(count)}</channel></rss>`
    const start = performance.now()
    expect(read(text).stories.length).toBe(count)
    return (performance.now() - start) / count
  }
  time(200)
  expect(time(4000)).toBeLessThan(time(400) * 5 + 0.05)
})
