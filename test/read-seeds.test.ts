import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {readStory} from '../src/ingest.ts'

const seeds = join(import.meta.dirname, '..', 'seeds')
const expected = join(import.meta.dirname, 'fixtures', 'read')

const names = readdirSync(seeds, {recursive: true, encoding: 'utf8'}).filter((name) => /[/\\].+\.\w+$/u.test(name))

/** The pairs of plain text stand in the folder itself, those of each other format in one of its own. */
const pairOf = (name: string): string => name.replace(/^plain-text[/\\]/u, '').replace(/\.\w+$/u, '.json')

test.each(names)('%s is read as its pair says', async (name) => {
  const {stories, diagnostics} = readStory(readFileSync(join(seeds, name)), {fileName: name})
  const outlines = stories.map(({passages, body, notices, ...fields}) => ({
    fields,
    notices: notices.map(({at: _at, afterKey: _afterKey, text, ...notice}) => ({...notice, text})),
    passages: passages.map(({role, rule, text}) => `${role} | ${rule} | ${text}`),
    body: body.map((block) =>
      'children' in block
        ? `${block.listItem ?? block.style}: ${block.children.map(({text}) => String(text)).join('')}`
        : `related link: ${JSON.stringify({lead: block.lead, title: block.title, url: block.url})}`,
    ),
  }))
  const outline = `${JSON.stringify({stories: outlines, diagnostics}, null, 2)}\n`
  await expect(outline).toMatchFileSnapshot(join(expected, pairOf(name)))
})
