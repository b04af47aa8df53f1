import {describe, expect, test} from 'vitest'
import {ownArticleType, toArticleType} from '../../src/documents/article-type.ts'
import {contentHash} from '../../src/documents/content-hash.ts'
import {toIncoming} from '../../src/documents/incoming-story.ts'
import {foresee, type LakeFinding} from '../../src/documents/outlook.ts'
import type {StoredDocument, StoredVersion} from '../../src/documents/plan-story.ts'
import {validateDocument} from '../../src/documents/validate.ts'
import {stories} from './stories.ts'

const read = (byte: number) =>
  toIncoming(stories.everything, {payload: new Uint8Array([byte]), format: 'plain-text'}).story
const story = read(1)
const {article} = story
const before = {...article, headline: 'An earlier headline'}

const empty: LakeFinding = {editions: [], versions: [], arrived: null, supporting: [], alike: [], sources: []}
const ask = {story, edits: {}, type: ownArticleType}
const draftOf = (document: object): StoredDocument => ({
  ...article,
  ...document,
  _id: `drafts.${article._id}`,
  _rev: 'r',
})
const version = (name: number, document: object): StoredVersion => ({
  _id: read(name).wireItem._id,
  _updatedAt: '2031-01-01T00:00:00Z',
  articleHash: contentHash(document),
})

describe('what becomes of a story', () => {
  test.each([
    ['that nobody has seen', {}, 'new', 'ensure create put'],
    [
      'of which an older version is an untouched draft',
      {editions: [draftOf(before)], versions: [version(0, before)]},
      'changed',
      'ensure replace put',
    ],
    ['that is here already', {editions: [draftOf(article)], versions: [version(1, article)]}, 'imported', ''],
    [
      'that is here and was edited',
      {editions: [draftOf({...article, headline: 'Ours'})], versions: [version(1, article)]},
      'imported',
      '',
    ],
    [
      'of which an editor has changed an older version',
      {editions: [draftOf({...before, deck: 'Ours'})], versions: [version(0, before)]},
      'edited',
      '',
    ],
    [
      'that was spiked',
      {editions: [draftOf({...before, desk: {_type: 'desk', state: 'spiked'}})], versions: [version(0, before)]},
      'spiked',
      '',
    ],
    [
      'that is here and was spiked',
      {
        editions: [draftOf({...article, desk: {_type: 'desk', state: 'spiked'}})],
        versions: [version(1, article)],
      },
      'spiked',
      '',
    ],
    ['that was deleted', {versions: [version(1, article)]}, 'deleted', 'ensure create put'],
    [
      'whose bytes are here under another address',
      {arrived: {article: {_id: 'article-2', _type: 'article'}}},
      'imported',
      '',
    ],
    [
      'whose bytes were here under another address and were deleted',
      {arrived: {article: null}},
      'deleted',
      'ensure create put',
    ],
    [
      'that is here as a document of another type',
      {editions: [{...draftOf(article), _type: 'story'}], versions: []},
      'imported',
      '',
    ],
  ] as const)('%s', (_, found, prospect, writes) => {
    const outlook = foresee(ask, {...empty, ...found})
    expect(outlook.prospect).toBe(prospect)
    expect([...new Set(outlook.writes.map(({kind}) => kind))].join(' ')).toBe(writes)
    expect(outlook.article !== undefined).toBe('editions' in found || prospect === 'imported')
    for (const {document} of outlook.writes.filter((write) => 'document' in write)) {
      expect(validateDocument(document)).toEqual([])
    }
  })
})

