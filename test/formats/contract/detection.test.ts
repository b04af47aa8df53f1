import {describe, expect, test} from 'vitest'
import {decodeText} from '../../../src/bytes/decode-text.ts'
import {claimingCertainty} from '../../../src/formats/format.ts'
import {formatNames, formats} from '../../../src/formats/registry.ts'
import {readStory} from '../../../src/ingest.ts'
import {breachesOf} from './breaches.ts'
import {findFixtures} from './fixtures.ts'

const fixtures = findFixtures()

/** Names and types that each claim another format than most inputs are in. */
const hints = [
  {fileName: 'story.txt', contentType: 'text/plain'},
  {fileName: 'feed.rss', contentType: 'application/rss+xml'},
  {fileName: 'page.html', contentType: 'text/html'},
  {fileName: 'item.xml', contentType: 'application/xml'},
  {fileName: 'item.json', contentType: 'application/feed+json'},
  {fileName: 'mail.eml', contentType: 'message/rfc822'},
  {fileName: 'notes.md', contentType: 'text/markdown'},
  {fileName: 'story.docx', contentType: 'application/octet-stream'},
  {fileName: 'wire.zip', contentType: 'application/zip'},
  {fileName: 'no-extension', contentType: ''},
] as const

test('every format has a fixture', () => {
  expect(formatNames.filter((name) => !fixtures.some(({folder}) => folder === name))).toEqual([])
})

describe.each(fixtures)('$name', ({folder, bytes}) => {
  const result = readStory(bytes)

  test('is detected by its own format for certain, and by no other', () => {
    const decoded = decodeText(bytes)
    const text = 'text' in decoded ? decoded.text : ''
    const isBinary = formats.some(({name, ...format}) => name === result.format && 'isBinary' in format)
    const answers = formats
      .filter((format) => 'isBinary' in format === isBinary)
      .map((format) => ({name: format.name, certainty: format.detect({text, bytes})}))
      .toSorted((one, other) => other.certainty - one.certainty)
    const [first, second] = answers
    expect(first?.name).toBe(result.format)
    expect(result.format).toBe(formatNames.find((name) => name === folder) ?? result.format)
    expect(second?.certainty).toBeLessThan(claimingCertainty)
    expect(second?.certainty).toBeLessThan(first?.certainty ?? 0)
  })

  test('is read the same where it is a part of a larger buffer, as files that Node reads may be', () => {
    const part = Buffer.concat([Buffer.from('before '), bytes, Buffer.from(' behind')]).subarray(7, -7)
    const {stories, format} = readStory(part)
    expect({stories, format}).toEqual({stories: result.stories, format: result.format})
  })

  test.each(hints)('is read the same as $fileName, $contentType', (wrong) => {
    const {stories, format} = readStory(bytes, wrong)
    expect({stories, format}).toEqual({stories: result.stories, format: result.format})
  })

  test('is read into stories that keep the contract', () => {
    expect(result.stories).not.toEqual([])
    expect(breachesOf(result)).toEqual([])
  })
})
