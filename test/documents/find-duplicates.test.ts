import {describe, expect, test} from 'vitest'
import {addressVariants, findDuplicates, headlineWords} from '../../src/documents/find-duplicates.ts'

const article = {
  _id: 'article-1',
  headline: 'Night ferry’s crew: “We’re back!”',
  originalUrl: 'https://www.harbour.example/ferry/?utm_source=mail',
  guid: 'urn:harbour:771',
}

describe('an article looks like another', () => {
  test.each([
    ['the wire calls them the same', {guid: 'urn:harbour:771'}, ['guid']],
    ['they stand at one address', {originalUrl: 'https://harbour.example/ferry#top'}, ['address']],
    ['their headlines say the same', {headline: "NIGHT FERRY'S CREW:  WE'RE BACK"}, ['headline']],
    ['the headline has lost its accents', {headline: 'Níght ferrys crew – we’re back'}, ['headline']],
    ['all of it', {...article, _id: 'x'}, ['guid', 'address', 'headline']],
  ])('where %s', (_, other, by) => {
    expect(findDuplicates(article, [{_id: 'article-2', ...other}])).toMatchObject([{by}])
  })

  test.each([
    ['another headline', {headline: 'Night ferry’s crew: we’re not back'}],
    ['another page', {originalUrl: 'https://harbour.example/ferry/2'}],
    ['another page by its query', {originalUrl: 'https://harbour.example/ferry?id=2'}],
    ['another guid', {guid: 'urn:harbour:772'}],
    ['nothing to compare', {headline: null, originalUrl: null, guid: null}],
  ])('but not with %s', (_, other) => {
    expect(findDuplicates(article, [{_id: 'article-2', ...other}])).toEqual([])
  })

  test('but not where neither has a headline', () => {
    expect(findDuplicates({_id: 'a', headline: ''}, [{_id: 'b', headline: ' … '}])).toEqual([])
  })

  test.each([['article-1'], ['drafts.article-1'], ['versions.r1.article-1']])('nor like itself, as %s', (_id) => {
    expect(findDuplicates(article, [{...article, _id}])).toEqual([])
  })
})

test('each article counts once, by what its editions have most in common, the surest first', () => {
  const {headline, guid} = article
  const found = findDuplicates(article, [
    {_id: 'drafts.b', headline},
    {_id: 'drafts.c', headline: 'Changed since'},
    {_id: 'c', headline, guid},
  ])
  expect(found.map(({article: {_id}, by}) => [_id, by])).toEqual([
    ['c', ['guid', 'headline']],
    ['drafts.b', ['headline']],
  ])
})

test.each([
  ['A* [b]  “C”', 'A b C'],
  ['Night ferry’s crew: “We’re back!”', 'Night crew back'],
  ['Zürich – 40 % mehr Läden, mehr Lärm', '40 mehr'],
  ['首相、辞任へ', ''],
  ['', ''],
])('of "%s" what is searched for is "%s"', (headline, words) => {
  expect(headlineWords(headline)).toBe(words)
})

test('an address is searched for in the ways in which it is written', () => {
  expect(addressVariants('https://x.example/a/?b=1#c')).toEqual([
    'https://x.example/a/?b=1#c',
    'https://x.example/a/?b=1',
    'https://x.example/a/',
    'https://x.example/a',
  ])
})