describe('a draft that an editor has changed beforehand', () => {
  const {writes} = foresee({...ask, edits: {headline: 'Ours'}, receivedAt: '2031-01-01T00:00:00Z'}, empty)
  const documents = writes.flatMap((write) => ('document' in write ? [write.document] : []))

  test('says so, and its received version remembers what was read', () => {
    const draft = documents.find(({_id}) => _id === `drafts.${article._id}`)
    const item = documents.find(({_type}) => _type === 'wireItem')
    expect(draft).toMatchObject({headline: 'Ours', slug: {current: 'ours'}})
    expect(item).toMatchObject({articleHash: contentHash(article), receivedAt: '2031-01-01T00:00:00Z'})
    expect(contentHash(draft ?? {})).not.toBe(contentHash(article))
  })

  test('of an older version replaces it', () => {
    const found = {...empty, editions: [draftOf(before)], versions: [version(0, before)]}
    const changed = foresee({...ask, edits: {headline: 'Ours'}}, found).writes
    expect(changed.find(({kind}) => kind === 'replace')).toMatchObject({document: {headline: 'Ours'}})
  })
})

test('a source that the lake holds under another id is referred to, and the hash is that of what is written', () => {
  const [house] = [article.source?._ref ?? '']
  const name = story.supporting.find(({_id}) => _id === house)?.name ?? ''
  const {writes} = foresee({...ask, edits: {deck: 'Ours'}}, {...empty, sources: [{_id: 'desk-1', name}]})
  const documents = writes.flatMap((write) => ('document' in write ? [write.document] : []))
  expect(documents.map(({_id}) => _id)).not.toContain(house)
  expect(documents.find(({_type}) => _type === 'article')).toMatchObject({source: {_ref: 'desk-1'}})
  const again = foresee(ask, {...empty, sources: [{_id: 'desk-1', name}]}).writes
  const asRead = again.flatMap((write) => (write.kind === 'create' ? [write.document] : []))
  expect(documents.find(({_type}) => _type === 'wireItem')).toMatchObject({articleHash: contentHash(asRead[0] ?? {})})
})

test('other articles that look the same are told of, not the one that the story is', () => {
  const {headline} = article
  const alike = [
    {_id: `drafts.${article._id}`, _type: 'article', headline},
    {_id: 'drafts.article-2', _type: 'article', headline: headline.toUpperCase()},
    {_id: 'article-3', _type: 'article', headline: 'Something else'},
  ]
  const {duplicates, prospect} = foresee(ask, {...empty, alike})
  expect(duplicates.map((duplicate) => duplicate.article._id)).toEqual(['drafts.article-2'])
  expect(prospect).toBe('new')
  const renamed = foresee({...ask, edits: {headline: 'Something else'}}, {...empty, alike})
  expect(renamed.duplicates.map((duplicate) => duplicate.article._id)).toEqual(['article-3'])
})

test('an article that was made of the same bytes is named once', () => {
  const other = {_id: 'drafts.article-2', _type: 'article', headline: article.headline}
  const outlook = foresee(ask, {...empty, arrived: {article: other}, alike: [other]})
  expect(outlook).toEqual({prospect: 'imported', article: other, duplicates: [], writes: []})
})

test('a draft of the newsroom’s own type has its names, and its hash is that of what is written', () => {
  const fields = {
    headline: 'title',
    body: 'content',
    notices: 'wireNotices',
    attribution: {name: 'credit', as: 'text'},
  } as const
  const type = toArticleType({type: 'story', fields})
  const {writes} = foresee({...ask, type}, empty)
  const documents = writes.flatMap((write) => ('document' in write ? [write.document] : []))
  const draft: object | undefined = documents.find(({_id}) => _id === `drafts.${article._id}`)
  expect(draft).toEqual({
    _id: `drafts.${article._id}`,
    _type: 'story',
    title: article.headline,
    content: article.body,
    wireNotices: article.notices,
    credit: article.attribution?.text,
  })
  expect(documents.find(({_type}) => _type === 'wireItem')).toMatchObject({articleHash: contentHash(draft ?? {})})
  const stored = {...draft, _id: `drafts.${article._id}`, _type: 'story'}
  expect(foresee({...ask, type}, {...empty, editions: [stored], versions: [version(0, stored)]}).prospect).toBe(
    'imported',
  )
})
