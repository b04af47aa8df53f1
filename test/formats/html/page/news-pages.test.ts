import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {readStory} from '../../../../src/ingest.ts'

const pages = join(import.meta.dirname, '..', '..', '..', 'fixtures', 'html-pages')

test.each(readdirSync(pages).filter((name) => name.endsWith('.html')))('%s is read as its pair says', async (name) => {
  const {format, stories, diagnostics} = readStory(readFileSync(join(pages, name)), {fileName: name})
  expect(format).toBe('html')
  const outlines = stories.map(({passages, body: _body, notices, ...fields}) => ({
    fields,
    notices: notices.map(({kind, text}) => `${kind} | ${text}`),
    passages: passages.map(({role, rule, text}) => `${role} | ${rule} | ${text}`),
  }))
  const outline = `${JSON.stringify({stories: outlines, diagnostics: diagnostics.map(({code}) => code)}, null, 2)}\n`
  await expect(outline).toMatchFileSnapshot(join(pages, name.replace(/html$/u, 'json')))
})
