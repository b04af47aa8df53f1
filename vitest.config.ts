import {defineConfig} from 'vitest/config'

/** Damaged inputs by the hundred thousand: minutes of all cores, and so after everything else. */
const damage = 'test/formats/contract/damage.test.ts'

/** What replaces modules for its own sake: it needs modules that no other test has loaded. */
const mocked = 'test/**/*.mocked.test.tsx'

const globalSetup = ['test/temporary-folder.ts']

export default defineConfig({
  test: {
    // Generous: the command line is started anew for many tests, and the browser shares the cores.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // One worker less is usual, for the sake of the thread that leads them; it has little to do here.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'code',
          globalSetup,
          include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
          exclude: ['test/e2e/**', damage, mocked],
          // Modules are loaded once for all files: loading them anew for each takes longer than the tests.
          isolate: false,
        },
      },
      {extends: true, test: {name: 'mocked', include: [mocked]}},
      {extends: true, test: {name: 'damage', include: [damage], sequence: {groupOrder: 1}}},
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: [...globalSetup, 'test/e2e/global-setup.ts'],
          // The one browser and two cores are shared: one file after the other.
          maxWorkers: 1,
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
})
