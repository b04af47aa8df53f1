import {expect, test} from 'vitest'
import {readStory} from '../../src/ingest.ts'

const body = 'OSTHAMN (AP) — The ferry sails through the winter, the board said on Thursday after a long vote.'

const read = (...lines: readonly string[]) =>
  readStory(new TextEncoder().encode([...lines, body].join('\n\n'))).stories[0]

test('a slug with its version above a headline is the envelope', () => {
  expect(read('Ferry Vote, 3rd Ld-Writethru,140', 'Ferry sails through the winter')).toMatchObject({
    headline: 'Ferry sails through the winter',
    slugline: 'Ferry Vote',
    wire: {takeKey: '3rd Ld-Writethru', signal: 'update', version: '3'},
  })
})

test('a slug with its version and no headline below it is the headline', () => {
  expect(read('Ferry to sail all winter, 3rd Ld-Writethru')).toMatchObject({
    headline: 'Ferry to sail all winter',
    wire: {takeKey: '3rd Ld-Writethru', signal: 'update', version: '3'},
  })
})

test('codes between ZCZC and the headline are the envelope', () => {
  const lines = ['ZCZC', 'OAN0123', '3 gen 0150 OST', 'Ferry sails through the winter', body, 'NNNN']
  const story = readStory(new TextEncoder().encode(lines.join('\n'))).stories[0]
  expect(story).toMatchObject({headline: 'Ferry sails through the winter'})
  expect(story?.passages.map(({role}) => role)).toEqual([
    'furniture',
    'furniture',
    'furniture',
    'headline',
    'dateline',
    'paragraph',
    'furniture',
  ])
})

test.each(['--IANS rn/pgh', '(ANI)', 'SID jm bm', 'KNA - adq - bor', '/ritzau/AFP', 'ČTK'])(
  'an agency signs below its story: %s',
  (sign) => {
    const lines = ['Ferry sails through the winter', 'It sailed all autumn too, and nobody was ill.', body, sign]
    const story = readStory(new TextEncoder().encode(lines.join('\n\n'))).stories[0]
    expect(story?.passages.at(-1)).toMatchObject({role: 'furniture', rule: 'furniture/agency-sign', text: sign})
  },
)

test('an agency signs with initials behind results too', () => {
  const lines = ['Ferry sails through the winter', body, 'Single sculls:', 'Osthamn 7:58.2', 'SID jm']
  const story = readStory(new TextEncoder().encode(lines.join('\n\n'))).stories[0]
  expect(story?.passages.at(-1)).toMatchObject({rule: 'furniture/agency-sign'})
})

test.each(['Reuters heard nothing', 'SID und das Watt', 'Osthamn'])('%s is no sign', (line) => {
  const lines = ['Ferry sails through the winter', 'It sailed all autumn too, and nobody was ill.', body, line]
  const story = readStory(new TextEncoder().encode(lines.join('\n\n'))).stories[0]
  expect(story?.passages.at(-1)?.role).toBe('paragraph')
})

test.each([
  ['DIES IST EINE WIEDERHOLUNG', 'update'],
  ['RIPETIZIONE CON TESTO CORRETTO', 'correction'],
])('%s is no headline', (line, signal) => {
  expect(read(line, 'Ferry sails through the winter')).toMatchObject({
    headline: 'Ferry sails through the winter',
    wire: {signal},
  })
})
