import {evaluate, parse} from 'groq-js'
import {describe, expect, test} from 'vitest'
import {type ArticleType, ownArticleType, toArticleType} from '../../src/documents/article-type.ts'
import {
  queueChoicesQuery,
  queueEvents,
  type QueuePage,
  queuePageSize,
  queueQuery,
  sourceNamesQuery,
} from '../../src/documents/queue-query.ts'
import {type QueueView, usualView} from '../../src/documents/queue-view.ts'

const briefs = toArticleType({
  type: 'brief',
  fields: {
    headline: 'title',
    body: 'text',
    notices: 'wireNotices',
    attribution: {name: 'creditLine', as: 'text'},
    desk: 'decision',
  },
})
const types = [ownArticleType, briefs]
const now = Date.parse('2031-03-05T12:00:00Z')
const hoursAgo = (hours: number): string => new Date(now - hours * 3_600_000).toISOString()
const text = (words: string) => [{_type: 'block', children: [{_type: 'span', text: words}]}]

const documents = [
  {_id: 'source-gull', _type: 'source', name: 'Harbour Gull'},
  {_id: 'source-ap', _type: 'source', name: 'AP'},
  {
    _id: 'drafts.article-ferry',
    _type: 'article',
    _createdAt: hoursAgo(2),
    headline: 'Ferry runs aground',
    slugline: 'FERRY',
    urgency: 2,
    language: 'en',
    source: {_ref: 'source-gull'},
    wire: {signal: 'update'},
    notices: [{kind: 'attribution', state: 'moved', text: 'x'}],
    body: text('The ferry ran aground.'),
  },
  {
    _id: 'drafts.article-goats',
    _type: 'article',
    _createdAt: hoursAgo(30),
    headline: 'goats wade ashore',
    language: 'nb',
    source: {_ref: 'source-ap'},
    body: [],
  },
  {
    _id: 'drafts.article-bell',
    _type: 'brief',
    _createdAt: hoursAgo(1),
    title: 'Bell rings in the harbour',
    creditLine: 'Coast Radio',
    wireNotices: [{kind: 'embargo', state: 'open', text: 'x'}],
    text: text('It rang.'),
  },
  {
    _id: 'drafts.article-spiked',
    _type: 'article',
    _createdAt: hoursAgo(3),
    headline: 'Spiked ferry',
    language: 'sv',
    desk: {state: 'spiked'},
  },
  {_id: 'drafts.article-taken', _type: 'article', _createdAt: hoursAgo(3), headline: 'Taken', desk: {state: 'taken'}},
  {_id: 'drafts.own', _type: 'article', _createdAt: hoursAgo(3), headline: 'Written here'},
  {_id: 'article-published', _type: 'article', _createdAt: hoursAgo(3), headline: 'Published'},
]

async function ask(query: string, params: Readonly<Record<string, unknown>> = {}): Promise<unknown> {
  return (await evaluate(parse(query, {params}), {dataset: documents, params})).get()
}

async function pageOf(view: Partial<QueueView>, of: readonly ArticleType[] = types): Promise<QueuePage> {
  const {query, params} = queueQuery(of, {...usualView, ...view}, now)
  // The query says what it gives.
  return (await ask(query, params)) as QueuePage
}

const idsIn = ({rows}: QueuePage) => rows.map(({_id}) => _id.replace('drafts.article-', ''))

describe('a page of the queue', () => {
  test.each<[string, Partial<QueueView>, readonly string[]]>([
    ['the latest first', {}, ['bell', 'ferry', 'goats']],
    ['the oldest first', {direction: 'asc'}, ['goats', 'ferry', 'bell']],
    ['the most urgent first, then the latest', {sort: 'urgency', direction: 'asc'}, ['ferry', 'bell', 'goats']],
    ['by headline, whatever its case', {sort: 'headline', direction: 'asc'}, ['bell', 'ferry', 'goats']],
    ['by source, or by credit line', {sort: 'source', direction: 'asc'}, ['goats', 'bell', 'ferry']],
    ['of one source', {source: 'source-ap'}, ['goats']],
    ['with a kind of notice, under each type’s own name', {kind: 'embargo'}, ['bell']],
    ['with a kind of notice that was moved', {kind: 'attribution'}, ['ferry']],
    ['in one language', {language: 'nb'}, ['goats']],
    ['of the last day', {age: '1d'}, ['bell', 'ferry']],
    ['with words of the headline', {text: 'ferr agr'}, ['ferry']],
    ['with words of which one is missing', {text: 'ferry goats'}, []],
    ['with white space for words', {text: '  '}, ['bell', 'ferry', 'goats']],
    ['that was spiked', {spiked: true}, ['spiked']],
    ['beyond the last', {page: 1}, []],
  ])('is %s', async (_name, view, expected) => {
    const page = await pageOf(view)
    expect(idsIn(page)).toEqual(expected)
    expect(page.total).toBe(view.page === 1 ? 3 : expected.length)
  })

  test('tells of a story what its row shows, under our names', async () => {
    const {rows} = await pageOf({})
    expect(rows[0]).toEqual({
      _id: 'drafts.article-bell',
      _type: 'brief',
      _createdAt: hoursAgo(1),
      headline: 'Bell rings in the harbour',
      slugline: null,
      urgency: null,
      source: 'Coast Radio',
      language: null,
      words: 2,
      signal: null,
      embargoUntil: null,
      notices: [{kind: 'embargo', state: 'open'}],
    })
    expect(rows[1]).toMatchObject({source: 'Harbour Gull', urgency: 2, words: 4, signal: 'update', slugline: 'FERRY'})
    expect(rows[2]).toMatchObject({words: 0, notices: null})
  })

  test('has no more rows than a page holds', () => {
    expect(queueQuery(types, {...usualView, page: 2}, now).params).toEqual({from: 200, to: 300})
    expect(queuePageSize).toBe(100)
  })

  test('asks nothing that is not a parameter, whatever the address says', () => {
    const nasty = '"] | *[true] //'
    const {query} = queueQuery(types, {...usualView, source: nasty, language: nasty, text: nasty}, now)
    expect(query).not.toContain('*[true]')
  })

  test('is empty for types that keep no decision of the desk and no spiked ones', async () => {
    const bare = toArticleType({type: 'brief', fields: {headline: 'title', body: 'text', notices: 'wireNotices'}})
    expect(idsIn(await pageOf({spiked: true}, [bare]))).toEqual([])
    expect(idsIn(await pageOf({sort: 'source', direction: 'asc'}, [bare]))).toEqual(['bell'])
  })
})

describe('what there is to choose from', () => {
  test('is what the shown stories have', async () => {
    expect(await ask(queueChoicesQuery(types, false))).toEqual({
      sources: ['source-gull', 'source-ap'],
      languages: ['en', 'nb'],
    })
    expect(await ask(queueChoicesQuery(types, true))).toEqual({sources: [], languages: ['sv']})
  })

  test('has sources by their names', async () => {
    expect(await ask(sourceNamesQuery, {ids: ['source-gull', 'source-ap']})).toEqual([
      {_id: 'source-ap', name: 'AP'},
      {_id: 'source-gull', name: 'Harbour Gull'},
    ])
  })
})

test('a listener hears of every draft of the types', async () => {
  expect(await ask(`count(${queueEvents(types)})`)).toBe(6)
})
