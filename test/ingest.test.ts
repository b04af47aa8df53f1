import * as fc from 'fast-check'
import {isUtf8} from 'node:buffer'
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {cleanText} from '../src/bytes/clean-text.ts'
import {readStory, type ReadResult} from '../src/ingest.ts'
import type {Story} from '../src/story/story.ts'

const seeds = join(import.meta.dirname, '..', 'seeds', 'plain-text')
const seedNames = readdirSync(seeds)
const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
const read = (text: string): Story => {
  const [story] = readStory(encode(text)).stories
  if (story === undefined) throw new Error('no story')
  return story
}

const letters = (text: string): string => text.normalize('NFC').replace(/[^\p{L}\p{N}]/gu, '')

/** Letters and digits of the input that are in no passage, in two, or not as they were printed. */
function unaccounted(text: string): string[] {
  return readStory(encode(text)).stories.flatMap(({passages}) => {
    const gaps: string[] = []
    let end = 0
    for (const {at, text: printed} of passages) {
      if (at.start < end) gaps.push(`twice: ${text.slice(at.start, end)}`)
      if (letters(text.slice(end, at.start)) !== '') gaps.push(`nowhere: ${text.slice(end, at.start)}`)
      if (letters(cleanText(text.slice(at.start, at.end)).text) !== letters(printed)) gaps.push(`otherwise: ${printed}`)
      end = at.end
    }
    if (letters(text.slice(end)) !== '') gaps.push(`nowhere: ${text.slice(end)}`)
    return gaps
  })
}

describe('every character of the input is in exactly one passage', () => {
  test.each(seedNames.filter((name) => !name.startsWith('spanish')))('seed %s', (name) => {
    expect(unaccounted(readFileSync(join(seeds, name), 'utf8'))).toEqual([])
  })

  const line = fc.constantFrom(
    'Goats take the late ferry',
    'By Ada Quill',
    'OSLO (Reuters) - The goats were back on Friday, said the harbour master.',
    'The captain had been told nothing. This article originally appeared on The Harbour Times: Goats afloat',
    'Read more:',
    'More: What the captain saw',
    '• one goat',
    '• two goats',
    'Why they came',
    'Comments are closed.',
    '(Reporting by Ada Quill; Editing by Jon Berg)',
    'Share',
    '',
    '   ',
    'Cafe\u0301 “Zur Ziege” \u00AD\u200B opened',
  )
  test('any order of lines', () => {
    fc.assert(
      fc.property(fc.array(line, {maxLength: 25}), fc.constantFrom('\n', '\r\n', '\n\n', ' '), (lines, gap) => {
        expect(unaccounted(lines.join(gap))).toEqual([])
      }),
    )
  })

  test('any text', () => {
    fc.assert(
      fc.property(fc.string({unit: 'grapheme', maxLength: 300}), (text) => {
        expect(unaccounted(text)).toEqual([])
      }),
    )
  })
})

test('the same bytes give the same story', () => {
  for (const name of seedNames) {
    const bytes = readFileSync(join(seeds, name))
    expect(JSON.stringify(readStory(bytes))).toBe(JSON.stringify(readStory(bytes)))
  }
})

const bodyOf = (story: Story): string[] =>
  story.body.flatMap((block) => ('children' in block ? [block.children.map((child) => child['text']).join('')] : []))

function wrap(text: string, column: number): string {
  return text
    .split(' ')
    .reduce((wrapped, word) =>
      wrapped.length - wrapped.lastIndexOf('\n') + word.length > column ? `${wrapped}\n${word}` : `${wrapped} ${word}`,
    )
}

describe('shapes in which the same story is pasted', () => {
  const lines = [
    'Goats take the late ferry to Gannet Island',
    'By Ada Quill',
    'GANNET ISLAND (AP) — Forty goats and no passengers took the last ferry on Friday, and nobody had sold them a ticket.',
    '“They knew the way,” said the harbour master, who has kept the log of the crossing for thirty years and more.',
    'The company said that it would look into the matter after the weekend, when the goats would be asked to return.',
    'This article originally appeared on The Harbour Times: Forty goats, no ticket',
  ]
  const paragraphs = lines.slice(2, 5).map((line) => line.replace('GANNET ISLAND (AP) — ', ''))
  test.each([
    ['a paragraph a line', lines.join('\n')],
    ['blank lines between', lines.join('\n\n')],
    ['CRLF', lines.join('\r\n')],
    ['wrapped at 60 columns', lines.map((line) => wrap(line, 60)).join('\n\n')],
    ['wrapped at 76 columns', lines.map((line) => wrap(line, 76)).join('\n\n')],
    ['debris around it', ['Skip to content', 'Home', 'News', ...lines, 'Share', 'Facebook', '12 comments'].join('\n')],
    ['the headline twice', [lines[0], ...lines].join('\n')],
    ['non-breaking spaces and soft hyphens', lines.join('\n\u00A0\n').replaceAll('passengers', 'passen\u00ADgers')],
  ])('%s', (_, text) => {
    const story = read(text)
    expect(story.headline).toBe(lines[0])
    expect(story.authors).toEqual([{name: 'Ada Quill'}])
    expect(story.dateline).toEqual({place: 'GANNET ISLAND', agency: 'AP', text: 'GANNET ISLAND (AP)'})
    expect(story.attribution).toMatchObject({source: 'The Harbour Times', originalHeadline: 'Forty goats, no ticket'})
    expect(bodyOf(story)).toEqual(paragraphs)
  })

  test('the whole story in one line', () => {
    const story = read(lines.join(' '))
    expect(story.headline).toBe(lines[0])
    expect(story.dateline).toMatchObject({place: 'GANNET ISLAND', agency: 'AP'})
    expect(story.attribution).toMatchObject({source: 'The Harbour Times', originalHeadline: 'Forty goats, no ticket'})
    expect(bodyOf(story).join(' ')).toBe(paragraphs.join(' '))
  })
})

