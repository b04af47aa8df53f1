import {expect, test} from 'vitest'
import {readStory} from '../../../src/ingest.ts'

const read = (lines: string) => readStory(new TextEncoder().encode(lines.replaceAll('\n', '\r\n')), {})
const outline = (lines: string) => {
  const {format, stories} = read(lines)
  return {format, stories: stories.map(({passages}) => passages.map(({role, text}) => [role, text]))}
}
const italian = (head: string, end = '09-NOV-26 15:26 NNNN') =>
  `ZCZC0318/SXA\nXCI76217_SXA_QBXB\nR POL S0A QBXB\n${head}\n   (ANSA) - OSTIA, 9 NOV - La marea è salita. (ANSA).\n\n     GUL\n${end}`

test('results name keyword, take key, headline, category and subject by their marks', () => {
  const {stories, format} = read(
    'ZCZC AAP\n$T\n:Rowing Vic\n=Heats\n^ROWING: Heats\n*X\n&T\n+15050000\nBAY, Nov 9 AAP - Heats on Monday:\nOne\nTwo\nThree\nFour\n   AAP\nNNNN',
  )
  expect(format).toBe('zczc')
  expect(stories[0]).toMatchObject({
    headline: 'ROWING: Heats',
    slugline: 'Rowing Vic',
    dateline: {place: 'BAY', agency: 'AAP', date: 'Nov 9'},
    subjects: [
      {code: 'T', scheme: 'anpa'},
      {code: '15050000', scheme: 'subj'},
    ],
    wire: {provider: 'AAP', takeKey: 'Heats'},
  })
  expect(stories[0]?.passages.slice(3).map(({role}) => role)).toEqual([
    'paragraph',
    'paragraph',
    'paragraph',
    'paragraph',
    'furniture',
  ])
})

test('a release without a headline mark names its sender, and its first line is the headline', () => {
  const {stories} = read(
    'ZCZC AAP\n%D:NXX BDA\n$K\n:\n:Bay Pumps Ltd\n*X\nBay Pumps opens a second yard\nThe yard opened on Monday, the company said in the bay.\nSOURCE: Bay Pumps Ltd\nNNNN',
  )
  expect(stories[0]).toMatchObject({
    headline: 'Bay Pumps opens a second yard',
    source: {name: 'Bay Pumps Ltd'},
    subjects: [{code: 'K', scheme: 'anpa'}],
    wire: {services: ['D:NXX', 'BDA']},
  })
})

test('each line of a table is a paragraph', () => {
  const {stories} = outline(
    `ZCZC AAP\n$J\n^DRAW\n*T\n${'Division 1      $70,113.85         2    $140,227.70   \n'.repeat(5)}NNNN`,
  )
  expect(stories[0]).toHaveLength(6)
})

test('messages follow each other, and one that was cut off keeps what came', () => {
  expect(outline('ZCZC AAP\n%A\n#Tide\n$Tide\nWater came on Monday.\nNNNN\nZCZC AAP\n%A\n#Ebb\n$Ebb\nIt went')).toEqual(
    {
      format: 'zczc',
      stories: [
        [
          ['headline', 'Tide'],
          ['paragraph', 'Water came on Monday.'],
        ],
        [
          ['headline', 'Ebb'],
          ['paragraph', 'It went'],
        ],
      ],
    },
  )
})

test("ANSA's codes are number, service, priority and category; its time is Rome's", () => {
  const {stories, format} = read(italian('>Marea: acqua alta a Ostia\nSecondo giorno'))
  expect(format).toBe('zczc')
  expect(stories[0]).toMatchObject({
    headline: 'Marea: acqua alta a Ostia Secondo giorno',
    dateline: {place: 'OSTIA', agency: 'ANSA', date: '9 NOV'},
    urgency: 4,
    language: 'it',
    publishedAt: '2026-11-09T15:26:00+01:00',
    subjects: [{code: 'POL', scheme: 'ansa'}],
    wire: {provider: 'ANSA', sequence: '0318', services: ['SXA', 'S0A', 'QBXB']},
  })
})

test.each(['ZCZC', 'ZCZC AAP\nThe tide came in.\nIt went out.', 'A ZCZC line\n#a\n#b'])('%j is no message', (text) => {
  expect(read(text).format).toBe('plain-text')
})
