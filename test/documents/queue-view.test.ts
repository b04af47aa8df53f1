import {describe, expect, test} from 'vitest'
import {
  changedView,
  isFiltered,
  type QueueView,
  searchOfView,
  sortedBy,
  unfiltered,
  usualView,
  viewOfSearch,
} from '../../src/documents/queue-view.ts'

const everything: QueueView = {
  sort: 'source',
  direction: 'desc',
  page: 2,
  spiked: true,
  source: 'source-harbour-gull',
  kind: 'embargo',
  language: 'nb',
  age: '6h',
  text: 'ferry aground',
}

describe('the view of the queue', () => {
  test.each<[string, QueueView]>([
    ['the usual one', usualView],
    ['one with everything', everything],
    ['the oldest first', {...usualView, direction: 'asc'}],
    ['the least urgent first', {...usualView, sort: 'urgency', direction: 'desc'}],
  ])('goes into the address and back: %s', (_name, view) => {
    expect(viewOfSearch(searchOfView(view))).toEqual(view)
  })

  test('leaves the address bare where it is the usual one', () => {
    expect(searchOfView(usualView)).toEqual([])
    expect(searchOfView({...usualView, sort: 'headline', direction: 'asc'})).toEqual([['sort', 'headline']])
  })

  test.each([
    ['a sort that is none', [['sort', '__proto__']]],
    ['a page that is none', [['page', '-3']]],
    ['a page of words', [['page', 'two']]],
    ['a page beyond all', [['page', '9999999']]],
    ['a kind that is none', [['kind', 'rumour']]],
    ['an age that is none', [['age', 'constructor']]],
    [
      'empty filters',
      [
        ['source', ''],
        ['text', ''],
        ['language', ''],
      ],
    ],
  ] as const)('takes no notice of %s', (_name, search) => {
    expect(viewOfSearch(search)).toEqual(usualView)
  })

  test('begins at the first page when what is shown changes, and keeps the rest', () => {
    expect(changedView(everything, {language: 'sv'})).toEqual({...everything, language: 'sv', page: 0})
    expect(changedView(everything, {page: 3})).toEqual({...everything, page: 3})
    expect(changedView(everything, {kind: undefined})).not.toHaveProperty('kind')
  })

  test('is turned round by a second click on a column', () => {
    const byHeadline = sortedBy(usualView, 'headline')
    expect([byHeadline.sort, byHeadline.direction]).toEqual(['headline', 'asc'])
    expect(sortedBy(byHeadline, 'headline').direction).toBe('desc')
    expect(sortedBy(byHeadline, 'arrived').direction).toBe('desc')
  })

  test('knows whether filters leave something out, and drops them', () => {
    expect([isFiltered(usualView), isFiltered({...usualView, spiked: true}), isFiltered(everything)]).toEqual([
      false,
      false,
      true,
    ])
    expect(unfiltered(everything)).toEqual({...usualView, sort: 'source', direction: 'desc', spiked: true})
  })
})
