import type {Page} from 'playwright-core'
import {afterAll, afterEach, beforeAll, describe, expect, test} from 'vitest'
import {articleOn} from './article-page.ts'
import {type Desk, openDesk} from './desk.ts'
import {articleDraft} from './stories.ts'

const patience = {timeout: 60_000}
const paragraph = 'The ferry ran aground on Monday, and nobody was hurt.'
const attribution = 'This article originally appeared on Harbour Gull: Ferry runs aground'

describe('a notice marked in the body', () => {
  let desk: Desk
  let page: Page
  beforeAll(async () => {
    desk = await openDesk()
    const text = [paragraph, attribution, `${paragraph} Sign up for our morning newsletter.`]
    await desk.put(['hover', 'key', 'undo'].map((id) => articleDraft(`mark-${id}`, `Ferry: ${id}`, text)))
    page = await desk.open('/structure/article')
  })
  afterAll(() => desk.close())
  afterEach(() => desk.assertQuiet())

  const bodyOf = (id: string) => desk.ask('*[_id == $id][0].body[].children[0].text', {id: `drafts.mark-${id}`})
  const field = (id: string, name: string) => desk.ask(`*[_id == $id][0].${name}`, {id: `drafts.mark-${id}`})
  const mark = (kind: string) => page.locator(`[data-copytaster-notice="${kind}"]`)
  async function open(id: string) {
    await page.goto(new URL(`/structure/article;mark-${id}`, page.url()).href)
    await mark('attribution').first().waitFor()
    // Until the Studio knows that the article may be changed, a key does nothing.
    await expect.poll(() => articleOn(page).body.isEditable(), patience).toBe(true)
    return articleOn(page)
  }

  test('says under the pointer what it is and why, and is settled there', async () => {
    await open('hover')
    await mark('attribution').first().hover()
    const popover = page.getByTestId('copytaster-popover')
    await popover.waitFor()
    const text = (await popover.textContent()) ?? ''
    for (const part of ['Attribution', 'Harbour Gull', 'Ferry runs aground', '98 % sure']) expect(text).toContain(part)
    await popover.getByRole('button', {name: 'Move to attribution'}).click()
    await expect.poll(() => field('hover', 'attribution.sourceName'), patience).toBe('Harbour Gull')
    await mark('attribution').waitFor({state: 'detached'})
    await expect
      .poll(() => bodyOf('hover'), patience)
      .toEqual([paragraph, `${paragraph} Sign up for our morning newsletter.`])
    await popover.waitFor({state: 'detached'})
  })

  test('is settled as suggested by a key while the caret stands in it', async () => {
    const article = await open('key')
    await article.body.click()
    await mark('promotion').first().click()
    await page.keyboard.press('Control+Alt+Enter')
    await expect.poll(() => bodyOf('key'), patience).toEqual([paragraph, attribution, paragraph])
    expect(await field('key', 'notices[0]{kind, state}')).toEqual({kind: 'promotion', state: 'removed'})
  })

  test('comes back with the editor’s own undo', async () => {
    const article = await open('undo')
    await article.body.click()
    await mark('attribution').first().click()
    await page.keyboard.press('Control+Alt+Enter')
    await expect.poll(() => bodyOf('undo'), patience).toHaveLength(2)
    await page.keyboard.press('Control+z')
    await mark('attribution').first().waitFor()
    await expect.poll(async () => JSON.stringify(await bodyOf('undo')), patience).toContain(attribution)
  })
})
