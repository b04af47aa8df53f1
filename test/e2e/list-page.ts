import type {Locator, Page} from 'playwright-core'

/** An item of a list of lists. */
export function item(page: Page, title: string): Locator {
  return page.getByTestId(`pane-item-${title}`)
}

/** The number that an item shows; nothing where it shows none that can be seen. */
export async function count(page: Page, title: string): Promise<number | undefined> {
  const shown = item(page, title).locator('[data-copytaster-count]')
  const [box, frame] = await Promise.all([boxOf(shown), boxOf(item(page, title))])
  // It stands behind the title, and nothing cuts it off.
  if (!box || !frame || box.x < frame.x + frame.width / 2 || box.x + box.width > frame.x + frame.width) return undefined
  return Number(await shown.innerText())
}

/** What the rows of the list of documents are called, by alphabet. */
export async function headlines(page: Page): Promise<readonly string[]> {
  return Object.keys(await previews(page)).toSorted()
}

/** The rows of the list of documents, by their titles: the second line, and what the sign is called. */
export async function previews(page: Page): Promise<Readonly<Record<string, {words: string; sign: string}>>> {
  const rows = page.getByTestId('document-list-pane').locator('a')
  const read = await rows.evaluateAll((links) =>
    links.map((link) => {
      const [title = '', words = ''] = [...link.querySelectorAll('[data-testid$="preview__header"] > *')].map(
        (line) => line.textContent,
      )
      const sign = link.querySelector('[data-copytaster-sign]')?.getAttribute('aria-label') ?? ''
      return [title, {words, sign}] as const
    }),
  )
  return Object.fromEntries(read)
}

/** The badges of the open article. */
export async function badges(page: Page): Promise<readonly string[]> {
  return page.getByTestId('pane-footer').locator('[data-ui="Badge"]').allInnerTexts()
}

async function boxOf(locator: Locator) {
  return (await locator.count()) === 1 ? locator.boundingBox() : null
}
