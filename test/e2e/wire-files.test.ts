import type {Page} from 'playwright-core'
import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, test} from 'vitest'
import {articleOn} from './article-page.ts'
import {type Desk, openDesk} from './desk.ts'
import {intakeOn, portalCopy, wireIntake} from './wire-page.ts'

const patience = {timeout: 60_000}

const file = (name: string, text: string | Buffer, mimeType = 'text/plain') => ({
  name,
  mimeType,
  buffer: Buffer.from(text),
})
const copy = (headline: string, line: string) =>
  [headline, 'By Ines Holm', `OSTERVIK — ${line}`, 'More is expected on Friday, the council said.'].join('\n\n')

describe('files in the Wire tool', () => {
  let desk: Desk
  let page: Page
  beforeAll(async () => {
    desk = await openDesk()
  })
  afterAll(() => desk.close())
  beforeEach(async () => {
    page = await desk.open(wireIntake)
    await intakeOn(page).box.waitFor()
  })
  afterEach(async () => {
    await page.close()
    desk.assertQuiet()
  })

  const states = async () => intakeOn(page).rows.locator('[data-ui="Badge"]').allInnerTexts()

  test('are read many at once; what is broken, double or alike is told apart, and the new ones become drafts', async () => {
    const intake = intakeOn(page)
    const ferry = copy('Ferry to the skerries sails again', 'The boat left at six.')
    await intake.files.setInputFiles([
      file('ferry.txt', ferry),
      file('broken.pdf', '%PDF-1.7 …', 'application/pdf'),
      file('ferry (1).txt', ferry),
      file('tram.txt', copy('Tram line gets its old bell back', 'The bell rings at noon.')),
      file('ferry-2.txt', copy('FERRY TO THE SKERRIES sails again!', 'Other words about the boat.')),
      file('harbour.txt', copy('Harbour pilots in Valparaiso vote again', 'They voted on Monday.')),
    ])
    await expect
      .poll(states, patience)
      .toEqual(['New', 'Cannot be read', 'Twice in this list', 'New', 'Looks like another', 'New'])

    await intake.rows.nth(1).click()
    await page.getByTestId('copytaster-preview').getByText('input-binary').waitFor()
    expect(await page.getByTestId('copytaster-preview').innerText()).toContain('broken.pdf')
    await page.keyboard.press('ArrowDown')
    expect(await intake.outlook.getAttribute('data-state')).toBe('twice')

    await intake.button('Create 3 drafts').click()
    await page.getByText('3 drafts created').waitFor()
    await expect
      .poll(states, patience)
      .toEqual(['Created', 'Cannot be read', 'Already imported', 'Created', 'Looks like another', 'Created'])
    expect(await desk.ask('count(*[_type == "article" && headline match "ferry to the skerries sails again"])')).toBe(1)

    await intake.button('Remove what is done').click()
    await expect.poll(states, patience).toEqual(['Cannot be read', 'Looks like another'])
    await intake.rows.nth(1).click()
    await intake.create.click()
    await expect.poll(states, patience).toEqual(['Cannot be read', 'Created'])
  })

  test('are dropped anywhere on the tool, and stay while an article is looked at', async () => {
    const intake = intakeOn(page)
    await page.getByRole('tab', {name: 'Queue'}).click()
    await page.waitForURL('**/wire')
    const dropped = await page.evaluateHandle(
      ([name, text]) => {
        const transfer = new DataTransfer()
        transfer.items.add(new File([text ?? ''], name ?? '', {type: 'text/plain'}))
        return transfer
      },
      ['buoy.txt', copy('A buoy comes home after nine years', 'It was found on Sunday.')],
    )
    const tool = page.getByTestId('copytaster-wire')
    await tool.dispatchEvent('dragenter', {dataTransfer: dropped})
    await intake.drop.waitFor()
    await tool.dispatchEvent('drop', {dataTransfer: dropped})
    await page.waitForURL('**/wire/add')
    await expect.poll(states, patience).toEqual(['New'])
    expect(await intake.drop.count()).toBe(0)

    await intake.create.click()
    await expect.poll(states, patience).toEqual(['Created'])
    await intake.openArticle.click()
    await articleOn(page).headline.waitFor()
    await page.goBack()
    await expect.poll(states, patience).toEqual(['Created'])
  })

  test('are offered as the newsroom’s own type too, under its names', async () => {
    const intake = intakeOn(page)
    await intake.files.setInputFiles([file('kite.txt', copy('Kites over the pier', 'The wind was kind.'))])
    await expect.poll(states, patience).toEqual(['New'])
    await intake.field('Byline').waitFor()
    await page.getByLabel('Create as').selectOption({label: 'Brief'})
    expect(await intake.field('Byline').count()).toBe(0)
    await expect.poll(states, patience).toEqual(['New'])
    await intake.create.click()
    await expect.poll(states, patience).toEqual(['Created'])
    expect(
      await desk.ask('*[_type == "brief" && title == "Kites over the pier"]{"draft": _id in path("drafts.**")}'),
    ).toEqual([{draft: true}])
  })

  test('are only looked at by who may not create articles', async () => {
    await page.route('**/datasets/*/acl*', (route) =>
      route.fulfill({json: [{filter: '_id in path("**")', permissions: ['read']}]}),
    )
    await page.reload()
    const intake = intakeOn(page)
    await intake.box.fill(portalCopy('A lighthouse is painted for the first time since the war'))
    await expect.poll(() => intake.outlook.getAttribute('data-state'), patience).toBe('new')
    await intake.outlook.getByText('You may look at it, but not create articles here.').waitFor()
    expect(await intake.create.count()).toBe(0)
    expect(await intake.field('Headline').isEditable()).toBe(false)
    await intake.box.fill('')
  })

  test('fit into a narrow window', async () => {
    await page.setViewportSize({width: 400, height: 800})
    const intake = intakeOn(page)
    await intake.box.fill(portalCopy('The island’s only bus gets a second driver'))
    await intake.create.waitFor()
    const width = await page
      .getByTestId('copytaster-intake')
      .evaluate(({scrollWidth, clientWidth}) => scrollWidth - clientWidth)
    expect(width).toBe(0)
    await intake.rows.first().click()
    await expect
      .poll(() => intake.outlook.evaluate((card) => card.getBoundingClientRect().top < 300), patience)
      .toBe(true)
  })
})
