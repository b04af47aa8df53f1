import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import {createNoticeFinder, liveNotices} from '../../src/documents/live-notices.ts'
import {studioProblems} from '../schemas/studio-problems.ts'

const line = 'This article originally appeared on Harbour Gull: Ferry runs aground'
const body = [
  {
    _type: 'block',
    _key: 'a',
    style: 'normal',
    children: [{_type: 'span', _key: 'a0', text: 'The ferry ran aground on Monday.', marks: []}],
  },
  {
    _type: 'block',
    _key: 'b',
    style: 'normal',
    markDefs: [],
    children: [
      {_type: 'span', _key: 'b0', text: 'This article originally ', marks: []},
      {_type: 'span', _key: 'b1', text: 'appeared on Harbour Gull: Ferry runs aground', marks: ['em']},
    ],
  },
]

test('an attribution in a body is found where it stands', () => {
  expect(liveNotices(body)).toEqual([
    expect.objectContaining({
      kind: 'attribution',
      gravity: 'error',
      text: line,
      blockKey: 'b',
      anchor: {spanKey: 'b0', offset: 0},
      focus: {spanKey: 'b1', offset: 44},
    }),
  ])
})

test.each([
  ['kept', 0],
  ['open', 1],
  ['moved', 1],
] as const)('a notice that is %s in the list is found in the body %d times', (state, count) => {
  expect(liveNotices(body, [{state, text: line}])).toHaveLength(count)
})

test('a notice that is kept does not hide another', () => {
  expect(liveNotices(body, [{state: 'kept', text: 'Another line'}])).toHaveLength(1)
})

test('a finder that has seen other bodies finds what a new one does', () => {
  const texts = ['The ferry ran aground on Monday.', line, 'Commenting has been suspended.', 'Follow us on Twitter.']
  const blocks = Array.from({length: 24}, (_, i) => ({
    _type: 'block',
    _key: `k${i}`,
    children: [{_type: 'span', _key: 's', text: `${texts[i % 4]} ${i % 3 === 0 ? 'Nobody was hurt. '.repeat(i) : ''}`}],
  }))
  const find = createNoticeFinder()
  fc.assert(
    fc.property(fc.shuffledSubarray(blocks), fc.subarray([line, 'Commenting has been suspended.']), (some, kept) => {
      const notices = kept.map((text) => ({state: 'kept', text}) as const)
      expect(find(some, notices)).toEqual(liveNotices(some, notices))
    }),
  )
})

test('the Studio holds an attribution against the block where it stands', async () => {
  const article = {
    _id: 'article-1',
    _type: 'article',
    headline: 'Ferry runs aground',
    slug: {_type: 'slug', current: 'ferry'},
    body,
  }
  const notice = {_type: 'notice', _key: 'n', kind: 'attribution', text: line, rule: 'x', confidence: 1}
  const kept = {...article, notices: [{...notice, state: 'kept'}]}
  expect(await studioProblems([article])).toEqual([
    expect.stringContaining(`article-1: body.{"_key":"b"}: Attribution left in the text: “${line}” `),
  ])
  expect(await studioProblems([kept])).toEqual([])
})