test('steps become a list without their figures, ranks keep them', () => {
  const items = ['1. Goats, 40', '2. Sheep, 12', '3. Dogs, 2']
  const bodyBelow = (lead: string): string[] =>
    bodyOf(
      read(
        ['Who takes the ferry', 'The harbour master counted on Friday and was surprised.', lead, ...items].join('\n\n'),
      ),
    ).slice(2)
  expect(bodyBelow('These are the 3 most frequent passengers:')).toEqual(items)
  expect(bodyBelow('He counted in this order:')).toEqual(['Goats, 40', 'Sheep, 12', 'Dogs, 2'])
})

test.each([
  ['Ada Quill, The Canadian Press', [{name: 'Ada Quill', organisation: 'The Canadian Press'}]],
  ['Ada Quill, University of Gannet Island', undefined],
])('the last line names the author where a known house stands behind the name: %s', (line, authors) => {
  const said =
    'The goats stayed aboard the ferry on Friday and on Saturday too, the company said, which had sold none of them a ticket for the way back.'
  const text = ['Goats stay aboard', `HILO — ${said}`, said, line].join('\n\n')
  expect(read(text).authors).toEqual(authors)
})

test('only the first dateline is taken from its paragraph', () => {
  const story = read(
    'Goats north and south\n\nOSLO (AP) — Forty goats came to the ferry.\n\nBERGEN (AP) — Another twenty goats stayed at home all day.',
  )
  expect(story.dateline?.place).toBe('OSLO')
  expect(story.body).toHaveLength(2)
  expect(JSON.stringify(story.body[1])).toContain('BERGEN (AP) — Another')
})

describe('input that cannot be read', () => {
  test.each([
    ['nothing', new Uint8Array(), 'input-empty'],
    ['white space', encode(' \n\t\u00A0\n'), 'input-empty'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), 'input-binary'],
    ['zero bytes', encode('Goats\0\0\0on a ferry'), 'input-binary'],
    ['a web page', encode('<!doctype html><title>Goats</title>'), 'no-story'],
    ['a million lines', encode('goat\n'.repeat(1_000_000)), 'input-too-large'],
    ['one line of five million characters', encode('goat '.repeat(1_000_000)), 'input-too-large'],
  ])('%s', (_, bytes, code) => {
    const {stories, diagnostics} = readStory(bytes)
    expect(stories).toEqual([])
    expect(diagnostics.map((diagnostic) => [diagnostic.code, diagnostic.severity])).toEqual([[code, 'error']])
    expect(diagnostics[0]?.message).toMatch(/\.$/u)
  })

  test('text that reads backwards is put right and reported as an error', () => {
    const {stories, diagnostics} = readStory(
      encode('Goats\n\nThe ferry \u202Etaog\u202C left with forty goats aboard.'),
    )
    expect(stories[0]?.passages.map(({text}) => text).join()).toContain('The ferry taog left')
    expect(diagnostics).toContainEqual(expect.objectContaining({code: 'characters-replaced', severity: 'error'}))
  })
})

const filesOf = ({origins}: ReadResult): string[] => origins.map(({file}) => Buffer.from(file).toString('utf8'))

describe('text that somebody has decoded', () => {
  const all = join(import.meta.dirname, '..', 'seeds')
  const files = readdirSync(all, {recursive: true, encoding: 'utf8'})
    .filter((name) => /[/\\].+\.\w+$/u.test(name))
    .map((name) => ({name, bytes: readFileSync(join(all, name))}))
    .filter(({bytes}) => isUtf8(bytes) && !bytes.includes(0))

  test.each(files)('$name reads as its bytes do, and comes from them', ({bytes}) => {
    const ofBytes = readStory(bytes)
    const ofText = readStory(bytes.toString('utf8'))
    expect(ofText.stories).toEqual(ofBytes.stories)
    expect(filesOf(ofText)).toEqual(filesOf(ofBytes))
  })

  test.each([
    ['nothing', '', 'input-empty'],
    ['zeros', 'Goats\0\0\0on a ferry', 'input-binary'],
  ])('%s', (_, text, code) => {
    const {stories, diagnostics} = readStory(text)
    expect(stories).toEqual([])
    expect(diagnostics.map((diagnostic) => [diagnostic.code, diagnostic.severity])).toEqual([[code, 'error']])
  })

  test('a byte order mark, half a surrogate and what was encoded twice are mended', () => {
    const [story] = readStory(
      '\uFEFFForty \uD83Dgoats on a ferry\n\nThe cafÃ© on the pier sold â€œhayâ€\u009D to all of them.',
    ).stories
    expect(story?.headline).toBe('Forty \uFFFDgoats on a ferry')
    expect(story?.passages.at(-1)?.text).toBe('The café on the pier sold “hay” to all of them.')
  })
})
