import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {assemble} from '../../src/documents/assemble.ts'
import {contextOfOrigin} from '../../src/documents/context-of-origin.ts'
import type {WireItem} from '../../src/documents/documents.ts'
import {hashOf} from '../../src/documents/ids.ts'
import {traceWireItem} from '../../src/documents/trace-wire-item.ts'
import {readStory} from '../../src/ingest.ts'
import {nothing, withText} from './received.ts'

const root = join(import.meta.dirname, '..', '..', 'seeds')
const bytesOf = (name: string): Uint8Array => new Uint8Array(readFileSync(join(root, name)))

function itemsOf(name: string): readonly WireItem[] {
  const {stories, origins} = readStory(bytesOf(name))
  return stories.flatMap((story, index) => {
    const origin = origins[index]
    return origin === undefined ? [] : [assemble(story, contextOfOrigin(origin, name)).wireItem]
  })
}

test.each([
  ['zip/estuary-wire.zip', ['The keeper of the last lock', 'Two thousand timetables']],
  ['docx/bell-ringers.docx', ['The bells of Hollow Ford']],
  ['email/tide-mill.eml', ['The wheel of the tide mill']],
  ['markdown/night-otters.md', ['The night ferry has carried']],
])('what a version of %s keeps shows where its text came from', (name, beginnings) => {
  const items = itemsOf(name)
  const firsts = items.map((item) => {
    const {text, fields} = withText(traceWireItem(item, nothing))
    const range = fields.find(({place, reading}) => place.field === 'body' && reading.role === 'paragraph')?.ranges[0]
    return text.slice(range?.start, range?.end).trim()
  })
  expect(firsts.map((text, index) => text.startsWith(beginnings[index] ?? '-'))).toEqual(beginnings.map(() => true))
})

test('a version is known by its file, and says which file of which input that is', () => {
  const [document] = itemsOf('docx/bell-ringers.docx')
  const bytes = bytesOf('docx/bell-ringers.docx')
  expect(document).toMatchObject({hash: hashOf(bytes), size: bytes.length, fileName: 'docx/bell-ringers.docx'})
  expect(itemsOf('zip/estuary-wire.zip').map(({fileName}) => fileName)).toEqual([
    'zip/estuary-wire.zip → saturday/lock-keeper.xml',
    'zip/estuary-wire.zip → saturday/ferry-timetable.txt',
  ])
})
