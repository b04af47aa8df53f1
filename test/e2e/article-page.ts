import type {Locator, Page} from 'playwright-core'

/** The list of articles. */
export const articleList = '/structure/article'

/** Height of a window in which the list shows all sample stories, in pixels. */
export const wholeList = 4000

/** A row of the article list. */
export function row(page: Page, headline: string): Locator {
  return page.getByTestId('document-list-pane').getByRole('link', {name: headline})
}

/** What a person sees and touches of one open article. */
export function articleOn(page: Page) {
  const field = (name: string): Locator => page.getByTestId(`field-${name}`)
  return {
    headline: field('headline').getByTestId('string-input'),
    body: field('body').getByRole('textbox'),
    publish: page.getByTestId('action-publish'),
    unpublish: page.getByTestId('action-unpublish'),
    footer: page.getByTestId('pane-footer'),
    /** The banner's button of an article that is gone. */
    restoreDeleted: page.getByTestId('deleted-document-banner').getByRole('button'),
    /** What happened to the article, newest first, when History is open. */
    revisions: page.getByTestId('timeline-item-button'),
    /**
     * Clicks Publish where it is open. To be asked again until it is done: the Studio forgets a publication that was asked
     * for while the last change was still being checked.
     */
    async askToPublish() {
      const button = page.getByTestId('action-publish')
      if ((await button.getAttribute('data-disabled')) === 'false') await button.click()
    },
    confirm: () => page.getByTestId('confirm-button').click(),
    seePublished: () => page.getByTestId('document-header-Published-chip').click(),
    /** Makes a draft of the revision that is shown. */
    async revert() {
      await page.getByTestId('action-reverttorevision').click()
      await page.getByRole('button', {name: 'Confirm', exact: true}).click()
    },
    /** Carries out an action of the menu beside "Publish" and says yes to what it asks. */
    async choose(action: 'Delete' | 'Discardchanges') {
      await page.getByTestId('pane-footer').getByTestId('action-menu-button').click()
      await page.getByTestId(`action-${action}`).click()
      await page.getByTestId('confirm-button').click()
    },
    async openHistory() {
      await page.getByTestId('document-pane').getByTestId('pane-context-menu-button').click()
      await page.getByTestId('action-history').click()
    },
  }
}
