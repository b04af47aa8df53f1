import {describe, expect, test} from 'vitest'
import {maximumPassages, maximumStoryCharacters} from '../../src/bytes/limits.ts'
import {readStory} from '../../src/ingest.ts'
import {plainText} from '../../src/formats/plain-text.ts'

const paragraphs = (text: string): string[] =>
  plainText.parse({text}).stories.flatMap(({passages}) => passages.map((passage) => passage.text))

describe('paragraphs', () => {
  test.each([
    ['LF', 'One fox.\nTwo hens.'],
    ['CRLF', 'One fox.\r\nTwo hens.'],
    ['CR', 'One fox.\rTwo hens.'],
    ['NEL', 'One fox.\u0085Two hens.'],
    ['line separators', 'One fox.\u2028Two hens.'],
    ['blank lines', 'One fox.\n\n \t\u00A0\n\nTwo hens.\n'],
    ['lines of invisible characters', 'One fox.\n\u200B\nTwo hens.'],
  ])('are told apart at %s', (_, text) => {
    expect(paragraphs(text)).toEqual(['One fox.', 'Two hens.'])
  })

  const wrapped = [
    'The ferry to the outer islands left two hours late on Friday, with',
    'more goats than passengers aboard and a captain who had never before',
    'been asked to sell a ticket for one.',
  ]

  test('wrapped at a column are joined, between blank lines', () => {
    const text = [
      ...wrapped,
      '',
      'Nobody complained, said the harbour master, who had counted twice and',
      'then gone home for his lunch.',
    ].join('\n')
    expect(paragraphs(text)).toEqual([
      wrapped.join(' '),
      'Nobody complained, said the harbour master, who had counted twice and then gone home for his lunch.',
    ])
  })

  test('wrapped without blank lines are told apart by a short last line and by an indent', () => {
    const text = [
      ...wrapped,
      '   Nobody complained, said the harbour master, who had counted them',
      'twice over and then had gone home for his lunch, which was a pie he',
      'shared.',
      'A second ferry is due on Monday morning, the company said, and it has',
      'a fence.',
    ].join('\n')
    expect(paragraphs(text)).toHaveLength(3)
  })

  test('on short lines stay lines', () => {
    const lines = [
      'Home',
      'News',
      'Harbour reopens after the storm',
      'Share',
      'The harbour has reopened after the storm, the council said.',
    ]
    expect(paragraphs(lines.join('\n'))).toEqual(lines)
  })

  test('are not joined with a line drawn under a heading', () => {
    const text = [
      'FERRY LEAVES TWO HOURS LATE WITH GOATS ABOARD AND NO TICKETS SOLD',
      '-----------------------------------------------------------------',
      ...wrapped,
    ].join('\n')
    expect(paragraphs(text)).toHaveLength(3)
  })

  test('know where they stood', () => {
    const text = 'One  fox.\r\n\r\n  Two\u00A0hens. '
    const [story] = plainText.parse({text}).stories
    expect(story?.passages.map(({at}) => text.slice(at.start, at.end).trim())).toEqual(['One  fox.', 'Two\u00A0hens.'])
  })
})

describe('limits', () => {
  test.each([
    ['white space', ' \n\t\n', 'input-empty'],
    ['too many paragraphs', 'a\n'.repeat(maximumPassages + 1), 'input-too-large'],
    ['too many characters', 'a'.repeat(maximumStoryCharacters + 1), 'input-too-large'],
  ])('refuse %s', (_, text, code) => {
    expect(plainText.parse({text})).toMatchObject({stories: [], diagnostics: [{code, severity: 'error'}]})
  })

  test('leave the largest story alone', () => {
    expect(plainText.parse({text: 'a\n'.repeat(maximumPassages)}).stories).toHaveLength(1)
  })
})

test.each([
  ['a web page', '<!doctype html><p>x', false],
  ['XML', '<?xml version="1.0"?><a/>', false],
  ['JSON', '{"a": 1}', false],
  ['rich text', '{\\rtf1 x}', false],
  ['a story', 'A story', true],
  ['a story that begins with a bracket', '[Updated] A story', true],
])('is or is not %s', (_, text, yes) => {
  expect(plainText.detect({text}) > 0).toBe(yes)
})

test('what dpa tells editors below its text is no text, and no Markdown', () => {
  const text = [
    'Fähre/Tarife/',
    '(Zusammenfassung 1415 - neu: Reaktion)',
    'Fähre hält die Preise stabil =',
    '',
    'Sande (dpa) - Die Fähre hat ihre Preise am Mittwoch unverändert gelassen.',
    '',
    '# dpa-Notizblock',
    '',
    '## Internet',
    '- [Fähre](https://faehre.example)',
    '',
    '* * * *',
    '',
    '## dpa-Kontakte',
    '- Autorin: Ada Quill, +49 30 1234',
  ].join('\n')
  const {format, stories} = readStory(text)
  expect(format).toBe('plain-text')
  expect(stories[0]).toMatchObject({
    headline: 'Fähre hält die Preise stabil',
    slugline: 'Fähre/Tarife',
    wire: {signal: 'update'},
    editorsNote: expect.stringContaining('Internet\n- [Fähre](https://faehre.example)\ndpa-Kontakte') as string,
  })
  const body = stories[0]?.passages.filter(({blockKey}) => blockKey !== undefined)
  expect(body?.map((passage) => passage.text)).toEqual(['Die Fähre hat ihre Preise am Mittwoch unverändert gelassen.'])
})

