import {afterAll, afterEach, beforeAll, describe, expect, test} from 'vitest'
import {articleList, articleOn, row, wholeList} from './article-page.ts'
import {type Desk, openDesk} from './desk.ts'

const patience = {timeout: 60_000}

describe('the Studio on a local lake', () => {
  let desk: Desk
  beforeAll(async () => {
    desk = await openDesk({height: wholeList})
  })
  afterAll(() => desk.close())
  afterEach(() => desk.assertQuiet())

  const articles = (headline: string) => desk.ask('*[headline == $headline]._id', {headline})
  const bodies = (headline: string) => desk.ask('*[headline == $headline].body[].children[].text', {headline})

  test('lists the sample stories', async () => {
    const page = await desk.open(articleList)
    await row(page, 'Harbor pilots in Valparaiso vote to end strike after eleven days').waitFor()
    await row(page, 'Un pueblo de Teruel').waitFor()
    expect(await page.getByTestId('document-list-pane').getByRole('link').count()).toBeGreaterThan(10)
    await page.close()
  })

  test('saves what is typed into headline and body', async () => {
    const page = await desk.open(articleList)
    await row(page, 'Harbor pilots').click()
    const article = articleOn(page)
    await article.headline.fill('Pilots go back to work')
    await row(page, 'Pilots go back to work').waitFor()
    await expect.poll(() => articles('Pilots go back to work'), patience).toHaveLength(1)

    await article.body.click()
    await page.keyboard.press('Control+End')
    await article.body.pressSequentially(' Tugs sounded their horns.')
    await expect
      .poll(async () => JSON.stringify(await bodies('Pilots go back to work')), patience)
      .toContain(' Tugs sounded their horns.')
    await page.close()
  })

  test('shows in one window what is written in another', async () => {
    const one = await desk.open(articleList)
    await row(one, 'Beavers build').click()
    const other = await desk.open(new URL(one.url()).pathname)
    await articleOn(one).headline.fill('Beavers finish their dam')
    await expect.poll(() => articleOn(other).headline.inputValue(), patience).toBe('Beavers finish their dam')
    await articleOn(other).headline.fill('Beavers finish another dam')
    await expect.poll(() => articleOn(one).headline.inputValue(), patience).toBe('Beavers finish another dam')
    await one.close()
    await other.close()
  })

  test('shows a story that is imported while it is open', async () => {
    const page = await desk.open(articleList)
    await row(page, 'Library').waitFor()
    const headline = 'Night ferry gets a reading room'
    expect(await row(page, headline).count()).toBe(0)
    await desk.import([headline, '', 'OSTERVIK — The night ferry carries books as of Monday, the crew said.'])
    await row(page, headline).waitFor()
    await page.close()
  })
})
