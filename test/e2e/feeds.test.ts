import {mkdir} from 'node:fs/promises'
import type {Page} from 'playwright-core'
import {afterAll, afterEach, beforeAll, describe, expect, test} from 'vitest'
import {agency, article as sample, reporter} from '../feeds/newsroom.ts'
import {articleOn} from './article-page.ts'
import {findViolations} from './axe.ts'
import {type Desk, openDesk} from './desk.ts'

const patience = {timeout: 20_000}
/** The sample without its picture, which is in no lake. */
const article = {...sample, body: sample.body.filter(({_type}) => _type !== 'articleImage')}
/** Where pictures of the view go, for whoever wants to look at it. */
const pictures = process.env['COPYTASTER_PICTURES']

describe('the feeds of an article', () => {
  let desk: Desk
  let page: Page
  beforeAll(async () => {
    desk = await openDesk()
    await desk.put([agency, reporter, {...article, _id: `drafts.${article._id}`}])
    page = await desk.open(`/structure/article;${article._id},inspect=copytaster-feeds`)
    await articleOn(page).headline.waitFor({timeout: 60_000})
  })
  afterAll(() => desk.close())
  afterEach(() => desk.assertQuiet())

  const view = () => page.getByTestId('copytaster-feeds')
  const feed = (name: string) => view().getByTestId(`copytaster-feed-${name}`)
  const preview = () => view().getByTestId('copytaster-feeds-preview')

  test('are none before it is published, and show what it will be', async () => {
    await view().getByText('In no feed').waitFor()
    await view().getByText('It is not published yet.').first().waitFor()
    expect(await feed('rss').getAttribute('data-in-feed')).toBe('false')
    expect(await preview().textContent()).toContain('<title>Harbour opens after the storm</title>')
  })

  test('are those that take it once it is published, with a reason for each other', async () => {
    await desk.put([article])
    await view().getByTestId('copytaster-feeds-count').waitFor()
    await expect.poll(() => feed('rss').getAttribute('data-in-feed'), patience).toBe('true')
    expect(await view().getByTestId('copytaster-feeds-count').textContent()).toMatch(/^In \d+ of 16 feeds$/u)
    expect(await feed('yahoo').getAttribute('data-in-feed')).toBe('false')
    expect(await feed('yahoo').textContent()).toContain('The text is shorter than the partner takes.')
  })

  test('show the article in each format, with its size, to be copied as it goes out', async () => {
    await feed('json-feed').getByRole('button').first().click()
    await expect.poll(() => preview().textContent(), patience).toContain('"title": "Harbour opens after the storm"')
    expect(await view().getByTestId('copytaster-feeds-size').textContent()).toMatch(/^[\d,]+ bytes$/u)
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await view().getByRole('button', {name: 'Copy'}).click()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(JSON.parse(copied)).toMatchObject({id: expect.stringContaining(article._id), title: article.headline})
  })

  test('follow what is typed, and what is decided elsewhere', async () => {
    await articleOn(page).headline.fill('Harbour opens once more')
    await expect.poll(() => preview().textContent(), patience).toContain('"title": "Harbour opens once more"')
    await desk.put([{...agency, rights: {_type: 'rights', maySyndicate: false}}])
    await view().getByText('The source does not allow its stories to be passed on.').first().waitFor()
    await expect.poll(() => feed('rss').getAttribute('data-in-feed'), patience).toBe('false')
    await desk.put([agency])
    await expect.poll(() => feed('rss').getAttribute('data-in-feed'), patience).toBe('true')
  })

  test.each(['light', 'dark'] as const)('axe finds nothing wrong in %s', async (colorScheme) => {
    await page.emulateMedia({colorScheme})
    const rss = feed('rss').getByRole('button').first()
    if ((await rss.getAttribute('aria-expanded')) === 'false') await rss.click()
    await expect.poll(() => preview().textContent(), patience).toContain('<title>')
    if (pictures !== undefined) {
      await mkdir(pictures, {recursive: true})
      await page.screenshot({path: `${pictures}/feeds-${colorScheme}.png`})
    }
    expect(await findViolations(page, '[data-testid="copytaster-feeds"]')).toEqual([])
  })
})
