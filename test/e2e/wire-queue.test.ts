import type {Page} from 'playwright-core'
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, test} from 'vitest'
import {articleOn} from './article-page.ts'
import {type Desk, openDesk} from './desk.ts'
import {queueOn} from './queue-page.ts'
import {articleDraft, block} from './stories.ts'

const patience = {timeout: 60_000}
const idOf = (name: string) => `article-${name.padEnd(24, '0')}`
const story = (name: string, headline: string, fields: object = {}) =>
  articleDraft(idOf(name), headline, [`${headline}, the council said.`], {language: 'nb', ...fields})

describe('the queue of incoming drafts', () => {
  let desk: Desk
  let page: Page
  beforeAll(async () => {
    desk = await openDesk()
    await desk.put([
      {_id: 'source-queue-gull', _type: 'source', name: 'Queue Gull', slug: {_type: 'slug', current: 'queue-gull'}},
      story('a', 'Anchors are found', {urgency: 5, source: {_type: 'reference', _ref: 'source-queue-gull'}}),
      story('b', 'Bells ring', {urgency: 1, wire: {_type: 'wire', signal: 'update'}}),
      story('c', 'Cranes are sold', {
        urgency: 3,
        notices: [
          {
            _type: 'notice',
            _key: 'n',
            kind: 'embargo',
            text: 'EMBARGOED',
            rule: 'embargo/x',
            confidence: 1,
            state: 'open',
          },
        ],
      }),
      {
        _id: `drafts.${idOf('d')}`,
        _type: 'brief',
        title: 'Docks are dry',
        text: [block('t', 'They are dry.')],
        creditLine: 'Coast Radio',
      },
    ])
  })
  afterAll(() => desk.close())
  beforeEach(async () => {
    page = await desk.open('/wire?wire[language]=nb&wire[sort]=headline')
    await queueOn(page).rows.first().waitFor()
  })
  afterEach(async () => {
    await page.close()
    desk.assertQuiet()
  })

  const stateOf = (name: string) => desk.ask('*[_id == $id][0].desk.state', {id: `drafts.${idOf(name)}`})
  const search = () => [...new URL(page.url()).searchParams].map(([name, value]) => `${name}=${value}`)
  const ours = ['Anchors are found', 'Bells ring', 'Cranes are sold']

  test('shows what waits, sorted as the heads of the columns say, and keeps that in the address', async () => {
    const queue = queueOn(page)
    expect(await queue.headlines()).toEqual(ours)
    expect(await queue.column('Headline').getAttribute('aria-sort')).toBe('ascending')
    await queue.button('Urgency').click()
    await expect.poll(() => queue.headlines(), patience).toEqual(['Bells ring', 'Cranes are sold', 'Anchors are found'])
    await queue.button('Urgency').click()
    await expect.poll(() => queue.headlines(), patience).toEqual(['Anchors are found', 'Cranes are sold', 'Bells ring'])
    expect(search()).toEqual(['wire[language]=nb', 'wire[sort]=urgency', 'wire[order]=desc'])
    await page.reload()
    await expect.poll(() => queue.headlines(), patience).toEqual(['Anchors are found', 'Cranes are sold', 'Bells ring'])
    expect(await queue.column('Urgency').getAttribute('aria-sort')).toBe('descending')
  })

  test('is narrowed down by source, notice and words, and says where nothing fits', async () => {
    const queue = queueOn(page)
    await queue.choice('Source').selectOption('Queue Gull')
    await expect.poll(() => queue.headlines(), patience).toEqual(['Anchors are found'])
    await queue.choice('Notice').selectOption('Embargo')
    await queue.state('no-match').waitFor()
    await queue.state('no-match').getByRole('button', {name: 'Clear filters'}).click()
    await queue.choice('Notice').selectOption('Embargo')
    await expect.poll(() => queue.headlines(), patience).toContain('Cranes are sold')
    expect(await queue.headlines()).not.toContain('Bells ring')
    await queue.choice('Notice').selectOption('All notices')
    await queue.words.fill('cranes so')
    await expect.poll(() => queue.headlines(), patience).toEqual(['Cranes are sold'])
    expect(search()).toContain('wire[text]=cranes so')
  })

  test('has the stories of a newsroom’s own type under their own names', async () => {
    const queue = queueOn(page)
    await queue.button('Clear filters').click()
    await queue.words.fill('docks')
    await expect.poll(() => queue.headlines(), patience).toEqual(['Docks are dry'])
    expect(await queue.rows.first().innerText()).toContain('Coast Radio')
    await queue.button('Spike: Docks are dry').click()
    await expect
      .poll(() => desk.ask('*[_id == $id][0].decision.state', {id: `drafts.${idOf('d')}`}), patience)
      .toBe('spiked')
  })

  test('is worked through by keys: down, up, spike, undo, keys, filter, open', async () => {
    const queue = queueOn(page)
    const selected = () => queue.selected.locator('td.headline a').allInnerTexts()
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await expect.poll(selected, patience).toEqual(['Bells ring'])
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('k')
    expect(await selected()).toEqual(['Bells ring'])
    // Who is quick takes it back before the lake has answered.
    await page.route(/\/data\/mutate\//u, async (route) => {
      await new Promise((resolve) => void setTimeout(resolve, 1000))
      await route.continue()
    })
    await page.keyboard.press('x')
    await page.keyboard.press('u')
    await expect.poll(() => page.getByText('Brought back').count(), patience).toBeGreaterThan(0)
    await page.unroute(/\/data\/mutate\//u)
    expect(await stateOf('b')).toBeNull()
    await expect.poll(() => queue.headlines(), patience).toEqual(ours)
    await page.keyboard.press('Home')
    await page.keyboard.press('j')
    await page.keyboard.press('x')
    await expect.poll(() => queue.headlines(), patience).toEqual(['Anchors are found', 'Cranes are sold'])
    expect(await selected()).toEqual(['Cranes are sold'])
    await expect.poll(() => stateOf('b'), patience).toBe('spiked')
    await page.keyboard.press('u')
    await expect.poll(() => queue.headlines(), patience).toEqual(ours)
    await expect.poll(() => stateOf('b'), patience).toBeNull()
    await page.keyboard.press('?')
    await page.getByRole('dialog', {name: 'Keys of the queue'}).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog', {name: 'Keys of the queue'}).waitFor({state: 'detached'})
    await page.keyboard.press('/')
    expect(await queue.words.evaluate((box) => box === document.activeElement)).toBe(true)
    await page.keyboard.type('jxu')
    expect(await queue.words.inputValue()).toBe('jxu')
    await queue.words.fill('')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Home')
    await page.keyboard.press('Enter')
    await expect.poll(() => articleOn(page).headline.inputValue(), patience).toBe('Anchors are found')
  })

  test('keeps what was spiked, from where it is brought back, and offers to undo at once', async () => {
    const queue = queueOn(page)
    await queue.button('Spike: Bells ring').click()
    await page.getByText('Bells ring').last().waitFor()
    await page.getByRole('button', {name: 'Undo'}).click()
    await expect.poll(() => queue.headlines(), patience).toEqual(ours)
    await queue.button('Spike: Cranes are sold').click()
    await expect.poll(() => stateOf('c'), patience).toBe('spiked')
    await queue.spikedOnly.click({force: true})
    await expect.poll(() => queue.headlines(), patience).toContain('Cranes are sold')
    await queue.button('Bring back: Cranes are sold').click()
    await expect.poll(() => stateOf('c'), patience).toBeNull()
    await expect.poll(() => queue.headlines(), patience).not.toContain('Cranes are sold')
  })

  test('is live: what comes in shows up and is told, and the selection stays', async () => {
    const queue = queueOn(page)
    await page.keyboard.press('End')
    await desk.put([story('e', 'Eels swim upstream')])
    await expect.poll(() => queue.headlines(), patience).toEqual([...ours, 'Eels swim upstream'])
    await expect.poll(() => queue.status.innerText(), patience).toBe('1 new story has come in')
    expect(await queue.selected.locator('td.headline a').allInnerTexts()).toEqual(['Cranes are sold'])
  })

  test('shows why there is nothing to see, and asks again', async () => {
    await page.route(/\/data\/query\//u, (route) =>
      route.request().url().includes('copytaster.queue') ? route.abort() : route.continue(),
    )
    const queue = queueOn(page)
    await queue.choice('Age').selectOption('Last hour')
    await expect.poll(() => queue.status.innerText(), patience).toBe('The stories could not be loaded.')
    await page.unroute(/\/data\/query\//u)
    expect(() => desk.assertQuiet()).toThrow('ERR_FAILED')
    await queue.choice('Age').selectOption('Last week')
    await expect.poll(() => queue.headlines(), patience).toEqual(expect.arrayContaining(ours))
  })
})
