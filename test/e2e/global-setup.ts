import path from 'node:path'
import {chromium} from 'playwright-core'
import type {TestProject} from 'vitest/node'
import {prepareStudio} from '../../scripts/start/build-studio.ts'
import {findChromium} from './find-chromium.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the one browser of all tests is reached. */
    browser: string
    /** Folder of the build of the Studio. */
    studio: string
  }
}

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Builds the Studio, unless it is built already, and starts the one browser of all tests. */
export default async function setUp({provide}: TestProject): Promise<() => Promise<void>> {
  const root = path.resolve(import.meta.dirname, '../..')
  const {folder, work} = await prepareStudio(root)
  await work
  // It starts with a profile of its own, which is gone when it ends.
  const server = await chromium.launchServer({executablePath: findChromium(), args: flags})
  provide('browser', server.wsEndpoint())
  provide('studio', folder)
  return () => server.close()
}
