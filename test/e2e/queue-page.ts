import type {Page} from 'playwright-core'
import {expect} from 'vitest'

/** What a person sees and touches of the queue of incoming drafts. */
export function queueOn(page: Page) {
  const queue = page.getByTestId('copytaster-queue')
  const rows = queue.locator('tbody tr')
  return {
    rows,
    /** Waits for stories in a Studio that has come to rest: while it starts, it may draw all of itself once more. */
    async ready() {
      await expect
        .poll(
          async () => {
            await rows.first().waitFor()
            const drawn = await queue.elementHandle()
            await page.waitForTimeout(1000)
            return drawn?.evaluate((element) => element.isConnected)
          },
          {timeout: 20_000},
        )
        .toBe(true)
    },
    selected: queue.locator('tbody tr[aria-selected="true"]'),
    spikedOnly: queue.getByRole('checkbox', {name: 'Spiked'}),
    words: queue.getByLabel('Words of headline or slugline'),
    status: queue.getByRole('status'),
    state: (name: string) => queue.locator(`[data-state="${name}"]`),
    choice: (name: string) => queue.getByRole('combobox', {name, exact: true}),
    column: (name: string) => queue.getByRole('columnheader', {name}),
    button: (name: string | RegExp) => queue.getByRole('button', {name}),
    /** Headlines from top to bottom. */
    headlines: () => queue.locator('tbody tr td.headline a').allInnerTexts(),
  }
}
