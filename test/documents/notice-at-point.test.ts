import {describe, expect, test} from 'vitest'
import {liveNotices} from '../../src/documents/live-notices.ts'
import {noticeAtPoint} from '../../src/documents/notice-at-point.ts'

const opening = 'The ferry ran aground on Monday, and nobody was hurt. '
const promotion = 'Sign up for our morning newsletter.'
const block = {
  _type: 'block',
  _key: 'b',
  children: [
    {_type: 'span', _key: 's1', text: opening, marks: []},
    {_type: 'span', _key: 's2', text: 'Sign up ', marks: ['strong']},
    {_type: 'span', _key: 's3', text: 'for our morning newsletter.', marks: []},
  ],
}
const other = {_type: 'block', _key: 'c', children: [{_type: 'span', _key: 's1', text: opening, marks: []}]}

describe('the notice at a point', () => {
  test.each([
    ['before the notice', 's1', 5, undefined],
    ['at its first edge, in the span before it', 's1', opening.length, promotion],
    ['at its first edge, in its own span', 's2', 0, promotion],
    ['in the middle', 's3', 4, promotion],
    ['at its end', 's3', 27, promotion],
    ['in a span that is gone', 's9', 0, undefined],
  ])('%s', (_name, spanKey, offset, text) => {
    const body = [block, other]
    const found = liveNotices(body)
    expect(found.map((notice) => notice.text)).toEqual([promotion])
    expect(noticeAtPoint(body, found, {blockKey: 'b', spanKey, offset})?.text).toBe(text)
    expect(noticeAtPoint(body, found, {blockKey: 'c', spanKey: 's1', offset})).toBeUndefined()
  })
})