test.each([
  ['# Notizblock', 'Notizblock'],
  ['Notizblock', 'Notizblock'],
  ['## dpa-Kontakte', 'dpa-Kontakte'],
  ['Die folgenden Informationen sind nicht zur Veröffentlichung bestimmt', 'Die folgenden Informationen sind nicht'],
])('what stands below %s is for editors alone, whatever the format', (opening, note) => {
  const body = 'Sande (dpa) - Die Fähre hat ihre Preise am Mittwoch unverändert gelassen.'
  const lines = [
    'Fähre hält die Preise stabil',
    body,
    opening,
    '- Autorin: Ada Quill, +49 30 1234, <quill@dpa.example>',
  ]
  const mail = `From: dpa <desk@dpa.example>\nMessage-ID: <a@dpa.example>\nSubject: Preise\n\n${lines.join('\n\n')}`
  const page = `<html><body>${lines.map((line) => `<p>${line.replace('<', '&lt;')}</p>`).join('')}</body></html>`
  for (const text of [lines.join('\n\n'), mail, page]) {
    const [story] = readStory(text).stories
    expect(story?.editorsNote).toContain(note)
    expect(story?.editorsNote).toContain('+49 30 1234')
    expect(JSON.stringify(story?.body)).not.toMatch(/Quill|Notizblock|Informationen/u)
  }
})

test.each([
  ['フェリーは十一日に出港した。船長は驚いたと話した。', 'ja'],
  ['여객선이 다시 떴다. 선장은 예상하지 못했다고 말했다. 마흔 명이 탔다.', 'ko'],
  ['停航十九年的渡轮重新驶往小岛。船长说，他没有想到能等到这一天。', 'zh'],
  ['Το πλοίο ξεκίνησε ξανά την Πέμπτη με σαράντα επιβάτες.', 'el'],
  ['Trajekt, který jel po letech, řekl kapitán, že je jako nový, ale byl podle něj také od základu jiný.', 'cs'],
  ['Паром вышел в рейс, и капитан сказал, что это было не для него, а также что он из порта и к морю.', 'ru'],
  ['The sign said ようこそ and nobody on board could read it.', 'en'],
])('the script of %s tells its language', (text, language) => {
  expect(readStory(`A\n\n${text}\n\n${text}`).stories[0]?.language).toBe(language)
})

test('what a press office tells editors behind its end mark is no text', () => {
  const text = [
    'Ferry sails again',
    'The ferry to Torsund sailed again on Thursday with forty people and a dog on board.',
    'ENDS',
    'Notes to editors:',
    'The ferry was built in 1974. Contact Kai Voss on 0131 496 0000.',
  ]
  const [story] = readStory(text.join('\n\n')).stories
  expect(story?.editorsNote).toBe('Notes to editors:\nThe ferry was built in 1974. Contact Kai Voss on 0131 496 0000.')
  expect(story?.body).toHaveLength(1)
})

test('a subhead of the same word begins no notebook', () => {
  const text = [
    'Der Maler und sein Heft',
    'Der Maler zeichnet seit vierzig Jahren jeden Morgen am Hafen, und niemand weiß, warum er das tut.',
    'Notizblock',
    'Sein Heft hat er immer dabei, sagte er am Montag, und er zeigt es niemandem, nicht einmal seiner Frau.',
  ]
  const [story] = readStory(text.join('\n\n')).stories
  expect(story).not.toHaveProperty('editorsNote')
  expect(JSON.stringify(story?.body)).toContain('Sein Heft hat er immer dabei')
})

test('a story about a pad keeps its lines', () => {
  const text = ['Der Maler und sein Heft', 'Notizblock', 'Er zeichnete jeden Tag auf demselben Notizblock, sagte er.']
  expect(readStory(text.join('\n\n')).stories[0]).not.toHaveProperty('editorsNote')
})

test.each(['Hello, Dolly returns to the quay!', 'Hallo Europa!', 'Dear reader: the tide is late'])(
  'the headline %j is no salutation',
  (headline) => {
    const text = [
      headline,
      'The musical plays again from Friday, with a cast of forty.',
      'It is sold out.',
      'So is May.',
    ]
    expect(readStory(text.join('\n\n')).stories[0]?.headline).toBe(headline)
  },
)

test('a mail that was pasted whole begins below its salutation', () => {
  const text = [
    'Dear colleagues,',
    'I hope this finds you well. Please find our release below.',
    'Harbour Board Opens New Slipway',
    'The Harbour Board today opened the slipway that it promised in 2019.',
    '"We kept our word," said Wilma Sand, harbour master.',
    'Best wishes,',
    'Ada Quill',
  ].join('\n\n')
  const [story] = readStory(text).stories
  expect(story?.headline).toBe('Harbour Board Opens New Slipway')
  expect(story?.passages.filter(({role}) => role !== 'furniture').map((passage) => passage.text)).toEqual(
    text.split('\n\n').slice(2, 5),
  )
})
