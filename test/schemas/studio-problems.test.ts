import {describe, expect, test} from 'vitest'
import type {Article} from '../../src/documents/documents.ts'
import {studioProblems} from './studio-problems.ts'

const right: Article = {
  _id: 'article-1',
  _type: 'article',
  headline: 'Bridge closed',
  slug: {_type: 'slug', current: 'bridge-closed'},
  body: [
    {
      _type: 'block',
      _key: 'a',
      style: 'normal',
      markDefs: [{_type: 'link', _key: 'm', href: 'https://bridge.example/'}],
      children: [{_type: 'span', _key: 'b', text: 'The bridge is closed.', marks: ['em', 'm']}],
    },
  ],
  source: {_type: 'reference', _ref: 'source-1'},
}
const source = {_id: 'source-1', _type: 'source', name: 'Bridge Times'}

test('nothing is held against documents that are right', async () => {
  expect(await studioProblems([right, source])).toEqual([])
})

describe('something is held against', () => {
  test.each<[string, object, string]>([
    ['an article without a headline', {headline: ''}, 'article-1: headline: The article needs a headline'],
    ['an article without a slug', {slug: undefined}, 'article-1: slug.current: '],
    [
      'a reference to a document that is not there',
      {source: {_type: 'reference', _ref: 'source-2'}},
      'article-1: source: ',
    ],
    ['an address that runs a script', {originalUrl: 'javascript:alert(1)'}, 'article-1: originalUrl: '],
    ['a link in the body that runs a script', {body: linkTo('javascript:alert(1)')}, 'article-1: body.'],
    ['an urgency out of range', {urgency: 12}, 'article-1: urgency: '],
    ['a date without a day', {embargoUntil: 'Friday'}, 'article-1: embargoUntil: '],
    ['a field that no type knows', {colour: 'red'}, 'article-1: colour: no schema type knows it'],
    [
      'a field that an object does not know',
      {dateline: {_type: 'dateline', text: 'X', town: 'X'}},
      'article-1: dateline.town: no schema',
    ],
    ['a block that the body does not take', {body: [{_type: 'youtube', _key: 'a'}]}, 'article-1: body'],
    [
      'a notice without its text',
      {notices: [{_type: 'notice', _key: 'a', kind: 'kill', state: 'open'}]},
      'article-1: notices.',
    ],
    [
      'a state that does not exist',
      {attribution: {_type: 'attribution', text: 'X', state: 'maybe'}},
      'article-1: attribution.state: ',
    ],
  ])('%s', async (_, change, problem) => {
    expect(await studioProblems([{...right, ...change}, source])).toContainEqual(expect.stringContaining(problem))
  })
})

function linkTo(href: string): object[] {
  const block = {_type: 'block', _key: 'a', style: 'normal', markDefs: [{_type: 'link', _key: 'm', href}]}
  return [{...block, children: [{_type: 'span', _key: 'b', text: 'X', marks: ['m']}]}]
}
