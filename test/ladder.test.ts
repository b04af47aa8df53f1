import {glob, readFile} from 'node:fs/promises'
import {describe, expect, test} from 'vitest'
import {ladderViolations} from './import-ladder.ts'

const root = new URL('../', import.meta.url)
const sources = ['{src,schemas,plugins,lake,studio,scripts}/**/*.{ts,tsx}', 'sanity.*.ts']

describe('the import ladder', () => {
  test('holds in every source file, and the core is pure', async () => {
    const files: string[] = []
    for await (const file of glob(sources, {cwd: root})) files.push(file)
    expect(files).toEqual(expect.arrayContaining(['src/ingest.ts', 'scripts/cli.ts']))
    const violations = await Promise.all(
      files.map(async (file) => ladderViolations(file, await readFile(new URL(file, root), 'utf8'))),
    )
    expect(violations.flat()).toEqual([])
  })

  test.each([
    ['src/story/story.ts', `import {readStory} from '../ingest.ts'`],
    ['src/story/story.ts', `import type {ReadResult} from '../ingest.ts'`],
    ['src/bytes/decode-text.ts', `export {plainText} from '../formats/plain-text.ts'`],
    ['src/ingest.ts', `const index = await import('./index.ts')`],
    ['src/documents/ids.ts', `import {createHash} from 'node:crypto'`],
    ['src/documents/ids.ts', `import {createHash} from 'crypto'`],
    ['src/documents/ids.ts', `import {useState} from 'react'`],
    ['src/documents/ids.ts', `import type {SanityDocument} from 'sanity'`],
    ['src/documents/ids.ts', `import {article} from '../../schemas/article.ts'`],
    ['src/documents/ids.ts', `const now = Date.now()`],
    ['src/documents/ids.ts', `const now = new Date()`],
    ['src/documents/ids.ts', `const id = Math.random()`],
    ['src/documents/ids.ts', `const id = crypto.randomUUID()`],
    ['src/documents/ids.ts', `const page = await fetch('https://example.org')`],
    ['schemas/article.ts', `import {copytaster} from '../plugins/copytaster/index.ts'`],
    ['plugins/copytaster/plugin.tsx', `import {run} from '../../scripts/run.ts'`],
    ['plugins/copytaster/plugin.tsx', `import {openLake} from '../../lake/open-lake.ts'`],
    ['scripts/run.ts', `import {copytaster} from '../plugins/copytaster/index.ts'`],
    ['studio/local-client.ts', `import {startLake} from '../lake/index.ts'`],
    ['sanity.cli.ts', `import {run} from './scripts/run.ts'`],
  ])('in %s catches: %s', (file, text) => {
    expect(ladderViolations(file, text)).toHaveLength(1)
  })

  test.each([
    ['src/ingest.ts', `import type {Story} from './story/story.ts'`],
    ['src/story/story.ts', `import type {Passage} from './passage.ts'`],
    ['src/documents/ids.ts', `import {sha256} from '@noble/hashes/sha2.js'`],
    ['src/documents/instant.ts', `const instant = new Date(text)`],
    ['src/documents/instant.ts', `// import {x} from 'react' and fetch it\nconst quote = "import 'node:fs'"`],
    ['src/feeds/feed.ts', `const a = stage.process\nconst b = {fetch: 1}`],
    ['schemas/article.ts', `import {defineType} from 'sanity'`],
    ['scripts/run.ts', `import packageJson from '../package.json' with {type: 'json'}`],
  ])('in %s allows: %s', (file, text) => {
    expect(ladderViolations(file, text)).toEqual([])
  })

  test('asks for the step of a folder that is on none', () => {
    expect(() => ladderViolations('src/utils/x.ts', `import {y} from './y.ts'`)).toThrow('no step')
  })
})
