import {describe, expect, test} from 'vitest'
import {contentHash} from '../../src/documents/content-hash.ts'

const article = {
  _id: 'article-1',
  _type: 'article',
  headline: 'Ferry stops at the old quay again',
  source: {_type: 'reference', _ref: 'source-1'},
  body: [{_type: 'block', _key: 'a', children: [{_type: 'span', _key: 'b', text: 'The ferry called.'}]}],
}

describe('the hash of what a document says', () => {
  test.each<readonly [string, object]>([
    ['its keys come in another order', Object.fromEntries(Object.entries(article).toReversed())],
    ['it is a draft', {...article, _id: 'drafts.article-1'}],
    [
      'the lake has stored it',
      {...article, _rev: 'r1', _createdAt: '2024-01-01T00:00:00Z', _updatedAt: '2024-01-02T00:00:00Z'},
    ],
    ['the Studio has noted what it is based on', {...article, _system: {base: {id: 'article-1', rev: 'r1'}}}],
    [
      'a reference has become strong',
      {...article, source: {...article.source, _strengthenOnPublish: {type: 'source'}, _weak: true}},
    ],
    ['a field is null or undefined', {...article, deck: null, kicker: undefined}],
  ])('stays when %s', (_name, document) => {
    expect(contentHash(document)).toBe(contentHash(article))
  })

  test.each<readonly [string, object]>([
    ['a field has other text', {...article, headline: 'Ferry stops at the new quay again'}],
    ['a field was added', {...article, deck: 'Nine years later'}],
    ['a field was taken away', {...article, source: undefined}],
    ['a reference leads elsewhere', {...article, source: {...article.source, _ref: 'source-2'}}],
    ['a block has another key', {...article, body: [{...article.body[0], _key: 'c'}]}],
    ['a list is in another order', {...article, body: [...article.body, {...article.body[0], _key: 'c'}].toReversed()}],
    ['the type is another', {...article, _type: 'page'}],
  ])('changes when %s', (_name, document) => {
    expect(contentHash(document)).not.toBe(contentHash(article))
  })

  test('tells a list from what is in it', () => {
    expect(contentHash({keywords: ['a', 'b']})).not.toBe(contentHash({keywords: [['a', 'b']]}))
    expect(contentHash({keywords: {a: 'b'}})).not.toBe(contentHash({keywords: {a: {b: ''}}}))
    expect(contentHash({keywords: {a: 'b'}})).not.toBe(contentHash({keywords: [['a', 'b']]}))
  })
})
