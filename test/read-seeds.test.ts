import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import type {PortableTextBlock} from '@portabletext/types'
import {readStory} from '../src/ingest.ts'
import type {BodyBlock} from '../src/story/story.ts'

function outlineOf(block: BodyBlock): string {
  if ('children' in block) return `${block.listItem ?? block.style}: ${textOf(block)}`
  if ('rows' in block) {
    const rows = block.rows.map(({cells, header}) => [
      ...(header === true ? ['header'] : []),
      ...cells.map(({content = []}) => content.map(textOf).join(' / ')),
    ])
    return `table: ${JSON.stringify({caption: block.caption, rows})}`
  }
  const {_type, _key, ...fields} = block
  return `${_type === 'relatedLink' ? 'related link' : 'picture'}: ${JSON.stringify(fields)}`
}

const textOf = ({children}: PortableTextBlock): string => children.map(({text}) => String(text)).join('')

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
    body: body.map(outlineOf),
  }))
  const outline = `${JSON.stringify({stories: outlines, diagnostics}, null, 2)}\n`
  await expect(outline).toMatchFileSnapshot(join(expected, pairOf(name)))
})
