import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {cleanText} from '../../src/bytes/clean-text.ts'
import {decodeText} from '../../src/bytes/decode-text.ts'
import {textBlock, textOf} from '../../src/documents/body-edits.ts'
import type {ArticleField} from '../../src/documents/article-type.ts'
import {cutText} from '../../src/documents/cut-text.ts'
import type {Article, WireItem} from '../../src/documents/documents.ts'
import type {Take} from '../../src/documents/take-part.ts'
import {traceWireItem} from '../../src/documents/trace-wire-item.ts'
import {readStory} from '../../src/ingest.ts'
import {roles} from '../../src/story/passage.ts'
import {received, nothing, traced, withText} from './received.ts'

const seeds = join(import.meta.dirname, '..', '..', 'seeds', 'plain-text')
const seedNames = readdirSync(seeds).filter((name) => name.endsWith('.txt'))
const readSeed = (name: string): Uint8Array => readFileSync(join(seeds, name))

describe('the pieces', () => {
  test('tell what each was taken for, by which rule and how surely', () => {
    const {segments} = traced('Owls return\n\nShare\n\nTwo owls have moved back into the old water tower, keepers say.')
    expect(segments.map(({text, reading, places}) => [text, reading?.role, reading?.rule, places.length])).toEqual([
      ['Owls return', 'headline', 'headline/first-line', 1],
      ['\n\n', undefined, undefined, 0],
      ['Share', 'furniture', 'furniture/label', 0],
      ['\n\n', undefined, undefined, 0],
      ['Two owls have moved back into the old water tower, keepers say.', 'paragraph', 'paragraph/prose', 1],
    ])
  })

  test.each(seedNames)('are all of %s, and the pieces of a block say what the block says', (name) => {
    const bytes = readSeed(name)
    const {item, article} = received(bytes)
    const trace = withText(traceWireItem(item, nothing))
    expect(trace.segments.map(({text}) => text).join('')).toBe(textOfBytes(bytes))
    expect(trace.story).toBe('kept')
    for (const {place, ranges} of trace.fields) {
      const texts = ranges.map(({start, end}) => cleanText(trace.text.slice(start, end)).text)
      const value = valueOf(article, place)
      expect(value ?? texts.join(', ')).toBe(texts.join(', '))
    }
    const found = new Set(trace.fields.map(({place}) => place.key ?? place.field))
    expect(article.body.map(({_key}) => _key).filter((key) => !found.has(key ?? ''))).toEqual([])
    expect(article.notices?.filter(({_key}) => !found.has(_key)) ?? []).toEqual([])
  })

  test('are all of any text', () => {
    const line = fc.oneof(
      fc.string({unit: 'grapheme'}),
      fc.constantFrom('By Ada Quill', '^By Ada Quill=', 'PARIS (AP) — It rained 🚢', 'Share', '© 2025 Café\u0301', ' '),
    )
    fc.assert(
      fc.property(fc.array(line, {maxLength: 12}), fc.constantFrom('\n', '\r\n', '\n\n', '\u2028'), (lines, end) => {
        const bytes = new TextEncoder().encode(lines.join(end))
        const item = {...received(bytes).item}
        const trace = withText(traceWireItem(item, nothing))
        expect(trace.segments.map(({text}) => text).join('')).toBe(trace.text)
        expect(trace.segments.every(({text}) => text !== '')).toBe(true)
      }),
    )
  })

  test('are all of the text, wherever passages say they stand', () => {
    const at = fc
      .tuple(fc.nat(40), fc.nat(40))
      .map(([one, other]) => ({start: Math.min(one, other), end: Math.max(one, other)}))
    const passage = fc.record({
      text: fc.string({minLength: 1, maxLength: 8}),
      shape: fc.constant('paragraph' as const),
      role: fc.constantFrom(...roles),
      rule: fc.constant('x/y'),
      confidence: fc.constant(1),
      at,
    })
    fc.assert(
      fc.property(fc.string({unit: 'binary', maxLength: 30}), fc.array(passage, {maxLength: 6}), (text, passages) => {
        const takes = passages.map((_, index) => ({
          passage: index,
          start: 0,
          end: 1,
          place: {field: 'body', key: String(index)} as const,
        }))
        const segments = cutText(text, passages, takes)
        expect(segments.map((segment) => segment.text).join('')).toBe(text)
      }),
    )
  })

  const passage = {shape: 'paragraph', role: 'paragraph', rule: 'x/y', confidence: 1} as const

  test('of passages that stand in one place tell where all of them went', () => {
    const at = {start: 0, end: 7}
    const passages = [
      {...passage, text: 'A&B', at},
      {...passage, text: 'C', at},
    ]
    expect(cutText('A&amp;B', passages, [take(0, 'headline', 'A&B'), take(1, 'deck', 'C')])).toMatchObject([
      {text: 'A&amp;B', places: [{field: 'headline'}, {field: 'deck'}]},
    ])
  })

  test('of passages that read the same and stand in one place are one after the other', () => {
    const at = {start: 0, end: 10}
    const passages = [
      {...passage, text: 'Go.', at},
      {...passage, text: 'Go.', at},
    ]
    const segments = cutText(' Go.  Go.\n', passages, [take(0, 'headline', 'Go.'), take(1, 'deck', 'Go.')])
    expect(segments.map(({text, places}) => [text, ...places.map(({field}) => field)])).toEqual([
      [' '],
      ['Go.', 'headline'],
      ['  '],
      ['Go.', 'deck'],
      ['\n'],
    ])
  })

  test('come in the order of the text, in whichever order the passages come', () => {
    const passages = [
      {...passage, text: 'two', at: {start: 4, end: 7}},
      {...passage, text: 'one', at: {start: 0, end: 3}},
    ]
    expect(cutText('one two', passages, [take(0, 'deck', 'two'), take(1, 'headline', 'one')])).toMatchObject([
      {text: 'one', places: [{field: 'headline'}]},
      {text: ' ', places: []},
      {text: 'two', places: [{field: 'deck'}]},
    ])
  })
})

