import {expect, test} from 'vitest'
import {readStory} from '../../src/ingest.ts'

const read = (embargo: string, dateline: string) =>
  readStory(
    `Harbour fell dry\n\n${embargo}\n\n${dateline}The harbour of Lowport fell dry on Monday, and nobody was hurt. Two boats lay on their sides until the evening.\n\nThe council wants to mend the wall as soon as there is money for it, the mayor said on Tuesday.\n`,
  ).stories[0]

test.each([
  ['winter', 'Sperrfrist: 12. März 2026, 14.00 Uhr', '2026-03-12T13:00:00Z'],
  ['summer', 'Sperrfrist: 12.7.2026, 14.00 Uhr', '2026-07-12T12:00:00Z'],
  ['a day’s end', 'Sperrfrist: 12.7.2026, 24.00 Uhr', '2026-07-12T22:00:00Z'],
  ['midnight, of two the later', 'EMBARGOED until midnight MEZ on 12 March 2026', '2026-03-12T23:00:00Z'],
  ['a town of its own', 'EMBARGOED until 6am London time on 9 July 2026', '2026-07-09T05:00:00Z'],
  ['a zone of its own', 'EMBARGOED until 6 a.m. ET July 9, 2026', '2026-07-09T10:00:00Z'],
])('an embargo ends by the clocks of the agency that sent the story: %s', (_, embargo, until) => {
  const story = read(embargo, 'Berlin (dpa) - ')
  expect(story?.embargoUntil).toBe(until)
  expect(story?.notices.map((notice) => [notice.kind, notice.until])).toEqual([['embargo', until]])
})

test.each([
  ['by an agency of all zones', 'Sperrfrist: 12. März 2026, 14.00 Uhr', 'BERLIN (Reuters) - '],
  ['by nobody that is known', 'Sperrfrist: 12. März 2026, 14.00 Uhr', ''],
  ['by the clocks of a town', 'Sperrfrist: 12. März 2026, 14.00 Uhr Ortszeit', 'Berlin (dpa) - '],
  ['by clocks that nobody knows', 'Sperrfrist: 12. März 2026, 14.00 Uhr AEST', 'Berlin (dpa) - '],
  ['by those of a town elsewhere', 'Sperrfrist: 12. März 2026, 14.00 Uhr New Yorker Zeit', 'Berlin (dpa) - '],
  ['on a day that is none', 'Sperrfrist: 31. April 2026, 14.00 Uhr', 'Berlin (dpa) - '],
])('and stays as printed %s', (_, embargo, dateline) => {
  const story = read(embargo, dateline)
  expect(story?.embargoUntil).toBeUndefined()
  expect(story?.notices.map((notice) => [notice.kind, notice.until])).toEqual([['embargo', embargo.slice(12)]])
})

const mail = (embargo: string, date: string) =>
  readStory(
    `From: Desk <desk@gull.example>\r\nTo: list@gull.example\r\nDate: ${date}\r\nSubject: Harbour fell dry\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${embargo}\r\n\r\nLOWPORT (PA) - The harbour of Lowport fell dry on Monday, and nobody was hurt. Two boats lay on their sides until the evening.\r\n\r\nThe council wants to mend the wall as soon as there is money for it, the mayor said on Tuesday.\r\n`,
  ).stories[0]

test.each([
  [
    'a few days on',
    'EMBARGOED until 00:01 GMT Thursday 12 March',
    'Mon, 9 Mar 2026 10:00:00 +0000',
    '2026-03-12T00:01:00Z',
  ],
  [
    'in the next year',
    'EMBARGOED until 6 a.m. GMT on 4 January',
    'Wed, 30 Dec 2026 10:00:00 +0000',
    '2027-01-04T06:00:00Z',
  ],
  [
    'that has just passed',
    'EMBARGOED until 9 a.m. GMT on 9 March',
    'Mon, 9 Mar 2026 10:00:00 +0000',
    '2026-03-09T09:00:00Z',
  ],
])('an embargo without a year ends on the day %s', (_, embargo, date, until) => {
  expect(mail(embargo, date)?.embargoUntil).toBe(until)
})

test('a day without a year that lies long before or behind the mail is left as printed', () => {
  const story = mail('EMBARGOED until 6 a.m. GMT on 20 February', 'Mon, 9 Mar 2026 10:00:00 +0000')
  expect(story?.embargoUntil).toBeUndefined()
  expect(story?.notices.map(({until}) => until)).toEqual(['6 a.m. GMT on 20 February'])
})
