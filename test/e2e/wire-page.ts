import type {Locator, Page} from 'playwright-core'

/** The half of the Wire tool where copy comes in. */
export const wireIntake = '/wire/add'

/** Copy that nobody has published: headline to standing notice, built as a portal's copy of another paper's story is. */
export function portalCopy(headline: string): string {
  return [
    headline,
    'The crews want an answer before the autumn storms begin',
    '·4 min read',
    'By Ines Holm and Tomas Reyle',
    'OSTERVIK – Harbour master Ada Okoro will meet the pilots of the night ferry on Friday, a month after they tied up their boats.',
    'Two of the three crews have agreed to come, her office said. The third wants to see the new timetable first.',
    'Learn more: Why did the night ferry stop? Three crews and one timetable',
    'The ferry carried 900 people a night before the dispute. Most of them now take a bus around the bay, which adds an hour.',
    'More: Council and shopkeepers ask for a truce before the herring fair',
    'Islanders wait for an answer',
    '“We bought groceries by the boatload,” said Mara Lindt, who runs the only bakery on the island.',
    'Contributing: The Associated Press',
    'This article originally appeared on The Harbour Gull: Okoro to meet ferry pilots as talks stall',
    'To keep our pages a good place to talk, we are temporarily suspending comments on articles.',
  ].join('\n\n')
}

/** What a person sees and touches where copy comes in. */
export function intakeOn(page: Page) {
  const preview = page.getByTestId('copytaster-preview')
  return {
    box: page.getByLabel('Paste copy'),
    address: page.getByLabel('Address it was taken from'),
    files: page.getByTestId('copytaster-files'),
    drop: page.getByTestId('copytaster-drop'),
    outlook: page.getByTestId('copytaster-outlook'),
    rows: page.getByTestId('copytaster-intake-list').locator('[data-story]'),
    create: page.getByTestId('copytaster-outlook').getByRole('button', {name: /^(Create|Update)/}),
    openArticle: page
      .getByTestId('copytaster-outlook')
      .getByRole('link', {name: /^Open article/})
      .first(),
    facts: page.getByTestId('copytaster-facts'),
    notices: page.getByTestId('copytaster-preview-notices').locator('[data-kind]'),
    body: page.getByTestId('copytaster-preview-body'),
    button: (name: string | RegExp): Locator => page.getByTestId('copytaster-intake').getByRole('button', {name}),
    field: (name: string): Locator => preview.getByLabel(name, {exact: true}),
    /** Role, kind and text of each passage, as the margin shows them. */
    async passages(): Promise<readonly string[]> {
      const items = await preview.locator('.copytaster-intake-copy > li').all()
      return Promise.all(
        items.map(async (item) => {
          const [role, kind] = [await item.getAttribute('data-role'), await item.getAttribute('data-kind')]
          const text = await item.locator('.copytaster-intake-bar').innerText()
          return `${kind ?? role}: ${text.slice(0, 24)}`
        }),
      )
    },
    /** Pastes as a person does, with what a web page puts on the clipboard. */
    async paste(plain: string, html: string) {
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
      await page.evaluate(
        async (copied) => {
          const item = Object.entries(copied).map(([type, text]) => [type, new Blob([text], {type})] as const)
          await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(item))])
        },
        {'text/plain': plain, 'text/html': html},
      )
      await page.getByLabel('Paste copy').focus()
      await page.keyboard.press('Control+v')
    },
  }
}
