import {expect, test} from 'vitest'
import {readStory} from '../../../src/ingest.ts'

const read = (text: string) => readStory(new TextEncoder().encode(text))
const iptc = (lines: string, {head = 'hnb0417 4 p 90  hnb 0733', end = '091426 GMT Nov 26'} = {}) =>
  `\u0001${head}\r\n\r\nTide/\r\n\u0002${lines}\r\n\u0003${end}\r\n\u007F\u0004`
const anpa = (lines: string, keyword = 'BC-Tide') =>
  `\u0016\u0016\u0001W0318\u001F_coast\r\nr i\u0013\u0011${keyword}     11-09 0205\r\n\u0002${lines}\r\n\t\u0003PBN-WF-11-09-26 1426GMT<\r\n\u0004`
const rolesOf = (text: string) => read(text).stories[0]?.passages.map((one) => [one.role, one.text])

test('a headline over several lines ends where the equals sign stands, lines about the version aside', () => {
  const result = read(iptc('URGENT\r\n2nd LEAD\r\nThe tide is higher than\r\nanyone can remember =\r\n\r\nWater came.'))
  expect(result.format).toBe('iptc-7901')
  expect(result.stories[0]).toMatchObject({
    headline: 'The tide is higher than anyone can remember',
    slugline: 'Tide',
    urgency: 4,
    wordCount: 90,
    subjects: [{code: 'p', scheme: 'iptc-7901'}],
    publishedAt: '2026-11-09T14:26:00Z',
    wire: {
      provider: 'hnb',
      sequence: '0417',
      takeKey: 'URGENT 2nd LEAD',
      signal: 'update',
      versionCreated: '2026-11-09T14:26:00Z',
      services: ['hnb'],
    },
  })
})

test.each([
  ['CORRECTION', 'correction'],
  ['KILL', 'kill'],
  ['REFILE', 'update'],
  ['EXTRA', undefined],
])('%s above the headline is the signal %s', (line, signal) => {
  expect(read(iptc(`${line}\r\nTide =\r\n\r\nWater came.`)).stories[0]?.wire?.signal).toBe(signal)
})

test('lines of a paragraph are joined, and what is not for publication goes to the editors', () => {
  const text = iptc(
    'Tide =\r\n\r\nWater came on\r\nMonday.\r\n\r\nIt went.\r\n\r\n# hnb Notebook\r\n\r\n## Note to editors\r\n- adds that it went',
  )
  expect(rolesOf(text)?.slice(1)).toEqual([
    ['paragraph', 'Water came on Monday.'],
    ['paragraph', 'It went.'],
  ])
  expect(read(text).stories[0]?.editorsNote).toBe('hnb Notebook\nNote to editors\n- adds that it went')
})

test('a line that is indented begins a paragraph', () => {
  const text = iptc('Tide =\r\n\r\n   Water came on\r\nMonday.\r\n   It went.\r\n   It came\r\nagain.')
  expect(rolesOf(text)?.slice(1)).toEqual([
    ['paragraph', 'Water came on Monday.'],
    ['paragraph', 'It went.'],
    ['paragraph', 'It came again.'],
  ])
})

test.each(['311426 GMT Apr 26', '092526 GMT Nov 26', '091426 GMT Foo 26', '1426'])('%s is no time', (end) => {
  expect(read(iptc('Tide =\r\n\r\nWater came.', {end})).stories[0]?.publishedAt).toBeUndefined()
})

test.each([
  ['fra0417 4 pol 0090 FRA /AFP-AB12', {urgency: 4, wordCount: 90}, 'pol'],
  ['FRA0417 2 I 0090 FRA 0733', {urgency: 2, wordCount: 90}, 'I'],
  ['apa0417 5 wi  apa 0733', {urgency: 5}, 'wi'],
])('%s is a head', (head, fields, category) => {
  const {format, stories} = read(iptc('Tide =\r\n\r\nWater came.', {head}))
  expect(format).toBe('iptc-7901')
  expect(stories[0]).toMatchObject({...fields, subjects: [{code: category}]})
  expect(stories[0]?.wire).toMatchObject({sequence: '0417'})
})

test('two messages one after the other are two stories', () => {
  const {stories} = read(`${iptc('Tide =\r\n\r\nWater came.')}\r\n${iptc('Ebb =\r\n\r\nIt went.')}`)
  expect(stories.map(({headline}) => headline)).toEqual(['Tide', 'Ebb'])
})

