import {tmpdir} from 'node:os'
import path from 'node:path'
import {mkdtemp, readFile, rm} from 'node:fs/promises'
import {chromium} from 'playwright-core'
import {build} from 'tsdown'
import {findChromium} from '../test/e2e/find-chromium.ts'

/** Words of the articles that are typed into; the first is a long read, the second a book's chapter. */
const sizes = [5_000, 20_000]

const folder = await mkdtemp(path.join(tmpdir(), 'copytaster-keystroke-'))
try {
  await build({
    config: false,
    entry: {keystroke: path.join(import.meta.dirname, 'keystroke-page.ts')},
    format: 'iife',
    platform: 'browser',
    outDir: folder,
    dts: false,
    logLevel: 'error',
    noExternal: () => true,
  })
  const script = await readFile(path.join(folder, 'keystroke.iife.js'), 'utf8')
  const browser = await chromium.launch({executablePath: findChromium(), args: ['--no-sandbox']})
  const page = await browser.newPage()
  console.log(`${browser.version()}; milliseconds a key, median and 99th of 100, of 300 keys`)
  for (const words of sizes) {
    const times: unknown = await page.evaluate(`${script};globalThis.benchKeystroke(${words})`)
    console.log(`${words.toLocaleString('en')} words`, times)
  }
  await browser.close()
} finally {
  await rm(folder, {recursive: true})
}
