import type {Page} from 'playwright-core'

/** What a person sees and touches of the queue of incoming drafts. */
export function queueOn(page: Page) {
  const queue = page.getByTestId('copytaster-queue')
  return {
    rows: queue.locator('tbody tr'),
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
