import {decorators} from '../../src/story/passage.ts'
import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {readStory} from '../../src/ingest.ts'
import type {Story} from '../../src/story/story.ts'
import {bodyOfSource, wordsOf} from './body-of-source.ts'

const root = path.join(import.meta.dirname, '..', '..')
const filesIn = (folder: string): string[] =>
  readdirSync(path.join(root, folder), {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile() && !/^(?:README\.md|\..*)$/u.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))

/** What the tests of this project are fed with; the JSON among the fixtures is what comes out. */
const files = [...filesIn('seeds'), ...filesIn('test/fixtures').filter((name) => !name.endsWith('.json'))]

const read = (name: string) => readStory(readFileSync(path.join(root, name)), {fileName: path.basename(name)})

describe.each(files)('%s', (name) => {
  const {stories, format} = read(name)
  const source = bodyOfSource(readFileSync(path.join(root, name)), format)

  test('keeps every word of its body', () => {
    expect(missing(source.words, wordsOf(textsOf(stories).join(' ')))).toEqual([])
  })

  test('keeps in the body every word of what belongs there', () => {
    const inBody = stories.flatMap(({passages}) => passages.filter(({blockKey}) => blockKey !== undefined))
    const printed = inBody.map(({text, role}) => (printedElsewhere.has(role) ? '' : text)).join(' ')
    // Marks that plain text needs and blocks do not are no words.
    expect(missing(wordsOf(printed), wordsOf(stories.flatMap(({body}) => stringsOf(body)).join(' ')))).toEqual([])
  })

  test('keeps every link and every mark', () => {
    const spans = stories.flatMap(({passages}) =>
      passages.flatMap(({text, spans: own = []}) =>
        own.map(({mark, start, end, href}) => ({mark, href, text: text.slice(start, end)})),
      ),
    )
    const links = spans.filter(({mark}) => mark === 'link')
    expect(missing(source.links, [...links.map(({href = ''}) => href), ...stringsOf(stories)])).toEqual([])
    for (const mark of decorators) {
      const marked = spans.filter((span) => span.mark === mark).map(({text}) => text)
      expect(missing(source.marked[mark], wordsOf(marked.join(' ')))).toEqual([])
    }
  })

  test('lets no tag, entity or script into a text', () => {
    const leaks = stringsOf(stories).filter((text) =>
      /<\/?[a-z][^<>@]*>|<!--|&(?:lt|gt|amp|quot|apos|nbsp|#x?[\da-f]+);|javascript:|<!\[CDATA|\]\]>/iu.test(text),
    )
    expect(leaks).toEqual([])
  })
})

const printedElsewhere = new Set<string>(['relatedLink', 'picture', 'caption'])

/** All that is kept of a story in words: its passages, and its fields beside them. */
function textsOf(stories: readonly Story[]): string[] {
  return stories.flatMap(({passages, body: _body, notices: _notices, ...fields}) => [
    ...passages.map(({text}) => text),
    ...stringsOf(fields),
  ])
}

/** Those of the one list that are not in the other, each as often as it is missing. */
function missing(wanted: readonly string[], given: readonly string[]): string[] {
  const left = new Map<string, number>()
  for (const one of given) left.set(one, (left.get(one) ?? 0) + 1)
  return wanted.filter((one) => {
    const count = left.get(one) ?? 0
    left.set(one, count - 1)
    return count < 1
  })
}

function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(stringsOf)
}
