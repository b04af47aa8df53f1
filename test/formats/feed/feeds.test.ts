import {expect, test} from 'vitest'
import {readStory} from '../../../src/ingest.ts'

const read = (text: string) => readStory(new TextEncoder().encode(text))
const item = (inside: string) => read(`<rss version="2.0"><channel><title>Gull</title>${inside}</channel></rss>`)

test.each([
  ['Tue, 03 Nov 2026 09:05:00 EST', '2026-11-03T09:05:00-05:00'],
  ['3 Nov 26 09:05 +0100', '2026-11-03T09:05:00+01:00'],
  ['2026-11-03T09:05:00Z', '2026-11-03T09:05:00Z'],
])('a date %s is %s', (printed, instant) => {
  expect(item(`<item><title>Tide</title><pubDate>${printed}</pubDate></item>`).stories[0]?.publishedAt).toBe(instant)
})

test('a headline that was escaped twice is read as it was meant', () => {
  expect(item('<item><title>Fish &amp;amp; &lt;b&gt;chips&lt;/b&gt;</title></item>').stories[0]?.headline).toBe(
    'Fish & chips',
  )
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
  expect(item('<link>https://gull.example/</link><item><title>Tide</title></item>').feed).toEqual({
    title: 'Gull',
    link: 'https://gull.example/',
  })
})
