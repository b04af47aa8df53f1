import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {articleList, articleOn, row, wholeList} from './article-page.ts'
import {type Desk, openDesk} from './desk.ts'

const patience = {timeout: 60_000}

describe('a local lake that is stopped and started again', () => {
  let desk: Desk
  beforeAll(async () => {
    desk = await openDesk({height: wholeList})
  })
  afterAll(() => desk.close())

  test('still has everything, and an open window goes on', async () => {
    const page = await desk.open(articleList)
    await row(page, 'Night buses').click()
    const article = articleOn(page)
    await article.headline.fill('Night buses: good for workers')
    const ids = () => desk.ask('*[headline == "Night buses: good for workers"]._id')
    await expect.poll(ids, patience).toHaveLength(1)
    const before = await desk.ask('*[] | order(_id)')

    await desk.restart()
    expect(await desk.ask('*[] | order(_id)')).toEqual(before)
    // The Studio takes no input until it has found the lake again.
    const type = async () => {
      await article.headline.fill('Night buses: better for workers')
      return desk.ask('*[headline == "Night buses: better for workers"]._id')
    }
    await expect.poll(type, patience).toHaveLength(1)

    await page.reload()
    await expect.poll(() => article.headline.inputValue(), patience).toBe('Night buses: better for workers')
  })
})