describe('a version', () => {
  const lines = 'Owls return\n\nTwo owls have moved back into the old water tower, keepers say.'
  const bytes = new TextEncoder().encode(lines)
  const {story: _, ...withoutStory} = received(bytes).item
  const [story] = readStory(bytes).stories
  if (story === undefined) throw new Error('nothing was read')
  const other = {...story, passages: []}

  test.each([
    ['without its story', withoutStory],
    ['with a damaged story', {...withoutStory, story: '{"headline":'}],
    ['with a story of another shape', {...withoutStory, story: '{"headline": "Owls return"}'}],
    ['with a story of another text', {...received(new TextEncoder().encode(`${lines} And so on.`)).item, ...payload()}],
  ])('%s is read again', (_name, item) => {
    const trace = withText(traceWireItem(item, (again) => readStory(again).stories))
    expect(trace.story).toBe('read-again')
    expect(trace.fields.map(({place}) => place.field)).toEqual(['headline', 'body'])
  })

  test('of a payload with several stories is the one it has its id from', () => {
    const {item} = received(bytes, 1)
    const {story: kept, ...second} = item
    expect(kept).toBeDefined()
    expect(withText(traceWireItem(second, () => [other, story])).fields).toHaveLength(2)
    expect(withText(traceWireItem(second, () => [story, other])).fields).toHaveLength(0)
  })

  test('that cannot be read again is shown without roles', () => {
    const trace = withText(traceWireItem(withoutStory, nothing))
    expect(trace).toMatchObject({story: 'none', fields: [], segments: [{text: lines, places: []}]})
  })

  test('whose payload is not kept says why', () => {
    const {payload: _payload, payloadEncoding: _encoding, ...rest} = received(bytes).item
    expect(traceWireItem({...rest, payloadOmitted: 'Too large.'}, nothing)).toEqual({
      why: 'omitted',
      reason: 'Too large.',
    })
  })

  test.each([
    ['base64 that is none', '%%%', undefined],
    ['zero bytes', btoa('a\u0000b'), expect.stringContaining('zero bytes')],
  ])('whose payload is %s cannot be shown', (_name, kept, reason) => {
    const item = {...withoutStory, payload: kept, payloadEncoding: 'base64'} as const
    expect(traceWireItem(item, nothing)).toEqual({why: 'unreadable', ...(reason === undefined ? {} : {reason})})
  })

  test('in another charset is decoded and says in which', () => {
    const latin = Uint8Array.from(
      [...'Caf\u00E9 opens\n\nIt rained all day on the new caf\u00E9, guests said.'],
      (unit) => unit.charCodeAt(0),
    )
    const {item} = received(latin)
    expect(item.payloadEncoding).toBe('base64')
    expect(withText(traceWireItem(item, nothing))).toMatchObject({charset: 'windows-1252', bytes: latin})
  })

  function payload(): Pick<WireItem, '_id' | 'hash' | 'payload'> {
    const {_id, hash} = withoutStory
    return {_id, hash, payload: lines}
  }
})

/** All of the passage of that index went into the field. */
function take(index: number, field: ArticleField, text: string): Take {
  return {passage: index, start: 0, end: text.length, place: {field}}
}

function textOfBytes(bytes: Uint8Array): string | undefined {
  const decoded = decodeText(bytes)
  return 'text' in decoded ? decoded.text : undefined
}

/** Of fields that hold what was printed and nothing else. */
function valueOf(article: Article, {field, key}: {readonly field: string; readonly key?: string}): string | undefined {
  switch (field) {
    case 'headline':
    case 'deck':
    case 'kicker':
    case 'byline':
    case 'originalHeadline':
    case 'copyrightHolder':
      return article[field]
    case 'dateline':
    case 'attribution':
    case 'commenting':
      return article[field]?.text
    case 'notices':
      return article.notices?.find(({_key}) => _key === key)?.text
    case 'body': {
      const block = textBlock(article.body, key)
      return block && textOf(block)
    }
    default:
      return undefined
  }
}
