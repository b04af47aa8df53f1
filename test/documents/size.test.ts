import {describe, expect, test} from 'vitest'
import {assemble} from '../../src/documents/assemble.ts'
import {maximumPayloadBytes} from '../../src/documents/assemble-wire-item.ts'
import {validateDocument} from '../../src/documents/validate.ts'
import {maximumArticleBytes} from '../../src/documents/within-size.ts'
import type {Story} from '../../src/story/story.ts'
import {stories} from './stories.ts'

const bytesOf = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value)).length
const payload = new TextEncoder().encode('as received')
const many = 20_000
const keys = Array.from({length: many}, (_, index) => `b${index}`)
const line = 'The ferry sailed at noon. '.repeat(8)
const block = (key: string, text: string) => ({
  _type: 'block',
  _key: key,
  style: 'normal',
  children: [{_type: 'span', _key: 's', text, marks: []}],
})
const notice = {kind: 'promotion', text: line, rule: 'x/y', confidence: 1, at: {start: 0, end: 1}} as const

describe('a story that is too large for a document', () => {
  test.each<[string, Partial<Story>, string]>([
    ['by its many paragraphs', {body: keys.map((key) => block(key, line))}, 'body'],
    ['by one paragraph', {body: [block('b', '🚢'.repeat(2_000_000)), block('c', 'End.')]}, 'body'],
    ['by its many notices', {notices: keys.map(() => notice)}, 'notices'],
    ['by its headline', {headline: 'x'.repeat(4_000_000)}, 'headline'],
    ['by its deck in two scripts', {deck: 'ж🚢'.repeat(1_000_000)}, 'deck'],
    [
      'by everything',
      {
        body: keys.map((key) => block(key, line)),
        notices: keys.map(() => notice),
        keywords: keys.map((key) => line + key),
      },
      'body, notices, keywords',
    ],
  ])('%s is cut to fit, and says so', (_, fields, cut) => {
    const {article, diagnostics, documents} = assemble(
      {...stories.bare, headline: 'Ferry', ...fields},
      {payload, format: 'plain-text'},
    )
    expect(bytesOf(article)).toBeLessThanOrEqual(maximumArticleBytes)
    expect(Math.max(...documents.map((document) => bytesOf(document)))).toBeLessThan(450_000)
    expect(diagnostics).toEqual([expect.objectContaining({code: 'passages-truncated', severity: 'warning'})])
    expect(diagnostics[0]?.message).toContain(`end early: ${cut}. `)
    expect(documents.flatMap((document) => validateDocument(document))).toEqual([])
    expect(JSON.stringify(article).isWellFormed()).toBe(true)
  })

  test('keeps as much of its body as there is room for', () => {
    const {article} = assemble(
      {...stories.bare, body: keys.map((key) => block(key, line))},
      {payload, format: 'plain-text'},
    )
    expect(bytesOf(article)).toBeGreaterThan(maximumArticleBytes - 500)
  })

  test('is left alone while it fits', () => {
    const body = keys.slice(0, 1000).map((key) => block(key, line))
    const {article, diagnostics} = assemble({...stories.bare, body}, {payload, format: 'plain-text'})
    expect(article.body).toEqual(body)
    expect(diagnostics).toEqual([])
  })
})

describe('a payload', () => {
  test.each([
    ['of text', utf8('Fähre\r\n'), {payload: 'Fähre\r\n', payloadEncoding: 'text'}],
    ['with a byte order mark', utf8('\uFEFFFerry'), {payload: '\uFEFFFerry', payloadEncoding: 'text'}],
    ['in another charset', new Uint8Array([0x46, 0xe4, 0x68]), {payload: 'RuRo', payloadEncoding: 'base64'}],
    ['with null bytes', new Uint8Array([0x46, 0, 0x68]), {payload: 'RgBo', payloadEncoding: 'base64'}],
    ['of nothing', new Uint8Array(), {payload: '', payloadEncoding: 'text'}],
    [
      'as large as is kept',
      utf8('x'.repeat(maximumPayloadBytes - 2)),
      {payload: 'x'.repeat(maximumPayloadBytes - 2), payloadEncoding: 'text'},
    ],
  ])('%s is kept', (_, bytes, kept) => {
    const {wireItem} = assemble(stories.bare, {payload: bytes, format: 'plain-text'})
    expect(wireItem).toMatchObject({...kept, size: bytes.length})
    expect(wireItem).not.toHaveProperty('payloadOmitted')
  })

  test.each([
    ['too large', utf8('x'.repeat(maximumPayloadBytes + 1))],
    ['too large once it is written as JSON', utf8('\n'.repeat(maximumPayloadBytes - 2))],
    ['too large once it is written as base64', new Uint8Array(maximumPayloadBytes - 2)],
  ])('%s is left out, and the wire item says so', (_, bytes) => {
    const {wireItem} = assemble(stories.bare, {payload: bytes, format: 'plain-text'})
    expect(wireItem).not.toHaveProperty('payload')
    expect(wireItem.payloadOmitted).toContain(`${bytes.length} bytes`)
    expect(wireItem.hash).toMatch(/^[0-9a-f]{64}$/)
  })
})

test('a story that is too large for a wire item is left out, and the wire item says so', () => {
  const {wireItem} = assemble(
    {...stories.bare, body: keys.map((key) => block(key, line))},
    {payload, format: 'plain-text'},
  )
  expect(wireItem).not.toHaveProperty('story')
  expect(wireItem.storyOmitted).toContain('larger than a document keeps')
})

function utf8(content: string): Uint8Array {
  return new TextEncoder().encode(content)
}
