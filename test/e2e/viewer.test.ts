import type {Page} from 'playwright-core'
import {afterAll, afterEach, beforeAll, describe, expect, test} from 'vitest'
import {type Desk, openDesk} from './desk.ts'
import {queueOn} from './queue-page.ts'
import {articleDraft} from './stories.ts'

const patience = {timeout: 60_000}
const attribution = 'This article originally appeared on Harbour Gull: Ferry runs aground'

describe('who may only read', () => {
  let desk: Desk
  let page: Page
  beforeAll(async () => {
    desk = await openDesk()
    const text = ['The ferry ran aground on Monday, and nobody was hurt.', attribution]
    await desk.put([articleDraft('article-viewer0000000000000000000', 'Ferry: viewer', text)])
    page = await desk.open('/structure/article')
    await page.route('**/datasets/*/acl*', (route) =>
      route.fulfill({json: [{filter: '_id in path("**")', permissions: ['read']}]}),
    )
  })
  afterAll(() => desk.close())
  afterEach(() => desk.assertQuiet())

  test('sees what was found and why, and no buttons that change anything', async () => {
    const place = '/structure/article;article-viewer0000000000000000000,inspect=copytaster-notices'
    await page.goto(new URL(place, page.url()).href)
    const mark = page.locator('[data-copytaster-notice="attribution"]').first()
    await mark.waitFor()
    const inspector = page.getByTestId('copytaster-notices')
    await inspector.getByText('Harbour Gull', {exact: true}).waitFor()
    await page.getByTestId('permission-check-banner').waitFor()
    const actions = /^(?:Move|Remove|Keep|Put back|Settle|Suspend)/
    expect(await inspector.getByRole('button', {name: actions}).count()).toBe(0)
    await mark.hover()
    const popover = page.getByTestId('copytaster-popover')
    await popover.getByText('Harbour Gull', {exact: true}).waitFor()
    expect(await popover.getByRole('button').count()).toBe(0)
  })

  test('sees the queue, and cannot spike', async () => {
    await page.goto(new URL('/wire', page.url()).href)
    const queue = queueOn(page)
    await queue.rows.filter({hasText: 'Ferry: viewer'}).waitFor()
    expect(await queue.button(/^Spike/).count()).toBe(0)
    await expect
      .poll(async () => {
        await page.keyboard.press('j')
        return queue.selected.count()
      }, patience)
      .toBe(1)
    await page.keyboard.press('x')
    expect(await desk.ask('count(*[desk.state == "spiked"])')).toBe(0)
    expect(await queue.selected.count()).toBe(1)
  })
})
