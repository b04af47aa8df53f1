import {readdirSync, readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {assemble} from '../../src/documents/assemble.ts'
import {validateDocument} from '../../src/documents/validate.ts'
import {readStory} from '../../src/ingest.ts'
import {studioProblems} from '../schemas/studio-problems.ts'

const folder = new URL('../../seeds/', import.meta.url)
const files = readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter((file) =>
  /^[^/\\]+[/\\].+\.\w+$/.test(file),
)

test('there are seeds', () => {
  expect(files.length).toBeGreaterThanOrEqual(8)
})

test.each(files)(
  '%s becomes documents that both schemas take, with no attribution and no note to editors left in the body',
  async (file) => {
    const payload = new Uint8Array(readFileSync(new URL(file, folder)))
    const {stories, format = ''} = readStory(payload, {fileName: file})
    expect(stories).not.toEqual([])
    const assembled = stories.map((story, index) => assemble(story, {payload, format, index}))
    const documents = assembled.flatMap((result) => result.documents)
    expect(documents.flatMap((document) => validateDocument(document))).toEqual([])
    expect(await studioProblems(documents)).toEqual([])
  },
)
