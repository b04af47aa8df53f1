import type {Page} from 'playwright-core'
import {afterAll, afterEach, beforeAll, describe, expect, test} from 'vitest'
import {findViolations} from './axe.ts'
import {type Desk, openDesk} from './desk.ts'
import {queueOn} from './queue-page.ts'
import {articleDraft} from './stories.ts'
import {intakeOn, portalCopy, wireIntake} from './wire-page.ts'

const patience = {timeout: 60_000}
const schemes = ['light', 'dark'] as const
const paragraph = 'The ferry ran aground on Monday, and nobody was hurt.'
const text = [
  paragraph,
  'This article originally appeared on Harbour Gull: Ferry runs aground',
  'Commenting on this story has been temporarily suspended for legal reasons.',
  'Sign up for our morning newsletter.',
]

describe.each(schemes)('axe finds nothing wrong in %s', (colorScheme) => {
  let desk: Desk
  let page: Page
  beforeAll(async () => {
    desk = await openDesk()
    await desk.put([
      articleDraft('article-axe000000000000000000000', 'Ferry: axe', text, {
        notices: [
          {_type: 'notice', _key: 'n', kind: 'kill', text: 'KILL', rule: 'kill/x', confidence: 1, state: 'removed'},
        ],
      }),
    ])
    page = await desk.open('/structure/article')
    await page.emulateMedia({colorScheme})
  })
  afterAll(() => desk.close())
  afterEach(() => desk.assertQuiet())

  const go = (place: string) => page.goto(new URL(place, page.url()).href)
  const openArticle = async (inspector: string) => {
    await go(`/structure/article;article-axe000000000000000000000,inspect=${inspector}`)
    await page.locator('[data-copytaster-notice="attribution"]').first().waitFor()
  }

  test('with the notices beside an article, and the preview of settling them all', async () => {
    await openArticle('copytaster-notices')
    const inspector = page.getByTestId('copytaster-notices')
    await expect.poll(() => inspector.getByRole('listitem').count(), patience).toBeGreaterThan(3)
    expect(await findViolations(page, '[data-testid="copytaster-notices"]')).toEqual([])
    await inspector.getByRole('button', {name: 'Settle all as suggested'}).click()
    await inspector.getByRole('button', {name: /^Settle \d/}).waitFor()
    expect(await findViolations(page, '[data-testid="copytaster-notices"]')).toEqual([])
  })

  test('with the marks in the text and what they tell', async () => {
    await openArticle('copytaster-notices')
    await page.locator('[data-copytaster-notice="attribution"]').first().hover()
    await page.getByTestId('copytaster-popover').waitFor()
    await page.getByTestId('copytaster-popover').getByRole('button').first().waitFor()
    expect(await findViolations(page, '[data-testid="copytaster-popover"]')).toEqual([])
    expect(await findViolations(page, '[data-copytaster-notice]')).toEqual([])
  })

  test('with what is asked before publishing anyway', async () => {
    await openArticle('copytaster-notices')
    await page.getByTestId('pane-footer').getByTestId('action-menu-button').click()
    await page.getByRole('menuitem', {name: 'Publish anyway…'}).click()
    await page.getByTestId('copytaster-publish-anyway').getByRole('textbox').waitFor()
    expect(await findViolations(page, '[data-testid="copytaster-publish-anyway"]')).toEqual([])
  })

  test('with what arrived', async () => {
    const id = await desk.ask('*[_type == "wireItem"][0].article._ref')
    await go(`/structure/article;${String(id)},inspect=copytaster-arrived`)
    await page.getByTestId('copytaster-arrived-text').waitFor()
    expect(await findViolations(page, '[data-testid="copytaster-arrived"]')).toEqual([])
  })

  test('with the queue, its keys, and what it says where nothing fits', async () => {
    await go('/wire')
    const queue = queueOn(page)
    await queue.rows.first().waitFor()
    await page.keyboard.press('j')
    expect(await findViolations(page, '[data-testid="copytaster-queue"]')).toEqual([])
    await page.keyboard.press('?')
    await page.getByRole('dialog', {name: 'Keys of the queue'}).waitFor()
    expect(await findViolations(page, '#copytaster-queue-keys')).toEqual([])
    await page.keyboard.press('Escape')
    await queue.words.fill('nothing like this')
    await queue.state('no-match').waitFor()
    expect(await findViolations(page, '[data-testid="copytaster-queue"]')).toEqual([])
  })

  test('with copy that comes in', async () => {
    await go(wireIntake)
    const intake = intakeOn(page)
    await intake.box.fill(portalCopy('Harbour master to meet ferry pilots'))
    await expect.poll(() => intake.outlook.getAttribute('data-state'), patience).toBe('new')
    expect(await findViolations(page, '[data-testid="copytaster-intake"]')).toEqual([])
  })
})
