import {describe, expect, test} from 'vitest'
import {isBareNameLine, parseAffiliation, parseByline} from '../../src/recognise/byline.ts'

describe('bylines', () => {
  test.each([
    ['By Ada Quill', ['Ada Quill']],
    ['BY ADA QUILL', ['ADA QUILL']],
    ['By: Ada Quill', ['Ada Quill']],
    ['By Ada Quill and Jon van der Berg', ['Ada Quill', 'Jon van der Berg']],
    ['By Ada Quill, Jon Berg and Mia O’Shea', ['Ada Quill', 'Jon Berg', 'Mia O’Shea']],
    ['By Robert E. Lund and Ana María Pardo', ['Robert E. Lund', 'Ana María Pardo']],
    ['Von Jana Obst und Kai Mohr (dpa)', ['Jana Obst', 'Kai Mohr']],
    ['Von Jana Obst mit AP', ['Jana Obst']],
    ['Kommentar von Jana Obst', ['Jana Obst']],
    ['Par Élodie Marchetti, avec Luc Besnier à Lyon', ['Élodie Marchetti', 'Luc Besnier']],
    ['Por Inés Sotomayor y Raúl Vega', ['Inés Sotomayor', 'Raúl Vega']],
    ['Di Chiara Lodi', ['Chiara Lodi']],
    ['Ada Quill / Reuters', ['Ada Quill']],
    ['Ada Quill | Staff Writer', ['Ada Quill']],
    ['Ada Quill and Jon Berg', ['Ada Quill', 'Jon Berg']],
    ['By The Associated Press', ['The Associated Press']],
    ['By REUTERS', ['REUTERS']],
    ['By Dr. Ada Quill', ['Ada Quill']],
    ['By Ada Quill, Special to The Harbour Times', ['Ada Quill']],
    ['By Ada Quill, Jr.', ['Ada Quill, Jr.']],
    ['By Ada Quill Jr. and Jon Berg III', ['Ada Quill Jr.', 'Jon Berg III']],
    ['By Ada Quill Nov. 3, 2021', ['Ada Quill']],
    ['By Ada Quill • 12 min read', ['Ada Quill']],
    ['Bill MCCARTHY', ['Bill MCCARTHY']],
    ['Ada Quill and Jon Berg, AP Transport Writers', ['Ada Quill', 'Jon Berg']],
  ])('%s', (line, names) => {
    expect(parseByline(line)?.authors.map(({name}) => name)).toEqual(names)
  })

  test.each([
    ['By Ada Quill, USA TODAY', {organisation: 'USA TODAY'}],
    ['By Ada Quill, The Harbour Gazette', {organisation: 'The Harbour Gazette'}],
    ['Ada Quill, PA Health Correspondent', {authors: [{name: 'Ada Quill', jobTitle: 'PA Health Correspondent'}]}],
    ['By Ada Quill | aquill@harbour.example', {authors: [{name: 'Ada Quill', email: 'aquill@harbour.example'}]}],
    ['By Ada Quill (AFP)', {authors: [{name: 'Ada Quill', organisation: 'AFP'}]}],
  ])('%s says more', (line, more) => {
    expect(parseByline(line)).toMatchObject(more)
  })

  test.each([
    'By noon the road was open again.',
    'By the time the ferry left, it was dark',
    'Die Fähre fährt wieder',
    'Historic Mining Camp Opens',
    'Dear Friends,',
    'Von der Küste bis zum Harz: Schnee',
    'Interview Highlights',
    'A B C D E F',
    'New York Times Square',
  ])('not %s', (line) => {
    expect(parseByline(line)).toBeUndefined()
  })
})

describe('lines under a byline', () => {
  test.each([
    ['USA TODAY', {organisation: 'USA TODAY'}],
    ['The Harbour Tribune', {organisation: 'The Harbour Tribune'}],
    ['AP Business Writer', {jobTitle: 'AP Business Writer'}],
    ['Staff Reporter, The Harbour Tribune', {jobTitle: 'Staff Reporter', organisation: 'The Harbour Tribune'}],
    ['harbourtimes.com', {organisation: 'harbourtimes.com'}],
    ['The ferry left late.', undefined],
    ['Ferries and goats', undefined],
  ])('%s', (line, affiliation) => {
    expect(parseAffiliation(line)).toEqual(affiliation)
  })
})

test.each([
  ['Ada Quill', true],
  ['Ada Quill and Jon van der Berg', true],
  ['Per-Erik Olstad', true],
  ['Harbour Ferry Goats Again', false],
  ['NEW YORK', false],
  ['By Ada Quill', false],
])('a line of bare names: %s', (line, yes) => {
  expect(isBareNameLine(line)).toBe(yes)
})
