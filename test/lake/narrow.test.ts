import {evaluateSync, parse, toJS} from 'groq-js'
import {describe, expect, test} from 'vitest'
import {type DatasetView, viewDataset} from '../../lake/query/dataset-view.ts'
import {narrow} from '../../lake/query/narrow.ts'
import {runQuery} from '../../lake/query/run-query.ts'
import {createDocumentIndex} from '../../lake/store/document-index.ts'

const index = createDocumentIndex()
const add = (_id: string, _type: string, fields: object = {}): void =>
  index.put({_id, _type, _rev: 'r', _createdAt: 'c', _updatedAt: 'u', ...fields})
const reference = (_ref: string): object => ({_type: 'reference', _ref})

add('ann', 'author', {name: 'Ann', boss: reference('bo')})
add('bo', 'author', {name: 'Bo'})
add('drafts.bo', 'author', {name: 'Bob'})
add('one', 'article', {title: 'One', authors: [reference('ann'), reference('bo')], n: 2})
add('drafts.one', 'article', {title: 'One, again', authors: [reference('ann')], n: 1})
add('two', 'article', {title: 'Two', main: reference('bo'), authors: []})
add('versions.spring.two', 'article', {title: 'Two in spring', deep: {list: [{of: {ref: reference('ann')}}]}})
add('page', 'page', {title: 'Page', ids: ['one', 'two', 3, null], mixed: [{}, 'two']})

const params = {id: 'one', ids: ['one', 'bo'], type: 'article', nothing: null, number: 3}
const settings = {identity: 'me', now: () => 0}

/** Goes through nothing but what it looks up. */
const narrowed = [
  '*[_id == "one"]',
  '*[_id == $id][0].title',
  '*["one" == _id]._id',
  '*[_id in $ids]._id',
  '*[_id in ["one", $id, "none"]]._id',
  '*[_type == "article"]._id',
  '*[_type in ["author", "page"]] | order(name desc)._id',
  '*[_type == $type && defined(main)]._id',
  '*[(title match "On*" && _type == "article")]._id',
  '*[references("ann")]._id',
  '*[references($ids)]._id',
  '*[references(["ann", $id])]._id',
  '*[_type == "article" && main._ref == "bo"]._id',
  '*["ann" in authors[]._ref]._id',
  '*[authors[0]._ref in ["ann"]]._id',
  '*[_id == "one" || _type == "page"]._id',
  '*[_id == "one" || _id == "one"]._id',
  '*[sanity::versionOf("one")]._id',
  '*[_id == $nothing]',
  '*[_id in [$nothing, "one"]]._id',
  '*[_id == $number]',
  '*[_type == "author"]{_id, "articles": *[references(^._id)]._id}',
  '*[_type == "author"]{_id, "n": count(*[_type == "article" && ^._id in authors[]._ref])}',
  '*[_type == "article"]{_id, "by": *[_id in ^.authors[]._ref].name}',
  '*[_type == "page"]{"found": *[_id in ^.ids]._id}',
  '*[_type == "page"]{"found": *[_id in ^.mixed]._id}',
  '*[_type == "page"]{"found": *[_id == ^.none]}',
  '*[_type == "author"]{"staff": *[boss._ref == ^._id]{name, "also": *[_type == "article" && references(^.^._id)]._id}}',
  '*[_type == "article"]{"main": main->name, "names": authors[]->name}',
  '*[_type == "article"] | order(title asc)[0...2]{_id, title}',
  '{"a": count(*[_type == "article"]), "b": *[_id == "bo"][0]{..., "n": @.name}}',
  '*[_type == "article" && authors[]->name == "Ann"]._id',
  '*[_type == "article"][title match "Two"]._id',
]

/** Has to go through everything. */
const scanning = [
  '*[_id in *[_type == "page"][0].ids[]]._id',
  '*._id',
  'count(*)',
  '*[title == "One"]._id',
  '*[_type != "article"]._id',
  '*[!(_id in path("drafts.**"))]._id',
  '*[_id in path("drafts.**")]._id',
  '*[_type == "article" || title == "Page"]._id',
  '*[boss->name == "Bo"]._id',
  '*[_type == title]._id',
  '*[_id match "o*"]._id',
  '*[_type == "article"]{"same": *[title == ^.title]._id}',
]

const perspectives: readonly (readonly [string, DatasetView])[] = [
  ['raw', viewDataset(index, {kind: 'raw'})],
  ['published', viewDataset(index, {kind: 'layers', layers: ['published']})],
  ['drafts', viewDataset(index, {kind: 'layers', layers: ['drafts', 'published']})],
  ['spring', viewDataset(index, {kind: 'layers', layers: ['spring', 'drafts', 'published']})],
]

/** What groq-js gives when it is handed every document. */
function scan(query: string, view: DatasetView): unknown {
  const dereference = ({_ref}: {_ref: string}) => view.get(_ref)
  return toJS(evaluateSync(parse(query, {params}), {dataset: view.all(), params, dereference})) ?? null
}

describe.each(perspectives)('in perspective %s, a lookup gives what a scan gives', (_name, view) => {
  test.each([...narrowed, ...scanning])('%s', async (query) => {
    expect(await runQuery({text: query, params}, view, settings)).toEqual(scan(query, view))
  })
})

test.each(narrowed)('goes through nothing for %s', async (query) => {
  expect(narrow(parse(query, {params})).scans).toBe(false)
  const view = viewDataset(index, {kind: 'raw'})
  let scans = 0
  const watched = {...view, all: () => (scans++, view.all())}
  await runQuery({text: query, params}, watched, settings)
  expect(scans).toBe(query.includes('^.mixed') ? 1 : 0)
})

test.each(scanning)('goes through everything for %s', (query) => {
  expect(narrow(parse(query, {params})).scans).toBe(true)
})

test('answers with the functions that exist only in the asynchronous evaluator', async () => {
  const query = 'diff::changedAny({"a": 1}, {"a": 2}, a)'
  expect(await runQuery({text: query, params: {}}, viewDataset(index, {kind: 'raw'}), settings)).toBe(true)
})
