import {expect, test} from 'vitest'
import {readStory} from '../../src/ingest.ts'

const text = 'Bay Pumps Ltd today opened a second yard, which will build pumps for ferries and for tugs of every size.'
const read = (...lines: readonly string[]) => readStory(new TextEncoder().encode(lines.join('\n\n'))).stories[0]

test('the head of a release names its source, its number, its headline and its dateline', () => {
  const story = read(
    'Source: Bay Pumps Inc.',
    'MEDIA RELEASE PR61234',
    'Bay Pumps Opens Second Yard',
    'NEW YORK, LONDON and OSLO, Feb. 2, 2026 /PRNewswire-AsiaNet/ --',
    text,
    'Logo - https://img.harbour.example/logo.jpg',
    `${text} It did.`,
    'SOURCE Bay Pumps Inc.',
  )
  expect(story).toMatchObject({
    headline: 'Bay Pumps Opens Second Yard',
    source: {name: 'Bay Pumps Inc.'},
    dateline: {place: 'NEW YORK, LONDON and OSLO', agency: 'PRNewswire-AsiaNet', date: 'Feb. 2, 2026'},
    wire: {provider: 'PRNewswire-AsiaNet', sequence: 'PR61234'},
  })
  expect(story?.passages.map(({rule}) => rule)).toEqual([
    'furniture/press-source',
    'furniture/release-mark',
    'headline/first-line',
    'dateline/line',
    'paragraph/prose',
    'furniture/media-address',
    'paragraph/prose',
    'furniture/press-source',
  ])
})

test.each([
  ['PR Newswire', `OSLO, Norway, Sept. 12, 2026 /PRNewswire/ -- ${text}`, 'OSLO, Norway', 'PRNewswire'],
  [
    'PR Newswire',
    `OSLO, Norway, Sept. 12, 2026 /PRNewswire-USNewswire/ -- ${text}`,
    'OSLO, Norway',
    'PRNewswire-USNewswire',
  ],
  ['Business Wire', `OSLO, Norway--(BUSINESS WIRE)--${text}`, 'OSLO, Norway', 'BUSINESS WIRE'],
  ['GlobeNewswire', `OSLO, Norway, Sept. 12, 2026 (GLOBE NEWSWIRE) -- ${text}`, 'OSLO, Norway', 'GLOBE NEWSWIRE'],
  ['EIN', `OSLO, NORWAY, September 12, 2026 /EINPresswire.com/ -- ${text}`, 'OSLO, NORWAY', 'EINPresswire.com'],
  ['CNW', `OSLO, Norway, Sept. 12, 2026 /CNW/ - ${text}`, 'OSLO, Norway', 'CNW'],
  ['news aktuell', `Oslo (ots) - ${text}`, 'Oslo', 'ots'],
  ['ACCESSWIRE', `OSLO, NO / ACCESSWIRE / September 12, 2026 / ${text}`, 'OSLO, NO', 'ACCESSWIRE'],
])('%s', (_service, first, place, agency) => {
  expect(read('Bay Pumps Opens Second Yard', first, `${text} It did.`, 'SOURCE: Bay Pumps Ltd')).toMatchObject({
    headline: 'Bay Pumps Opens Second Yard',
    dateline: {place, agency},
    source: {name: 'Bay Pumps Ltd'},
    wire: {provider: agency},
  })
})

test.each([
  [
    [
      'Please replace the release dated February 2, 2026 with the following corrected version.',
      'The corrected release reads:',
    ],
    ['notice', 'furniture'],
  ],
  [
    [
      'In the news release, Bay Pumps Opens Second Yard, issued 02-Feb-2026 by Bay Pumps Ltd over PR Newswire, we are advised by the company that the yard is the second, not the third. The complete, corrected release follows:',
    ],
    ['notice'],
  ],
])('what a service says of an error above the corrected release is a correction: %j', (account, roles) => {
  const story = read(
    'CORRECTING and REPLACING Bay Pumps Opens Second Yard',
    ...account,
    'BAY PUMPS OPENS SECOND YARD',
    `OSLO, Norway--(BUSINESS WIRE)--${text}`,
  )
  expect(story).toMatchObject({headline: 'BAY PUMPS OPENS SECOND YARD', wire: {signal: 'correction'}})
  expect(story?.passages.map(({role}) => role).slice(1)).toEqual([...roles, 'headline', 'dateline', 'paragraph'])
})

test('"Source:" below a story that is no release is not taken for its sender', () => {
  expect(read('Ferry is back', text, `${text} It did.`, 'Source: Harbour office')?.source).toBeUndefined()
})
