import {beforeAll, describe, expect, test} from 'vitest'
import {
  type ArticleCounts,
  articleCountsQuery,
  articleFilter,
  type ArticleList,
  articleLists,
  articleOrdering,
  countedFilter,
  sourceFilter,
} from '../../src/documents/article-filters.ts'
import {type ArticleState, statesOfArticle} from '../../src/documents/article-states.ts'
import {type ArticleType, ownArticleType, toArticle, toArticleType} from '../../src/documents/article-type.ts'
import {startTestLake} from '../lake/lake-under-test.ts'

const now = Date.parse('2031-03-05T06:00:00Z')
const bulletin = toArticleType({
  type: 'bulletin',
  fields: {
    headline: 'title',
    body: 'text',
    notices: 'remarks',
    attribution: {name: 'credit', as: 'text'},
    commenting: {name: 'comments', as: 'boolean'},
    desk: 'decision',
    embargoUntil: 'notBefore',
    source: 'house',
    wire: 'envelope',
  },
})
const types = [ownArticleType, bulletin]

const kill = {_type: 'notice', _key: 'a', kind: 'kill', text: 'Kill.', state: 'open'}
const gull = {source: {_type: 'reference', _ref: 'source-gull'}}
const spiked = {desk: {_type: 'desk', state: 'spiked'}}

/** What is stored under an id beside its type, and in which lists it is. */
const cases: readonly (readonly [string, string, object, readonly ArticleList[]])[] = [
  ['an imported draft', 'drafts.article-1', {}, ['incoming']],
  ['an imported draft that was taken', 'drafts.article-2', {desk: {_type: 'desk', state: 'taken'}}, []],
  ['an imported article', 'article-3', {}, []],
  ['a draft of the desk’s own', 'drafts.4', {}, []],
  ['an imported draft of a bulletin', 'drafts.article-5', {_type: 'bulletin'}, ['incoming']],
  ['a draft of another type', 'drafts.article-6', {_type: 'author', wire: {signal: 'kill'}}, []],
  ['an attribution to check', 'b1', {attribution: {state: 'unconfirmed'}}, ['attribution-unconfirmed']],
  ['a checked attribution', 'b2', {attribution: {state: 'confirmed'}}, []],
  ['an attribution as text', 'b3', {_type: 'bulletin', credit: 'Harbour Gull'}, []],
  ['suspended comments', 'c1', {commenting: {state: 'suspended'}}, ['comments-suspended']],
  ['closed comments', 'c2', {commenting: {state: 'closed'}}, []],
  ['a bulletin without comments', 'c3', {_type: 'bulletin', comments: false}, ['comments-suspended']],
  ['a bulletin with comments', 'c4', {_type: 'bulletin', comments: true}, []],
  ['an embargo', 'e1', {embargoUntil: '2031-03-05T06:00:02Z'}, ['embargoed']],
  ['an embargo in another zone', 'e2', {embargoUntil: '2031-03-05T08:00:01+02:00'}, ['embargoed']],
  ['an embargo that ends now', 'e3', {embargoUntil: '2031-03-05T06:00:00Z'}, []],
  ['an embargo in another zone, over', 'e4', {embargoUntil: '2031-03-05T07:00:00+02:00'}, []],
  ['an embargo of a bulletin', 'e5', {_type: 'bulletin', notBefore: '2031-03-05T07:00:00Z'}, ['embargoed']],
  ['an embargo that nobody can read', 'e6', {embargoUntil: 'Friday'}, []],
  ['a kill from the wire', 'k1', {wire: {signal: 'kill'}}, ['killed']],
  ['a cancelled bulletin', 'k2', {_type: 'bulletin', envelope: {pubStatus: 'canceled'}}, ['killed']],
  ['a kill in the copy', 'k3', {notices: [kill]}, ['killed']],
  ['a kill that was settled', 'k4', {notices: [{...kill, state: 'removed'}]}, []],
  ['another open notice', 'k5', {notices: [{...kill, kind: 'promotion'}]}, []],
  ['a draft before what is published', 'drafts.p1', {wire: {signal: 'update'}}, []],
  ['what is published behind a draft', 'p1', {wire: {signal: 'kill'}}, []],
  ['a draft and what is published', 'drafts.p2', {wire: {signal: 'kill'}}, ['killed']],
  ['the same twice', 'p2', {wire: {signal: 'kill'}}, ['killed']],
  ['a spiked story', 'drafts.article-9', {...spiked, ...gull, wire: {signal: 'kill'}}, ['spiked']],
  ['a spiked bulletin', 'drafts.article-10', {_type: 'bulletin', decision: {state: 'spiked'}}, ['spiked']],
  ['a story of a source', 's1', gull, []],
  ['a story of another source', 's3', {source: {_type: 'reference', _ref: 'source-post'}}, []],
  ['a bulletin of a source', 's2', {_type: 'bulletin', house: gull.source}, []],
]

