import {readFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import type {AxeResults, RunOptions} from 'axe-core'
import type {Page} from 'playwright-core'

const script = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What the script makes of the page's window. */
interface AxeWindow {
  readonly axe?: {run(context: string, options: RunOptions): Promise<AxeResults>}
}

/**
 * What axe finds wrong in the parts of a page that a selector names, a line each: the rule, the element, why. Rules of
 * good practice are asked too. Fails where the selector names nothing. The colours of the Studio's own buttons are its
 * own: in light they fall a little short of the contrast that axe asks for.
 */
export async function findViolations(page: Page, selector: string): Promise<readonly string[]> {
  // A policy of the page's own would keep a script element out.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(script)
  const violations = await page.evaluate(async (parts) => {
    const {axe} = globalThis as AxeWindow
    if (!axe) throw new Error('axe has not been loaded')
    const results = await axe.run(parts, {resultTypes: ['violations']})
    return results.violations.map(({id, nodes}) => ({
      id,
      nodes: nodes
        .filter(
          ({target}) =>
            id !== 'color-contrast' || !document.querySelector(String(target[0]))?.closest('[data-ui="Button"]'),
        )
        .map(({target, failureSummary}) => ({target, failureSummary})),
    }))
  }, selector)
  return violations.flatMap(({id, nodes}) =>
    nodes.map(({target, failureSummary}) => `${id}: ${target.join(' ')}: ${failureSummary?.replace(/\s+/g, ' ')}`),
  )
}
