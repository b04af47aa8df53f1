import type {Page} from 'playwright-core'
import {afterAll, afterEach, beforeAll, describe, expect, test} from 'vitest'
import {articleList, articleOn, row} from './article-page.ts'
import {type Desk, openDesk} from './desk.ts'
import {badges, count, headlines, item, previews} from './list-page.ts'
import {cases, gull, type ListedArticle, lists, notice, stored} from './listed-articles.ts'

const patience = {timeout: 60_000}
const post = {_id: 'source-post', _type: 'source', name: 'Evening Post'}

const headlinesIn = (list: string) =>
  cases
    .filter((listed) => listed.lists.includes(list))
    .map(({headline}) => headline)
    .toSorted()

describe('the lists of a structure tool', () => {
  let desk: Desk
  let page: Page
  const listeners: string[] = []
  beforeAll(async () => {
    desk = await openDesk()
    // The sample stories are out of the way: the desk has taken them, and their sources with them.
    const ids = (await desk.ask('*[_type == "article"]._id')) as readonly string[]
    const taken = {_type: 'article', headline: 'Sample', desk: {_type: 'desk', state: 'taken'}}
    await desk.put(ids.map((_id) => ({...taken, _id})))
    await desk.put([gull, ...cases.flatMap(stored)])
    page = await desk.open('/structure')
    const address = page.url()
    await page.goto('about:blank')
    // There is room for four panes, and a list draws no more rows than there is room for.
    await page.setViewportSize({width: 2400, height: 1600})
    page.on('request', (request) => {
      if (request.url().includes('/listen/') && request.url().includes('copytaster')) listeners.push(request.url())
    })
    await page.goto(address)
  })
  afterAll(() => desk.close())
  afterEach(() => desk.assertQuiet())

  test.each(lists)('"%s" shows its articles, and says how many', async (list) => {
    const expected = headlinesIn(list)
    const name = `${expected.length} ${expected.length === 1 ? 'article' : 'articles'} ${list}`
    await page.getByRole('link', {name, exact: true}).click()
    await expect.poll(() => headlines(page), patience).toEqual(expected)
    const rows = cases.filter(({headline}) => expected.includes(headline)).map(rowOf)
    await expect.poll(() => previews(page), patience).toEqual(Object.fromEntries(rows))
  })

  test('one listener is enough for all of them', () => {
    expect(listeners).toHaveLength(1)
  })

  test('"By source" shows the sources that have articles, and their articles', async () => {
    await page.getByRole('link', {name: '1 source By source', exact: true}).click()
    await page.getByRole('link', {name: '3 articles Harbour Gull', exact: true}).click()
    await expect.poll(() => headlines(page), patience).toEqual(headlinesIn('Harbour Gull'))
    await row(page, 'Ferry stays in port').click()
    const {headline} = articleOn(page)
    await headline.focus()
    const lamps = {_id: 'of-the-post', _type: 'article', headline: 'Lamps go out'}
    await desk.put([post, article(lamps, {source: {_type: 'reference', _ref: post._id}})])
    await expect.poll(() => count(page, 'By source'), patience).toBe(2)
    await expect.poll(() => count(page, 'Evening Post'), patience).toBe(1)
    expect(await headline.evaluate((input) => input === document.activeElement)).toBe(true)
    await item(page, 'Evening Post').click()
    await expect.poll(() => headlines(page), patience).toEqual([lamps.headline])
    await desk.put([lamps])
    await expect.poll(() => count(page, 'By source'), patience).toBe(1)
    await expect.poll(() => headlines(page), patience).toEqual([])
  })

  test('a story that is imported comes in', async () => {
    await item(page, 'Incoming').click()
    const before = headlinesIn('Incoming')
    await expect.poll(() => headlines(page), patience).toEqual(before)
    const headline = 'Night ferry gets a reading room'
    await desk.import([headline, '', 'OSTERVIK — The night ferry carries books as of Monday, the crew said.'])
    await expect.poll(() => count(page, 'Incoming'), patience).toBe(before.length + 1)
    await expect.poll(() => headlines(page), patience).toEqual([...before, headline].toSorted())
  })

  test('what is settled goes, what is spiked goes elsewhere', async () => {
    const killed = headlinesIn('Killed').length
    const document = {_id: 'drafts.turning', _type: 'article', headline: 'Mill burns down'}
    await desk.put([article(document, {notices: [notice('kill', 'open')]})])
    await expect.poll(() => count(page, 'Killed'), patience).toBe(killed + 1)
    await desk.put([article(document, {notices: [notice('kill', 'removed')]})])
    await expect.poll(() => count(page, 'Killed'), patience).toBe(killed)
    await desk.put([article(document, {desk: {_type: 'desk', state: 'spiked'}})])
    await expect.poll(() => count(page, 'Spiked'), patience).toBe(headlinesIn('Spiked').length + 1)
  })

  test('an embargo ends in front of an editor who goes on writing', async () => {
    const expected = headlinesIn('Embargoed')
    const document = {_id: 'drafts.ending', _type: 'article', headline: 'Budget is leaked'}
    const until = (milliseconds: number) =>
      article(document, {embargoUntil: new Date(Date.now() + milliseconds).toISOString()})
    await desk.put([until(3_600_000)])
    await item(page, 'Embargoed').click()
    await expect.poll(() => headlines(page), patience).toEqual([...expected, document.headline].toSorted())
    await expect.poll(() => count(page, 'Embargoed'), patience).toBe(expected.length + 1)
    await row(page, document.headline).click()
    const {headline} = articleOn(page)
    await expect.poll(() => badges(page), patience).toEqual([expect.stringMatching(/^Embargoed until \w+/)])
    await headline.press('End')

    await desk.put([until(2000)])
    await expect.poll(() => count(page, 'Embargoed'), patience).toBe(expected.length)
    await expect.poll(() => badges(page), patience).toEqual([])
    await expect.poll(() => headlines(page), patience).toEqual(expected)
    await page.keyboard.type(' at last')
    expect(await headline.inputValue()).toBe('Budget is leaked at last')
  })

  test('the counts are those of the perspective', async () => {
    await page.goto(new URL('/structure?perspective=published', page.url()).href)
    await expect.poll(() => count(page, 'Incoming'), patience).toBe(0)
    await expect.poll(() => count(page, 'Embargoed'), patience).toBe(1)
    await expect.poll(() => count(page, 'Spiked'), patience).toBe(0)
  })

  test('rows tell the states, by a sign and in words', async () => {
    await page.goto(new URL(articleList, page.url()).href)
    const expected = cases.filter(({type}) => type === 'article').map(rowOf)
    const shown = async () => {
      const all = await previews(page)
      return Object.fromEntries(cases.flatMap(({headline}) => (all[headline] ? [[headline, all[headline]]] : [])))
    }
    await expect.poll(shown, patience).toEqual(Object.fromEntries(expected))
  })

  test.each(cases)('"$headline" has its badges', async ({headline, type, badges: expected}) => {
    await item(page, type === 'brief' ? 'Brief' : 'Article').click()
    await row(page, headline).click()
    const title = page.getByTestId(type === 'brief' ? 'field-title' : 'field-headline').getByTestId('string-input')
    await expect.poll(() => title.inputValue(), patience).toBe(headline)
    await expect.poll(() => badges(page), patience).toEqual(expected)
  })
})

function rowOf({headline, words, badges: names}: ListedArticle) {
  return [headline, {words, sign: names.join(', ')}] as const
}

function article<Document extends {_id: string; _type: string}>(document: Document, fields: object): Document {
  return {...document, ...fields}
}
