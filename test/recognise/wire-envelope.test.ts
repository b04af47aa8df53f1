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

test.each([
  ['DIES IST EINE WIEDERHOLUNG', 'update'],
  ['RIPETIZIONE CON TESTO CORRETTO', 'correction'],
])('%s is no headline', (line, signal) => {
  expect(read(line, 'Ferry sails through the winter')).toMatchObject({
    headline: 'Ferry sails through the winter',
    wire: {signal},
  })
})
