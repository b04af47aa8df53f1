import type {Page} from 'playwright-core'
import {afterAll, afterEach, beforeAll, describe, expect, test} from 'vitest'
import {noticeKinds} from '../../src/story/passage.ts'
import {articleOn} from './article-page.ts'
import {type Desk, openDesk} from './desk.ts'
import {articleDraft} from './stories.ts'

const patience = {timeout: 60_000}
const paragraph = 'The ferry ran aground on Monday, and nobody was hurt.'

interface Case {
  readonly text: string
  /** Beside "Remove" and "Keep in the text", the likeliest first. */
  readonly move?: string
  /** What the move writes, by field. */
  readonly fields?: object
  readonly suggested: string
}

const cases: Readonly<Record<(typeof noticeKinds)[number], Case>> = {
  attribution: {
    text: 'This article originally appeared on Harbour Gull: Ferry runs aground',
    move: 'Move to attribution',
    fields: {
      attribution: {sourceName: 'Harbour Gull', originalHeadline: 'Ferry runs aground', state: 'unconfirmed'},
      originalHeadline: 'Ferry runs aground',
    },
    suggested: 'Move to attribution',
  },
  'commenting-suspended': {
    text: 'Commenting on this story has been temporarily suspended for legal reasons.',
    move: 'Suspend comments on this article',
    fields: {commenting: {state: 'suspended', temporary: true, reason: 'for legal reasons'}},
    suggested: 'Suspend comments on this article',
  },
  contribution: {
    text: 'Contributing: Ada Okoro, Coast Radio',
    move: 'Move to contributions',
    fields: {contributions: [{role: 'contributing', name: 'Ada Okoro'}]},
    suggested: 'Move to contributions',
  },
  credit: {
    text: '(Reporting by Agnieszka Dorn; Editing by Colm Hanratty)',
    move: 'Move to contributions',
    fields: {
      contributions: expect.arrayContaining([expect.objectContaining({role: 'editing', name: 'Colm Hanratty'})]),
    },
    suggested: 'Move to contributions',
  },
  copyright: {
    text: '© 2031 Harbour Gull. All rights reserved.',
    move: 'Move to copyright notice',
    fields: {copyrightNotice: '© 2031 Harbour Gull. All rights reserved.', copyrightHolder: 'Harbour Gull'},
    suggested: 'Move to copyright notice',
  },
  license: {
    text: 'Republished under a Creative Commons licence.',
    move: 'Move to terms of use',
    fields: {usageTerms: 'Republished under a Creative Commons licence.'},
    suggested: 'Move to terms of use',
  },
  correction: {
    text: 'An earlier version of this story gave the wrong year.',
    move: 'Move to note to editors',
    fields: {editorsNote: expect.stringContaining('wrong year')},
    suggested: 'Keep in the text',
  },
  embargo: {
    text: 'EMBARGOED UNTIL 2031-03-06T06:00:00Z',
    move: 'Set the embargo',
    fields: {embargoUntil: expect.stringMatching(/^2031-03-06T06:00:00/)},
    suggested: 'Set the embargo',
  },
  kill: {
    text: 'KILL: Editors are asked to remove the ferry story from their sites.',
    move: 'Mark as killed',
    fields: {wire: {signal: 'kill'}},
    suggested: 'Mark as killed',
  },
  'editors-note': {
    text: 'Note to editors: please do not publish the telephone number.',
    move: 'Move to note to editors',
    fields: {editorsNote: expect.stringContaining('telephone number')},
    suggested: 'Move to note to editors',
  },
  promotion: {text: 'Sign up for our morning newsletter.', suggested: 'Remove'},
  disclosure: {
    text: 'Disclosure: The author owns shares in the ferry company.',
    suggested: 'Keep in the text',
  },
}

const head = [1, 2, 3, 4].map((day) => `On day ${day} the crew waded ashore with their shoes in hand, and a goat.`)
const story = [paragraph, ...head, ...noticeKinds.map((kind) => cases[kind].text), 'The crew went home.']

