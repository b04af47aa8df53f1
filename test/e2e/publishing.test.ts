import type {Page} from 'playwright-core'
import {afterAll, afterEach, beforeAll, describe, expect, test} from 'vitest'
import {articleList, articleOn, row, wholeList} from './article-page.ts'
import {type Desk, openDesk} from './desk.ts'

const patience = {timeout: 60_000}
const asking = {...patience, interval: 1000}

const draft = (headline: string) => ({edition: 'draft', headline})
const published = (headline: string) => ({edition: 'published', headline})

describe('an article on a local lake', () => {
  let desk: Desk
  let page: Page
  beforeAll(async () => {
    desk = await openDesk({height: wholeList})
    page = await desk.open(articleList)
  })
  afterAll(() => desk.close())
  afterEach(() => desk.assertQuiet())

  /** Which editions of an article have a headline that begins like this. */
  const editions = async (headline: string) =>
    desk.ask(
      `*[_type == "article" && string::startsWith(headline, $headline)] {
        "edition": select(_id in path("drafts.**") => "draft", "published"), headline
      } | order(edition)`,
      {headline},
    )
  const publish = async (article: ReturnType<typeof articleOn>, headline: string) => {
    await article.askToPublish()
    return editions(headline)
  }
  async function open(headline: string) {
    await page.goto(new URL(articleList, page.url()).href)
    await row(page, headline).click()
    const article = articleOn(page)
    await article.headline.waitFor()
    return article
  }

  test('is published, changed, and its changes are discarded', async () => {
    const article = await open('Why old ropes make good reefs')
    await article.headline.fill('Reefs: old ropes are good')
    await expect.poll(() => editions('Reefs:'), patience).toEqual([draft('Reefs: old ropes are good')])
    await expect.poll(() => publish(article, 'Reefs:'), asking).toEqual([published('Reefs: old ropes are good')])

    await article.headline.fill('Reefs: new ropes are better')
    await expect
      .poll(() => editions('Reefs:'), patience)
      .toEqual([draft('Reefs: new ropes are better'), published('Reefs: old ropes are good')])
    await article.choose('Discardchanges')
    await expect.poll(() => editions('Reefs:'), patience).toEqual([published('Reefs: old ropes are good')])
    await expect.poll(() => article.headline.inputValue(), patience).toBe('Reefs: old ropes are good')
  })

  test('is unpublished', async () => {
    const article = await open('Library')
    await article.headline.fill('Seeds: 600 kinds of them')
    await expect.poll(() => publish(article, 'Seeds:'), asking).toEqual([published('Seeds: 600 kinds of them')])
    await article.seePublished()
    await article.unpublish.click()
    await article.confirm()
    await expect.poll(() => editions('Seeds:'), patience).toEqual([draft('Seeds: 600 kinds of them')])
  })

  test('is deleted and restored', async () => {
    const article = await open('COASTAL TOWN')
    await article.headline.fill('Foghorn: it is back')
    await expect.poll(() => publish(article, 'Foghorn:'), asking).toEqual([published('Foghorn: it is back')])
    const address = page.url()
    await article.choose('Delete')
    await expect.poll(() => editions('Foghorn:'), patience).toEqual([])
    await page.goto(address)
    await article.restoreDeleted.click()
    await expect.poll(() => editions('Foghorn:'), patience).toEqual([draft('Foghorn: it is back')])
    await expect.poll(() => article.headline.inputValue(), patience).toBe('Foghorn: it is back')
  })

  test('goes back to an earlier revision from History', async () => {
    const article = await open('Divers give')
    for (const headline of ['Bridge: ten more years', 'Bridge: twenty more years']) {
      await article.headline.fill(headline)
      await expect.poll(() => editions('Bridge:'), patience).toContainEqual(draft(headline))
      await expect.poll(() => publish(article, 'Bridge:'), asking).toEqual([published(headline)])
    }
    await article.openHistory()
    // The Studio may list the newest one twice.
    await article.revisions.filter({hasText: 'Published'}).last().click()
    await expect.poll(() => article.headline.inputValue(), patience).toBe('Bridge: ten more years')
    await article.revert()
    await expect
      .poll(() => editions('Bridge:'), patience)
      .toEqual([draft('Bridge: ten more years'), published('Bridge: twenty more years')])
  })
})
