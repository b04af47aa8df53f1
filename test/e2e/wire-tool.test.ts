import type {Page} from 'playwright-core'
import {afterAll, afterEach, beforeAll, describe, expect, test} from 'vitest'
import {articleOn} from './article-page.ts'
import {type Desk, openDesk} from './desk.ts'
import {intakeOn, portalCopy, wireIntake} from './wire-page.ts'

const patience = {timeout: 60_000}

describe('copy that is pasted into the Wire tool', () => {
  let desk: Desk
  let page: Page
  beforeAll(async () => {
    desk = await openDesk()
    page = await desk.open(wireIntake)
  })
  afterAll(() => desk.close())
  afterEach(() => desk.assertQuiet())

  const headline = 'Harbour master to meet ferry pilots as talks over the timetable stall'
  const article = (fields: string) =>
    desk.ask(`*[_type == "article" && headline == $headline] | order(_id) {${fields}}`, {headline})

  test('is shown with its roles in the margin beside the article that it becomes', async () => {
    const intake = intakeOn(page)
    const copy = portalCopy(headline)
    await intake.paste(copy, `<article>${copy}</article>`)
    await expect.poll(() => intake.outlook.getAttribute('data-state'), patience).toBe('new')
    expect(await intake.passages()).toEqual([
      'headline: Harbour master to meet f',
      'deck: The crews want an answer',
      'readingTime: ·4 min read',
      'byline: By Ines Holm and Tomas R',
      'dateline: OSTERVIK –',
      'paragraph: Harbour master Ada Okoro',
      'paragraph: Two of the three crews h',
      'relatedLink: Learn more: Why did the ',
      'paragraph: The ferry carried 900 pe',
      'relatedLink: More: Council and shopke',
      'subhead: Islanders wait for an an',
      'paragraph: “We bought groceries by ',
      'contribution: Contributing: The Associ',
      'attribution: This article originally ',
      'commenting-suspended: To keep our pages a good',
    ])
    expect(await intake.field('Headline').inputValue()).toBe(headline)
    expect(await intake.field('Byline').inputValue()).toBe('By Ines Holm and Tomas Reyle')
    expect(await intake.facts.innerText()).toContain('The Harbour Gull')
    expect(await intake.notices.allInnerTexts()).toEqual([
      expect.stringContaining('Moved to: Contributions'),
      expect.stringContaining('Moved to: Attribution'),
      expect.stringContaining('Moved to: Comments'),
    ])
    expect(await intake.body.innerText()).not.toContain('originally appeared')
  })

  test('tells which rule saw a line, to the pointer and to the keyboard', async () => {
    const mark = page.getByRole('note', {name: /^Attribution\. Rule “.*”, \d+ % sure$/})
    await mark.hover()
    const told = page.locator('[data-ui^="Tooltip"]').getByText(/^Rule “.*”, \d+ % sure$/)
    await told.filter({visible: true}).waitFor()
    await page.getByRole('note').first().focus()
    await page.keyboard.press('ArrowDown')
    expect(await page.locator(':focus').getAttribute('aria-label')).toMatch(/^Deck\./)
  })

  test('becomes a draft, and the article opens', async () => {
    const intake = intakeOn(page)
    await intake.create.click()
    await expect.poll(() => intake.outlook.getAttribute('data-state'), patience).toBe('created')
    expect(await article('"draft": _id in path("drafts.**"), "authors": count(authors)')).toEqual([
      {draft: true, authors: 2},
    ])
    expect(await intake.box.inputValue()).toBe('')
    await intake.openArticle.click()
    await expect.poll(() => articleOn(page).headline.inputValue(), patience).toBe(headline)
  })

  test('has its notices settled, and each can be put back into the text', async () => {
    await page.getByTestId('document-pane').getByRole('button', {name: 'Wire notices', exact: true}).click()
    const inspector = page.getByTestId('copytaster-notices')
    const cards = inspector.getByRole('listitem').filter({hasText: 'at import'})
    await expect.poll(() => cards.count(), patience).toBe(3)
    const marks = page.locator('[data-copytaster-notice]')
    for (const [index, text] of ['This article originally', 'To keep our pages'].entries()) {
      await inspector.getByRole('button', {name: new RegExp(`^Put back: ${text}`)}).click()
      await expect.poll(() => marks.count(), patience).toBe(index + 1)
    }
    expect(
      await marks.evaluateAll((found) => found.map((mark) => mark.getAttribute('data-copytaster-notice'))),
    ).toEqual(['attribution', 'commenting-suspended'])
    await expect
      .poll(() => article('"texts": body[].children[].text'), patience)
      .toMatchObject([
        {texts: expect.arrayContaining([expect.stringContaining('originally appeared on The Harbour Gull')])},
      ])
  })

  test('is settled as suggested, which fills attribution and comments, and is published', async () => {
    const inspector = page.getByTestId('copytaster-notices')
    await inspector.getByRole('button', {name: 'Settle all as suggested'}).click()
    await inspector.getByRole('button', {name: /^Settle 2 notices/}).click()
    await expect.poll(() => page.locator('[data-copytaster-notice]').count(), patience).toBe(0)
    await expect
      .poll(
        () => article('"source": attribution.source->name, "state": commenting.state, "body": pt::text(body)'),
        patience,
      )
      .toMatchObject([
        {source: 'The Harbour Gull', state: 'suspended', body: expect.not.stringContaining('originally')},
      ])
    const published = async () => {
      await articleOn(page).askToPublish()
      return article('"draft": _id in path("drafts.**")')
    }
    await expect.poll(published, {...patience, interval: 1000}).toEqual([{draft: false}])
  })

  test('is known when it comes again, and so is what is like it', async () => {
    await page.goto(new URL(wireIntake, page.url()).href)
    const intake = intakeOn(page)
    await intake.box.fill(portalCopy(headline))
    await expect.poll(() => intake.outlook.getAttribute('data-state'), patience).toBe('imported')
    expect(await intake.create.count()).toBe(0)
    await intake.box.fill(portalCopy(headline.toUpperCase()).replace('Friday', 'Monday'))
    await expect.poll(() => intake.outlook.getAttribute('data-state'), patience).toBe('alike')
    expect(await intake.outlook.innerText()).toContain('Same headline')
    await intake.openArticle.waitFor()
    await intake.create.waitFor()
  })

  test('is kept when the page is reloaded, and its headline can be corrected before there is a draft', async () => {
    await page.reload()
    const intake = intakeOn(page)
    await expect.poll(() => intake.outlook.getAttribute('data-state'), patience).toBe('alike')
    await intake.field('Headline').fill('Pilots of the night ferry go to Ostervik')
    await expect.poll(() => intake.outlook.getAttribute('data-state'), patience).toBe('new')
    await intake.create.click()
    await expect.poll(() => intake.outlook.getAttribute('data-state'), patience).toBe('created')
    const query = '*[headline == "Pilots of the night ferry go to Ostervik"] {"slug": slug.current}'
    expect(await desk.ask(query)).toEqual([{slug: 'pilots-of-the-night-ferry-go-to-ostervik'}])
  })
})