/** Under their published ids, each once. */
const idsIn = (list: ArticleList) => [
  ...new Set(cases.filter(([, , , lists]) => lists.includes(list)).map(([, id]) => publishedId(id))),
]

describe('the articles of a list', async () => {
  const {client} = await startTestLake({now: () => now})
  beforeAll(async () => {
    const sources = [
      {_id: 'source-gull', _type: 'source', name: 'harbour Gull'},
      {_id: 'source-post', _type: 'source', name: 'Post'},
      {_id: 'source-idle', _type: 'source', name: 'Idle'},
    ]
    const articles = cases.map(([, _id, fields]) => ({_id, _type: 'article', ...fields}))
    const mutations = [...sources, ...articles].map((document) => ({createOrReplace: document}))
    await client.mutate(mutations)
  })

  async function ask<T>(query: string, perspective: 'drafts' | 'raw' = 'drafts', params: Record<string, string> = {}) {
    return client.fetch<T>(query, params, {perspective})
  }

  test.each(articleLists)('"%s" are those', async (list) => {
    const found = await ask<string[]>(`*[${String(articleFilter(list, types))}]._id`)
    expect(found.toSorted()).toEqual(idsIn(list).toSorted())
  })

  test('"incoming" are the same to a listener, who sees documents as they are stored', async () => {
    const found = await ask<string[]>(`*[${String(articleFilter('incoming', types))}]._id`, 'raw')
    expect(found.map(publishedId).toSorted()).toEqual(idsIn('incoming').toSorted())
  })

  test('are counted by the same filters', async () => {
    const {lists, sources, ends} = await ask<ArticleCounts>(articleCountsQuery(types))
    expect(lists).toEqual(Object.fromEntries(articleLists.map((list) => [list, idsIn(list).length])))
    expect(sources).toEqual([
      {_id: 'source-gull', name: 'harbour Gull', count: 2},
      {_id: 'source-post', name: 'Post', count: 1},
    ])
    expect(ends).toEqual(['2031-03-05T08:00:01+02:00', '2031-03-05T07:00:00Z'])
  })

  test('of a source are those that name it', async () => {
    const query = `*[${String(sourceFilter(types, '$source'))}]._id`
    expect(await ask(query, 'drafts', {source: 'source-gull'})).toEqual(['s1', 's2'])
  })

  const stated: readonly (readonly [ArticleList, ArticleState['name']])[] = [
    ['attribution-unconfirmed', 'attribution-unconfirmed'],
    ['comments-suspended', 'comments-suspended'],
    ['embargoed', 'embargoed'],
    ['killed', 'killed'],
  ]
  test.each(stated)('"%s" are those with the badge "%s"', async (list, state) => {
    const documents = await ask<{_id: string; _type: string}[]>(`*[_type in ["article", "bulletin"]]`)
    const marked = documents.filter((document) => {
      const type = types.find(({name}) => name === document._type) ?? ownArticleType
      const article = toArticle(document, type)
      const badged = statesOfArticle(article, now).some(({name}) => name === state)
      return badged && article.desk?.state !== 'spiked'
    })
    expect(marked.map(({_id}) => _id).toSorted()).toEqual(idsIn(list).toSorted())
  })

  test('and whatever can change them is heard of', async () => {
    const heard = await ask<string[]>(`array::unique(*[${countedFilter(types)}]._type)`)
    expect(heard.toSorted()).toEqual(['article', 'bulletin', 'source'])
  })
})

const poor: ArticleType = toArticleType({type: 'note', fields: {headline: 'title', body: 'text', notices: 'notices'}})

test('a type without the fields has no list', () => {
  const lists = articleLists.filter((list) => articleFilter(list, [poor]) !== undefined)
  expect(lists).toEqual(['incoming', 'killed'])
  expect(sourceFilter([poor], '$source')).toBeUndefined()
})

test.each<[ArticleList, readonly ArticleType[], string]>([
  ['incoming', [ownArticleType], '_createdAt desc'],
  ['killed', [ownArticleType], '_updatedAt desc'],
  ['embargoed', [ownArticleType], 'embargoUntil asc'],
  ['embargoed', [bulletin], 'notBefore asc'],
  ['embargoed', types, '_updatedAt desc'],
])('"%s" of %o is ordered by what all its types have', (list, of, expected) => {
  const {field, direction} = articleOrdering(list, of)
  expect(`${field} ${direction}`).toBe(expected)
})

function publishedId(id: string): string {
  return id.replace(/^drafts\./, '')
}
