import {createRequire} from 'node:module'
import path from 'node:path'
import {afterAll, afterEach, beforeAll, describe, expect, test} from 'vitest'
import {articleList, articleOn, row} from './article-page.ts'
import {type Desk, openDesk} from './desk.ts'
import {createFreshStudio, type FreshStudio} from './fresh-studio.ts'

const generous = 600_000

/** As a copy desk gets it from a browser: with the line that says whose it is. */
const pastedStory = {
  _id: 'drafts.pasted',
  _type: 'article',
  headline: 'Lighthouse keeper leaves after forty winters',
  body: [
    paragraph('story', 'The last keeper of the lighthouse at Vesterholm handed in his keys on Sunday.'),
    paragraph('line', 'This article originally appeared on The Harbor Gazette.'),
  ],
}

describe('the plugin, installed from its tarball in a Studio of its own', () => {
  let studio: FreshStudio
  let desk: Desk | undefined
  beforeAll(async () => {
    studio = await createFreshStudio()
  }, generous)
  // The last one is the first to run.
  afterAll(() => studio?.remove(), generous)
  afterAll(() => desk?.close())
  afterEach(() => desk?.assertQuiet())

  test.each([
    'sanity',
    'react',
    'react-dom',
    'styled-components',
    '@sanity/ui',
    '@sanity/icons',
    '@portabletext/editor',
  ])('works with the copy of %s that the Studio has', (name) => {
    expect(seenFrom('sanity-plugin-copytaster', name)).toBe(seenFrom('sanity', name))
  })

  test('has types that fit', async () => expect(await studio.checkTypes()).toBe(''), generous)

  test(
    'is built with it and flags what the wire left in an article',
    async () => {
      desk = await openDesk({studio: await studio.build()})
      await desk.put([pastedStory])
      const page = await desk.open(articleList)
      await page.getByRole('link', {name: 'Newsletter'}).waitFor()
      await row(page, pastedStory.headline).click()
      const flag = articleOn(page).body.locator('[data-copytaster-notice=attribution]')
      expect(await flag.innerText()).toContain('originally appeared on The Harbor Gazette')
      await page.getByRole('button', {name: '1 wire notice'}).click()
      await page.getByRole('button', {name: 'Move to attribution'}).waitFor()
    },
    generous,
  )

  /** File of a package as it is found from another package. */
  function seenFrom(from: string, name: string): string {
    const folder = path.join(studio.folder, 'node_modules', from, 'package.json')
    return createRequire(folder).resolve(`${name}/package.json`)
  }
})

function paragraph(key: string, text: string) {
  const span = {_type: 'span', _key: `${key}-text`, text, marks: []}
  return {_type: 'block', _key: key, style: 'normal', markDefs: [], children: [span]}
}