describe('the notices beside an article', () => {
  let desk: Desk
  let page: Page
  beforeAll(async () => {
    desk = await openDesk()
    await desk.put([
      ...['move', 'remove', 'keep', 'undo', 'all'].map((id) => articleDraft(`notices-${id}`, `Ferry: ${id}`, story)),
      articleDraft('notices-typed', 'Ferry: typed', [paragraph]),
    ])
    page = await desk.open('/structure/article')
  })
  afterAll(() => desk.close())
  afterEach(() => desk.assertQuiet())

  const inspector = () => page.getByTestId('copytaster-notices')
  const mark = (kind: string) => page.locator(`[data-copytaster-notice="${kind}"]`)
  const button = (action: string, text: string) =>
    inspector().getByRole('button', {name: `${action}: ${text.slice(0, 40)}`})
  const article = (id: string) =>
    desk.ask('*[_id == $id][0]{..., "texts": body[].children[0].text}', {id: `drafts.notices-${id}`})
  const undoOf = () => page.getByRole('button', {name: 'Undo'})

  async function open(id: string, marks: number = noticeKinds.length) {
    await page.goto(new URL(`/structure/article;notices-${id},inspect=copytaster-notices`, page.url()).href)
    await inspector().waitFor()
    await expect.poll(() => page.locator('[data-copytaster-notice]').count(), patience).toBe(marks)
  }

  test('are each moved to the field they belong to, which is recorded', async () => {
    await open('move')
    const movable = noticeKinds.flatMap((kind) => {
      const {text, move, fields} = cases[kind]
      return move === undefined ? [] : [{kind, text, move, fields}]
    })
    const moves = inspector().getByRole('button', {name: /^(?:Move to|Set the|Mark as|Suspend comments)/})
    expect(await moves.count()).toBe(movable.length)
    for (const {kind, text, move, fields} of movable) {
      await button(move, text).click()
      await mark(kind).waitFor({state: 'detached'})
      await expect
        .poll(() => article('move'), patience)
        .toMatchObject({
          ...fields,
          notices: expect.arrayContaining([
            expect.objectContaining({kind, text, state: 'moved', by: 'Local editor', at: expect.any(String)}),
          ]),
          texts: expect.not.arrayContaining([text]),
        })
    }
  })

  test('are each removed, and no field is filled', async () => {
    await open('remove')
    for (const kind of noticeKinds) {
      const {text} = cases[kind]
      await button('Remove', text).click()
      await mark(kind).waitFor({state: 'detached'})
    }
    await expect
      .poll(() => article('remove'), patience)
      .toMatchObject({texts: [paragraph, ...head, 'The crew went home.']})
    const removed = noticeKinds.map((kind) => expect.objectContaining({kind, text: cases[kind].text, state: 'removed'}))
    await expect.poll(() => article('remove'), patience).toMatchObject({notices: expect.arrayContaining(removed)})
    expect(await article('remove')).not.toHaveProperty('attribution')
    expect(await article('remove')).not.toHaveProperty('commenting')
  })

  test('are each kept in the text, and no longer marked', async () => {
    await open('keep')
    for (const kind of noticeKinds) {
      const {text} = cases[kind]
      await button('Keep in the text', text).click()
      await mark(kind).waitFor({state: 'detached'})
    }
    const kept = noticeKinds.map((kind) => expect.objectContaining({kind, text: cases[kind].text, state: 'kept'}))
    await expect
      .poll(() => article('keep'), patience)
      .toMatchObject({texts: story, notices: expect.arrayContaining(kept)})
  })

  test('come back by Undo, with their marks and without what was filled', async () => {
    await open('undo')
    const before = await desk.ask('*[_id == $id][0]{body, notices, attribution, commenting, contributions, wire}', {
      id: 'drafts.notices-undo',
    })
    for (const kind of noticeKinds) {
      const {text, suggested} = cases[kind]
      await button(suggested, text).click()
      await mark(kind).waitFor({state: 'detached'})
      await expect
        .poll(() => article('undo'), patience)
        .toMatchObject({notices: [expect.objectContaining({kind, text})]})
      await undoOf().click()
      await mark(kind).waitFor()
      await expect
        .poll(
          () =>
            desk.ask(
              '*[_id == $id][0]{body, "notices": select(count(notices) > 0 => notices), attribution, commenting, contributions, wire}',
              {
                id: 'drafts.notices-undo',
              },
            ),
          patience,
        )
        .toEqual(before)
    }
  })

  test('are settled all at once as a preview says, put back quickly in the order in which they stood, and undone', async () => {
    await open('all')
    await inspector().getByRole('button', {name: 'Settle all as suggested'}).click()
    const preview = await inspector().innerText()
    for (const {suggested, text} of Object.values(cases)) {
      expect(preview).toContain(suggested)
      expect(preview).toContain(text.slice(0, 30))
    }
    await inspector()
      .getByRole('button', {name: /^Settle \d+ notices/})
      .click()
    await expect.poll(() => page.locator('[data-copytaster-notice]').count(), patience).toBe(0)
    await expect
      .poll(() => article('all'), patience)
      .toMatchObject({
        attribution: {sourceName: 'Harbour Gull'},
        commenting: {state: 'suspended'},
        wire: {signal: 'kill'},
        texts: [paragraph, ...head, cases.correction.text, cases.disclosure.text, 'The crew went home.'],
      })
    for (const kind of ['attribution', 'commenting-suspended', 'license'] as const)
      await button('Put back', cases[kind].text).click()
    await expect
      .poll(() => article('all'), patience)
      .toMatchObject({
        texts: [
          paragraph,
          ...head,
          cases.attribution.text,
          cases['commenting-suspended'].text,
          cases.license.text,
          cases.correction.text,
          cases.disclosure.text,
          'The crew went home.',
        ],
      })
    await mark('license').waitFor()
  })

  test('are flagged while they are typed, gone when deleted, and back with the editor’s undo', async () => {
    await open('typed', 0)
    const {body} = articleOn(page)
    await body.click()
    await page.keyboard.press('Control+End')
    await page.keyboard.press('Enter')
    await page.keyboard.type('This article originally appeared on The Example Times.')
    await expect
      .poll(() => mark('attribution').innerText(), patience)
      .toBe('This article originally appeared on The Example Times.')
    await inspector().getByText('The Example Times', {exact: true}).waitFor()
    await expect.poll(() => article('typed'), patience).toMatchObject({texts: [paragraph, expect.any(String)]})
    for (const _ of 'This article originally appeared on The Example Times.') await page.keyboard.press('Backspace')
    await mark('attribution').waitFor({state: 'detached'})
    await expect.poll(() => article('typed'), patience).toMatchObject({texts: [paragraph, '']})
    await page.keyboard.press('Control+z')
    await mark('attribution').waitFor()
  })
})
