import type {Locator, Page} from 'playwright-core'
import {afterAll, afterEach, beforeAll, describe, expect, test} from 'vitest'
import {assemble} from '../../src/documents/assemble.ts'
import type {WireItem} from '../../src/documents/documents.ts'
import {readStory} from '../../src/ingest.ts'
import {articleOn} from './article-page.ts'
import {type Desk, openDesk} from './desk.ts'

const patience = {timeout: 60_000}

const story = [
  'Fogbell rings again at Osterø',
  '',
  'The bell had been silent since the last keeper left',
  '',
  'By Ada Quill',
  '',
  'OSTERVIK (AP) — The fogbell of Osterø rang on Monday for the first time in forty years, the coast guard said.',
  '',
  'Share',
  '',
  'Comments on this story have been disabled.',
  '',
  'This article originally appeared on The Columbus Dispatch: A bell for the fog',
]

describe('the text as it arrived', () => {
  let desk: Desk
  let id: string
  beforeAll(async () => {
    desk = await openDesk()
    await desk.import(story)
    const [found] = (await desk.ask('*[headline == $headline]._id', {headline: story[0]})) as string[]
    id = (found ?? '').replace('drafts.', '')
  })
  afterAll(() => desk.close())
  afterEach(() => desk.assertQuiet())

  async function open(article = id): Promise<Arrived> {
    const page = await desk.open(`/structure/article;${article},inspect=copytaster-arrived`)
    // Where there is no form yet, nothing can be gone to.
    await articleOn(page).headline.waitFor()
    return arrivedOn(page)
  }

  test('is whole, and marks exactly the bytes of a field that is chosen', async () => {
    const arrived = await open()
    await arrived.text.waitFor()
    expect(await arrived.text.evaluate((element) => element.textContent)).toBe(`${story.join('\n')}\n`)

    await arrived.field('Headline').click()
    await expect.poll(() => arrived.marked(), patience).toEqual([story[0]])
    expect(await arrived.bytes.textContent()).toBe('Bytes 0–29')

    await arrived.field('Original headline').click()
    await expect.poll(() => arrived.marked(), patience).toEqual(['A bell for the fog'])
    await arrived.page.getByRole('button', {name: 'As bytes'}).click()
    await arrived.page.getByText('41 20 62 65 6c 6c 20 66 A bell f').waitFor()
    await arrived.page.close()
  })

  test('leads to the field in the form, and follows what has the focus there', async () => {
    const arrived = await open()
    await arrived.text.getByText('This article originally').click()
    await expect.poll(() => arrived.focused(), patience).toBe('field-attribution.text')
    // Each part of the line that says something is a piece of its own.
    await expect.poll(async () => (await arrived.marked()).join(''), patience).toBe(story.at(-1))

    await arrived.page.getByRole('tab', {name: 'Story'}).click()
    await articleOn(arrived.page).headline.click()
    await expect.poll(() => arrived.marked(), patience).toEqual([story[0]])

    await arrived.text.getByText('The fogbell of Osterø').click()
    await expect.poll(() => arrived.focused(), patience).toBe('field-body')
    const body = 'The fogbell of Osterø rang on Monday for the first time in forty years, the coast guard said.'
    await expect.poll(() => arrived.marked(), patience).toEqual([body])
    await arrived.page.close()
  })

  test('is used with the keyboard alone', async () => {
    const arrived = await open()
    await arrived.fields.focus()
    await arrived.page.keyboard.press('ArrowDown')
    await expect.poll(() => arrived.marked(), patience).toEqual([story[0]])
    await arrived.page.keyboard.press('End')
    await arrived.page.keyboard.press('ArrowUp')
    await expect.poll(() => arrived.marked(), patience).toEqual(['The Columbus Dispatch'])

    await arrived.text.getByRole('button').first().focus()
    await arrived.page.keyboard.press('ArrowDown')
    await arrived.page.keyboard.press('Enter')
    await expect.poll(() => arrived.focused(), patience).toBe('field-deck')
    await arrived.page.close()
  })

  test('is that of each version, and a new one shows by itself', async () => {
    const arrived = await open()
    await arrived.text.waitFor()
    expect(await arrived.version.count()).toBe(0)

    const payload = new TextEncoder().encode(
      'Fogbell rings on\n\nIt rang on Tuesday too, and nobody has complained yet.',
    )
    const [update] = readStory(payload).stories
    if (update === undefined) throw new Error('nothing was read')
    const received = {format: 'plain-text', fileName: 'update.txt', receivedAt: '2999-01-01T00:00:00Z'}
    const {wireItem} = assemble(update, {payload, ...received})
    const version: WireItem = {...wireItem, article: {_type: 'reference', _ref: id, _weak: true}}
    await desk.put([version])

    await arrived.text.getByText('It rang on Tuesday too').waitFor()
    expect(await arrived.version.locator('option').count()).toBe(2)
    await arrived.version.selectOption({index: 1})
    await arrived.text.getByText('The fogbell of Osterø').waitFor()
    await arrived.page.close()
  })

  test('is not there of an article that was made here', async () => {
    await desk.put([{_id: 'drafts.made-here', _type: 'article'}])
    const arrived = await open('made-here')
    await arrived.page.getByText('Made here').waitFor()
    expect(await arrived.text.count()).toBe(0)
    await arrived.page.close()
  })
})

interface Arrived {
  readonly page: Page
  readonly text: Locator
  readonly fields: Locator
  readonly bytes: Locator
  readonly version: Locator
  field(name: string): Locator
  /** The pieces that are marked. */
  marked(): Promise<readonly string[]>
  /** The field of the form that has the focus. */
  focused(): Promise<string | undefined>
}

function arrivedOn(page: Page): Arrived {
  const panel = page.getByTestId('copytaster-arrived')
  const text = panel.getByTestId('copytaster-arrived-text')
  const fields = panel.getByTestId('copytaster-arrived-fields')
  return {
    page,
    text,
    fields,
    bytes: panel.getByTestId('copytaster-arrived-bytes'),
    version: panel.getByLabel('Version'),
    field: (name) => fields.getByRole('option').filter({has: page.getByText(name, {exact: true})}),
    marked: () => text.locator('[data-arrived-marked]').allTextContents(),
    focused: () =>
      page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-testid^="field-"]')?.dataset.testid),
  }
}
