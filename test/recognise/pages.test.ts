import {expect, test} from 'vitest'
import {readStory} from '../../src/ingest.ts'

const rolesOf = (lines: readonly string[]): string[] => {
  const [story] = readStory(new TextEncoder().encode(lines.join('\n'))).stories
  return (story?.passages ?? []).map(({role}) => role)
}

test('a page with a kicker, a deck above the byline, buttons and a picture', () => {
  expect(
    rolesOf([
      'Tiere auf Fähre',
      'Vierzig Ziegen nehmen die letzte Fähre',
      'Ohne Fahrschein an Bord: Auf der Insel Gannet haben vierzig Ziegen für Aufsehen gesorgt. Die Reederei will den Vorfall prüfen.',
      'Von Jana Obst, Gannet',
      '04.05.2024, 09.00 Uhr',
      'Merkliste',
      'X.com',
      'Ziegen am Anleger (Archivbild)',
      'Ziegen am Anleger (Archivbild) Foto: Kai Mohr / dpa',
      'Vierzig Ziegen haben am Freitagabend die letzte Fähre zur Insel Gannet genommen.',
      'Mehr zum Thema',
      'Warum die Fähren immer später kommen',
    ]),
  ).toEqual([
    'kicker',
    'headline',
    'deck',
    'byline',
    'timestamp',
    'furniture',
    'furniture',
    'caption',
    'caption',
    'paragraph',
    'furniture',
    'relatedLink',
  ])
})

test('a page with its age above, a sign-up box inside and topics below', () => {
  expect(
    rolesOf([
      'This article is more than 1 year old',
      'Goats take ferry as islanders call for more sailings',
      'Forty animals boarded the last boat on Friday without tickets, prompting inquiry',
      'Ada Quill and Jon Berg in Gannet Island',
      'Sat 4 May 2024 09.00 CEST',
      'Last modified on Sat 4 May 2024 11.23 CEST',
      'Share',
      '12',
      'Islanders have called for more sailings after forty goats took the last ferry on Friday night.',
      'Sign up to Morning Crossing',
      'Our morning email breaks down the tides of the day',
      'Enter your email address',
      'Sign up',
      'The operator declined to comment.',
      'Explore more on these topics',
      'Ferries',
      'Goats',
    ]),
  ).toEqual([
    'furniture',
    'headline',
    'deck',
    'byline',
    'timestamp',
    'timestamp',
    'furniture',
    'furniture',
    'paragraph',
    'notice',
    'furniture',
    'furniture',
    'furniture',
    'paragraph',
    'furniture',
    'furniture',
    'furniture',
  ])
})

test('a press release with its contact block above the headline', () => {
  expect(
    rolesOf([
      'PRESS RELEASE',
      'Contact: Ada Quill',
      'Harbour Ferries',
      '(206) 555-0142',
      'press@harbourferries.example',
      '',
      'Harbour Ferries to Add Goat Fare',
      'New ticket will cost $2 and include hay',
      '',
      'GANNET ISLAND, Wash. (May 4, 2024) – Harbour Ferries announced today a new fare for goats, its first in ninety years.',
      '###',
    ]),
  ).toEqual([
    'furniture',
    'authorContact',
    'authorContact',
    'authorContact',
    'authorContact',
    'headline',
    'deck',
    'dateline',
    'paragraph',
    'furniture',
  ])
})

test.each([
  ['선장 박모씨는 "예상하지 못했다"고 말했다.', 'gogi@harbour.example', 'paragraph'],
  ['The boat will sail twice a day now. PTI ADQ BOR', '05041320', 'paragraph'],
  ['Press Office, Gannet Ferries Ltd.', 'press@harbour.example', 'authorContact'],
  ['Pressekontakt:', 'Tel. +49 431 5550100', 'authorContact'],
  [
    'Twice a day.',
    '((ada.quill@harbour.example; +44 20 7946 0000; Reuters Messaging: ada@harbour.example))',
    'paragraph',
  ],
])('above contact details %s', (line, detail, role) => {
  const text = 'Forty goats took the last ferry on Friday, and nobody had sold them a ticket for it or for the hay.'
  expect(rolesOf(['Goats take the ferry, again', text, line, detail]).slice(2)).toEqual([role, 'authorContact'])
})

test('names below a header that says whom to contact', () => {
  const lines = [
    'Goats take the ferry, again',
    'By Ada Quill',
    'Forty goats took the last ferry on Friday, and nobody had sold them a ticket for it or for the hay.',
    'To contact the reporter on this story:',
    'Ada Quill in Oslo at aquill@harbour.example',
    'To contact the editors responsible for this story:',
    'Jon Berg at jberg@harbour.example',
    'Mia O’Shea',
  ]
  expect(rolesOf(lines).slice(3)).toEqual(Array.from({length: 5}, () => 'authorContact'))
  const [story] = readStory(new TextEncoder().encode(lines.join('\n\n'))).stories
  expect(story?.authors).toEqual([{name: 'Ada Quill', email: 'aquill@harbour.example'}])
})

test('a whole story in one line, house and all', () => {
  const [story] = readStory(
    new TextEncoder().encode(
      'Goats take the ferry, again By Ada Quill The Harbour Times GANNET ISLAND, Wash. — Forty goats took the last ferry on Friday, and nobody had sold them a ticket. "They knew the way," said the harbour master, Jon Berg. The company will look into it, it said, after the weekend.',
    ),
  ).stories
  expect(story).toMatchObject({
    headline: 'Goats take the ferry, again',
    authors: [{name: 'Ada Quill', organisation: 'The Harbour Times'}],
    dateline: {place: 'GANNET ISLAND, Wash.'},
  })
})

test('a page with its menu above the headline and its small print below', () => {
  expect(
    rolesOf([
      'Harbour News',
      'Search query',
      'Finance',
      'Sports',
      'The Harbour Times',
      'Forty goats take last ferry to Gannet Island',
      'Ada Quill, The Harbour Times',
      'Sat, May 4, 2024 at 9:12 AM PDT·3 min read',
      '15',
      'Forty goats boarded the last ferry to Gannet Island on Friday. (Mia Lund / The Harbour Times)',
      'GANNET ISLAND, Wash. — Forty goats boarded the last ferry to Gannet Island on Friday, and nobody had sold them a ticket.',
      'View comments (15)',
      'Your Privacy Choices',
    ]),
  ).toEqual([
    'furniture',
    'furniture',
    'furniture',
    'furniture',
    'furniture',
    'headline',
    'byline',
    'timestamp',
    'furniture',
    'caption',
    'dateline',
    'paragraph',
    'furniture',
    'furniture',
  ])
})
