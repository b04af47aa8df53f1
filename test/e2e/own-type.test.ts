import type {Page} from 'playwright-core'
import {afterAll, afterEach, beforeAll, describe, expect, test} from 'vitest'
import {articleOn} from './article-page.ts'
import {type Desk, openDesk} from './desk.ts'
import {block} from './stories.ts'

const patience = {timeout: 60_000}
const paragraph = 'The ferry ran aground on Monday, and nobody was hurt.'

describe('a newsroom’s own type with names of its own', () => {
  let desk: Desk
  let page: Page
  beforeAll(async () => {
    desk = await openDesk()
    const lines = [
      paragraph,
      'This article originally appeared on Harbour Gull: Ferry runs aground',
      'Commenting on this story has been temporarily suspended for legal reasons.',
      'First seen in Coast Radio',
    ]
    await desk.put([
      {
        _id: 'drafts.brief-ferry',
        _type: 'brief',
        title: 'Ferry: brief',
        text: lines.map((line, index) => block(`p${index}`, line)),
        readersMayComment: true,
      },
    ])
    page = await desk.open('/structure/brief')
  })
  afterAll(() => desk.close())
  afterEach(() => desk.assertQuiet())

  const brief = () => desk.ask('*[_id == "drafts.brief-ferry"][0]')
  const marks = () => page.locator('[data-copytaster-notice]')
  const isShut = () => articleOn(page).publish.getAttribute('data-disabled')

  test('is flagged, by the house’s rule too, and kept from publication', async () => {
    await page.goto(new URL('/structure/brief;brief-ferry,inspect=copytaster-notices', page.url()).href)
    await expect.poll(() => marks().count(), patience).toBe(3)
    const kinds = await marks().evaluateAll((all) => all.map((one) => one.getAttribute('data-copytaster-notice')))
    expect(kinds).toEqual(['attribution', 'commenting-suspended', 'attribution'])
    await expect.poll(isShut, patience).toBe('true')
  })

  test('is settled into its own fields, and published', async () => {
    const inspector = page.getByTestId('copytaster-notices')
    await inspector.getByRole('button', {name: 'Move to attribution: This article'}).click()
    await inspector.getByRole('button', {name: /^Suspend comments/}).click()
    await inspector.getByRole('button', {name: 'Remove: First seen'}).click()
    await expect.poll(() => marks().count(), patience).toBe(0)
    await expect.poll(brief, patience).toMatchObject({
      creditLine: 'This article originally appeared on Harbour Gull: Ferry runs aground',
      firstTitle: 'Ferry runs aground',
      house: {_ref: 'source-harbour-gull'},
      readersMayComment: false,
      text: [expect.objectContaining({_key: 'p0'})],
      wireNotices: [{state: 'moved'}, {state: 'moved'}, {state: 'removed', rule: expect.stringContaining('house/')}],
    })
    expect(await brief()).not.toHaveProperty('notices')
    await expect.poll(isShut, patience).toBe('false')
    const published = async () => {
      await articleOn(page).askToPublish()
      return desk.ask('*[_id == "brief-ferry"][0]')
    }
    await expect
      .poll(published, {...patience, interval: 1000})
      .toMatchObject({readersMayComment: false, text: [expect.objectContaining({_key: 'p0'})]})
  })
})
