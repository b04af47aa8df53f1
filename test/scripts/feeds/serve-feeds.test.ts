import {describe, expect, test} from 'vitest'
import {articleNamed, deadline, serveNewsroom} from './served-newsroom.ts'

const soon = (milliseconds: number): string => new Date(Date.now() + milliseconds).toISOString()
const has = (text: string) => (feed: string) => feed.includes(text)
const lacks = (text: string) => (feed: string) => !feed.includes(text)

describe('articles that change while feeds are served', () => {
  test('are in the feed as soon as they are published, and a tombstone as soon as they are killed', async () => {
    const {client, until} = await serveNewsroom()
    const article = articleNamed('ferry')
    await client.create({...article, _id: 'drafts.article-ferry'})
    await client.create(article)
    expect(await until('/rss.xml', has('Headline of ferry'))).toBeLessThan(deadline)
    expect(await until('/feed.json', has('Headline of ferry'))).toBeLessThan(deadline)

    await client
      .patch('article-ferry')
      .set({wire: {_type: 'wire', signal: 'kill', pubStatus: 'canceled'}})
      .commit()
    expect(await until('/rss.xml', has('<media:status state="deleted"'))).toBeLessThan(deadline)
    expect(await until('/feed.json', has('"status":"canceled"'))).toBeLessThan(deadline)
    expect(await until('/feed.json', lacks('The text of ferry'))).toBeLessThan(deadline)
  })

  test('are called back by a kill that the desk has not published yet', async () => {
    const {client, until} = await serveNewsroom()
    const article = articleNamed('ferry')
    await client.create(article)
    expect(await until('/rss.xml', has('The text of ferry'))).toBeLessThan(deadline)
    await client.create({...article, _id: 'drafts.article-ferry', wire: {_type: 'wire', signal: 'kill'}})
    expect(
      await until('/rss.xml', (feed) => lacks('The text of ferry')(feed) && has('state="deleted"')(feed)),
    ).toBeLessThan(deadline)
    await client.delete('drafts.article-ferry')
    expect(await until('/rss.xml', has('The text of ferry'))).toBeLessThan(deadline)
  })

  test('leave a tombstone when they are unpublished, and come back as the same item', async () => {
    const {client, until, get} = await serveNewsroom()
    const article = articleNamed('ferry')
    await client.create(article)
    expect(await until('/feed.json', has('The text of ferry'))).toBeLessThan(deadline)
    await client.delete(article._id)
    expect(await until('/feed.json', has('"status":"canceled"'))).toBeLessThan(deadline)
    await client.create(article)
    expect(await until('/feed.json', has('The text of ferry'))).toBeLessThan(deadline)
    const {items} = (await (await get('/feed.json')).json()) as {items: {id: string}[]}
    expect(items.map(({id}) => id)).toEqual(['tag:newsroom.example,2026:article-ferry'])
  })

  test('come when their embargo ends, and go when the right to show them does, with nobody doing anything', async () => {
    const {client, until, get} = await serveNewsroom()
    const ends = soon(6000)
    const expires = soon(9000)
    await client.create(articleNamed('held', {embargoUntil: ends}))
    await client.create(articleNamed('short', {expiresAt: expires}))
    expect(await until('/rss.xml', has('The text of short'))).toBeLessThan(deadline)
    expect(await (await get('/rss.xml')).text()).not.toContain('Headline of held')
    expect(await until('/rss.xml', has('The text of held'))).toBeLessThan(deadline)
    expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(ends))
    expect(await until('/rss.xml', lacks('The text of short'))).toBeLessThan(deadline)
    expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(expires))
    expect(await until('/rss.xml', has('The right to show it has expired.'))).toBeLessThan(deadline)
  })

  test('come when their embargo ends by the clock, where a timer was early', async () => {
    const {client, until, get, clock} = await serveNewsroom()
    await client.create(articleNamed('told'))
    await client.create(articleNamed('held', {embargoUntil: soon(1500)}))
    expect(await until('/rss.xml', has('The text of told'))).toBeLessThan(deadline)
    expect(await (await get('/rss.xml')).text()).not.toContain('Headline of held')
    clock.ahead = -500
    expect(await until('/rss.xml', has('The text of held'))).toBeLessThan(deadline)
  })

  test('stay out when their source does not allow it, from the moment on at which it says so', async () => {
    const {client, until} = await serveNewsroom()
    await client.create(articleNamed('ferry'))
    expect(await until('/rss.xml', has('The text of ferry'))).toBeLessThan(deadline)
    await client
      .patch('source-northern-wire')
      .set({rights: {_type: 'rights', maySyndicate: false}})
      .commit()
    expect(await until('/rss.xml', lacks('The text of ferry'))).toBeLessThan(deadline)
    await client.patch('source-northern-wire').unset(['rights']).commit()
    expect(await until('/rss.xml', has('The text of ferry'))).toBeLessThan(deadline)
  })

  test('tell the new name of their author', async () => {
    const {client, until} = await serveNewsroom()
    await client.create(articleNamed('ferry'))
    expect(await until('/rss.xml', has('<dc:creator>Ida Lund</dc:creator>'))).toBeLessThan(deadline)
    await client.patch('author-ida-lund').set({name: 'Ida Lundgren'}).commit()
    expect(await until('/rss.xml', has('<dc:creator>Ida Lundgren</dc:creator>'))).toBeLessThan(deadline)
  })
})

describe('what the feeds remember', () => {
  test('outlives a restart: what was withdrawn meanwhile is a tombstone, what stayed keeps its tag and date', async () => {
    const newsroom = await serveNewsroom({settings: {feedUrl: 'https://newsroom.example/feeds/{file}'}})
    const {client, until, get} = newsroom
    await client.create(articleNamed('stays'))
    await client.create(articleNamed('goes'))
    expect(await until('/feed.json', (feed) => has('text of stays')(feed) && has('text of goes')(feed))).toBeLessThan(
      deadline,
    )
    const before = await get('/feed.json')
    await newsroom.restart()
    const after = await get('/feed.json')
    for (const name of ['last-modified', 'etag']) expect(after.headers.get(name)).toBe(before.headers.get(name))
    await client.delete('article-goes')
    expect(await until('/feed.json', has('"status":"canceled"'))).toBeLessThan(deadline)
    await newsroom.restart()
    const {items} = (await (await get('/feed.json')).json()) as {
      items: {title: string; _copytaster: {status: string}}[]
    }
    expect(items.map(({title, _copytaster}) => [title, _copytaster.status])).toEqual([
      ['Headline of goes', 'canceled'],
      ['Headline of stays', 'usable'],
    ])
  })
})
