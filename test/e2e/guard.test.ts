import type {Page} from 'playwright-core'
import {afterAll, afterEach, beforeAll, describe, expect, test} from 'vitest'
import {articleOn} from './article-page.ts'
import {type Desk, openDesk} from './desk.ts'
import {articleDraft} from './stories.ts'

const patience = {timeout: 60_000}
const asking = {...patience, interval: 1000}
const paragraph = 'The ferry ran aground on Monday, and nobody was hurt.'
const wire = (signal: string) => ({wire: {_type: 'wire', signal}})
const soon = 15_000

const cases = [
  ['killed', [paragraph], wire('kill'), /The wire has withdrawn this story/],
  ['embargoed', [paragraph], {embargoUntil: '2999-03-05T06:00:00Z'}, /^Embargoed until .*2999/],
  ['embargoed-in-text', ['EMBARGOED UNTIL 2999-03-06T06:00:00Z', paragraph], {}, /^Embargoed until .*2999/],
  [
    'credited',
    [paragraph, 'This article originally appeared on Harbour Gull: Ferry runs aground'],
    {},
    /^Attribution still stands in the text/,
  ],
  [
    'noted',
    ['Editor’s note: please do not publish the telephone number.', paragraph],
    {},
    /^Note to editors still stands in the text/,
  ],
] as const

describe('Publish', () => {
  let desk: Desk
  let page: Page
  beforeAll(async () => {
    desk = await openDesk()
    await desk.put([
      ...cases.map(([name, text, fields]) => articleDraft(name, `Ferry ${name}`, text, fields)),
      articleDraft('article-000000000000000000000001', 'Ferry imported', [paragraph]),
      articleDraft('suspended', 'Ferry suspended', [paragraph, 'Commenting on this story has been suspended.']),
      articleDraft('nameless', '', [paragraph], wire('kill')),
    ])
    page = await desk.open('/structure/article')
  })
  afterAll(() => desk.close())
  afterEach(() => desk.assertQuiet())

  const published = (id: string) => desk.ask('*[_id == $id][0]{desk, overrides}', {id})
  const publish = async (article: ReturnType<typeof articleOn>, id: string) => {
    await article.askToPublish()
    return published(id)
  }
  async function open(id: string) {
    await page.goto(new URL(`/structure/article;${id}`, page.url()).href)
    const article = articleOn(page)
    await article.headline.waitFor()
    return article
  }
  const publishAnyway = async () => {
    await page.getByTestId('pane-footer').getByTestId('action-menu-button').click()
    return page.getByRole('menuitem', {name: 'Publish anyway…'})
  }

  test.each(cases)('is shut and says why: %s', async (id, _text, _fields, reason) => {
    const article = await open(id)
    await expect.poll(() => isShut(article), patience).toBe('true')
    await article.publish.hover({force: true})
    await page.getByText(reason).locator('visible=true').first().waitFor()
  })

  test('is open while a notice stands in the text that only warns', async () => {
    const article = await open('suspended')
    await page.locator('[data-copytaster-notice="commenting-suspended"]').first().waitFor()
    await expect.poll(() => publish(article, 'suspended'), asking).not.toBeNull()
  })

  test('opens by itself when an embargo ends', async () => {
    const embargoUntil = new Date(Date.now() + soon).toISOString()
    await desk.put([articleDraft('ending', 'Ferry soon', [paragraph], {embargoUntil})])
    const article = await open('ending')
    await expect.poll(() => isShut(article), patience).toBe('true')
    await expect.poll(() => isShut(article), {timeout: soon + 10_000}).toBe('false')
    await expect.poll(() => publish(article, 'ending'), asking).not.toBeNull()
  })

  test('takes an imported story from the queue', async () => {
    const id = 'article-000000000000000000000001'
    const article = await open(id)
    await expect.poll(() => publish(article, id), asking).toMatchObject({desk: {state: 'taken'}})
    expect(await desk.ask('count(*[_id == $id])', {id: `drafts.${id}`})).toBe(0)
  })

  test('anyway asks for a reason and records it', async () => {
    await open('credited')
    await (await publishAnyway()).click()
    const form = page.getByTestId('copytaster-publish-anyway')
    await form.waitFor()
    const confirm = form.getByRole('button', {name: 'Publish anyway'})
    expect(await confirm.isDisabled()).toBe(true)
    await form.getByRole('textbox', {name: 'Why is it to be published all the same?'}).fill('The Gull asked us to.')
    await confirm.click()
    await expect
      .poll(() => published('credited'), patience)
      .toMatchObject({
        overrides: [{obstacle: 'notice', kind: 'attribution', reason: 'The Gull asked us to.', at: expect.any(String)}],
      })
  })

  test('anyway is not offered in spite of errors that are no notice', async () => {
    await open('nameless')
    const item = await publishAnyway()
    await item.waitFor()
    await expect.poll(() => item.isDisabled(), patience).toBe(true)
  })
})

function isShut({publish}: ReturnType<typeof articleOn>): Promise<string | null> {
  return publish.getAttribute('data-disabled')
}