test('a message that was cut off keeps what came', () => {
  expect(rolesOf(iptc('Tide =\r\n\r\nWater came on Monday.').split('Monday')[0] ?? '')?.at(-1)).toEqual([
    'paragraph',
    'Water came on',
  ])
})

test('the head of a message of ANPA 1312: keyword, headline, deck, instructions, byline, agency', () => {
  const {stories, format} = read(
    anpa(
      '^BC-NO--Tide, 1st Ld-Writethru,90<\r\n^Water came<\r\n^It went again<\r\n^Eds: UPDATES.<\r\n^By ANN GULL=\r\n^Pilot Boat News=\r\n\t   OSTHAMN (PBN) _ Water came.',
      'BC-NO--Tide 1st Ld-Writethru',
    ),
  )
  expect(format).toBe('anpa-1312')
  expect(stories[0]).toMatchObject({
    headline: 'Water came',
    deck: 'It went again',
    byline: 'By ANN GULL',
    editorsNote: 'UPDATES.',
    slugline: 'Tide',
    urgency: 4,
    subjects: [{code: 'i', scheme: 'anpa'}],
    source: {name: 'Pilot Boat News'},
    dateline: {place: 'OSTHAMN', agency: 'PBN'},
    wordCount: 205,
    wire: {
      provider: 'PBN',
      sequence: '0318',
      services: ['coast'],
      takeKey: '1st Ld-Writethru',
      signal: 'update',
      version: '1',
    },
  })
})

test('an alert, which has no headline, gets its keyword', () => {
  const {stories} = read(anpa('^BC-US--Tide Alert,9<\r\n\t   OSTHAMN (PBN) _ Water came.', 'BC-US--TideAlert'))
  expect(stories[0]?.headline).toBe('TideAlert')
})

test('a keyword with nothing but its cycle is none', () => {
  const {stories} = read(anpa('^BC-,9<\r\n^Tide<\r\n\t   Water came.', 'BC-'))
  expect(stories[0]?.slugline).toBeUndefined()
})

test('a keyword that the header cuts off ends with a whole word', () => {
  const line = 'BC-LT--Lighthouse-Keepers Return'
  const {stories} = read(anpa(`^${line},9<\r\n^Tide<\r\n\t   Water came.`, 'BC-LT--Lighthouse-Keeper'))
  expect(stories[0]?.slugline).toBe('Lighthouse')
  const cut = read(
    anpa('^BC-LT--Lighthouse Keepers Return,9<\r\n^Tide<\r\n\t   Water came.', 'BC-LT--LighthouseKeepers'),
  )
  expect(cut.stories[0]?.slugline).toBe('LighthouseKeepers')
})

test('the alphabet of the wire becomes ours, and tables keep their cells', () => {
  const lines = rolesOf(
    anpa(
      "^BC-Tide<\r\n^Tide<\r\n\t   ``High _ very,'' he said.\r\n\u0008Outer\u0010 Holm;6{\u0010 \r\n\u0008Inner\u001F 7",
    ),
  )
  expect(lines?.slice(1).map(([, text]) => text)).toEqual(['“High — very,” he said.', 'Outer Holm;6½', 'Inner 7'])
})

test('a message whose table is full of control characters and that has one byte of windows-1252 is text', () => {
  const head = new TextEncoder().encode(
    anpa(`^BC-Tide<\r\n^Tide<\r\n${'\u0008\u001E\u001F\u001E7\r\n'.repeat(20)}\t   Caf`).split('\r\n\t\u0003')[0],
  )
  const {stories, diagnostics} = readStory(new Uint8Array([...head, 0xe9, 0x2e]))
  expect(stories[0]?.passages.at(-1)?.text).toBe('Café.')
  expect(diagnostics.map(({code}) => code)).toContain('charset-guessed')
})

test('a line of nothing but marks below the byline names no agency', () => {
  const [story] = read(anpa('^Tide is high<\r\n^By ANN GULL=\r\n^=\r\n\t   OSTHAMN (PBN) _ Water came. \r\n')).stories
  expect(story?.byline).toBe('By ANN GULL')
  expect(story?.source?.name).not.toBe('')
  expect(story?.passages.map(({text}) => text)).not.toContain('')
})
