import {describe, expect, test} from 'vitest'
import {assemble} from '../../src/documents/assemble.ts'
import type {CopytasterDocument} from '../../src/documents/documents.ts'
import {validateDocument} from '../../src/documents/validate.ts'
import {stories} from './stories.ts'

const {article, authors, sources, wireItem} = assemble(stories.everything, {
  payload: new Uint8Array([1]),
  format: 'plain-text',
})
const [author] = authors
const [source] = sources

describe('a document that is right', () => {
  test.each<[string, object]>([
    ['an article', article],
    [
      'an article read back',
      {...article, _rev: 'abc', _createdAt: '2031-03-04T08:00:00Z', _updatedAt: '2031-03-04T08:00:00.123Z'},
    ],
    ['a draft', {...article, _id: `drafts.${article._id}`}],
    ['an article of two fields', {_id: 'a', _type: 'article', headline: '', slug: article.slug, body: []}],
    [
      'an author',
      {...author, bio: 'Writes about ships.', image: {_type: 'image', asset: {_type: 'reference', _ref: 'image-1'}}},
    ],
    [
      'a source',
      {
        ...source,
        kind: 'newspaper',
        commentingDefault: 'closed',
        rights: {_type: 'rights', maySyndicate: true, expiresAfterDays: 30},
      },
    ],
    ['a wire item', wireItem],
    ['a picture and a table', {...article, body: [picture(), table(['a', 'b'])]}],
  ])('%s', (_, document) => {
    expect(validateDocument(document)).toEqual([])
  })
})

describe('a document that is wrong', () => {
  test.each<[string, unknown, string]>([
    ['no object', 'article', ''],
    ['of no known type', {...article, _type: 'story'}, '_type'],
    ['with an id that Sanity refuses', {...article, _id: 'article é'}, '_id'],
    ['with an id too long', {...article, _id: 'a'.repeat(129)}, '_id'],
    ['with an id that starts with a hyphen', {...article, _id: '-a'}, '_id'],
    ['with a field that is not in the model', {...article, colour: 'red'}, ''],
    ['with null instead of nothing', {...article, deck: null}, 'deck'],
    ['with undefined instead of nothing', {...article, deck: undefined}, 'deck'],
    ['with an empty text', {...article, deck: ''}, 'deck'],
    ['with an urgency out of range', {...article, urgency: 0}, 'urgency'],
    ['with a date without a zone', {...article, publishedAt: '2031-03-04T08:00:00'}, 'publishedAt'],
    ['with a day that does not exist', {...article, publishedAt: '2031-13-04T08:00:00Z'}, 'publishedAt'],
    ['with an address that runs a script', {...article, originalUrl: 'javascript:alert(1)'}, 'originalUrl'],
    ['with a password in an address', {...article, originalUrl: 'https://u:p@gull.example'}, 'originalUrl'],
    [
      'with a notice of no known kind',
      {...article, notices: [{...article.notices?.[0], kind: 'gossip'}]},
      'notices.0.kind',
    ],
    [
      'with more than certainty',
      {...article, notices: [{...article.notices?.[0], confidence: 1.1}]},
      'notices.0.confidence',
    ],
    ['with two members of one key', {...article, notices: [article.notices?.[0], article.notices?.[0]]}, 'notices'],
    ['with an author but no key', {...article, authors: [{_type: 'reference', _ref: 'author-1'}]}, 'authors.0._key'],
    ['with two blocks of one key', {...article, body: [table([]), table([])]}, 'body'],
    ['with a block of no known type', {...article, body: [{_type: 'youtube', _key: 'a'}]}, 'body.0._type'],
    ['with a block of no known style', {...article, body: [{...block(), style: 'h1'}]}, 'body.0.style'],
    ['with a mark that nothing defines', {...article, body: [block({marks: ['m1']})]}, 'body.0'],
    [
      'with a link that runs a script',
      {...article, body: [{...block(), markDefs: [{_type: 'link', _key: 'm', href: 'data:text/html,x'}]}]},
      'body.0.markDefs.0.href',
    ],
    ['with a block of no span', {...article, body: [{...block(), children: []}]}, 'body.0.children'],
    ['with an odd email', {...author, email: 'ines at gull'}, 'email'],
    ['with a kind of source that is not one', {...source, kind: 'blog'}, 'kind'],
    ['with a hash that is not one', {...wireItem, hash: 'abc'}, 'hash'],
  ])('%s', (_, document, path) => {
    const diagnostics = validateDocument(document)
    expect(diagnostics.map(({at}) => at?.path)).toEqual([path])
    expect(diagnostics[0]).toMatchObject({code: 'document-invalid', severity: 'error'})
  })

  test('is named in the message, with what to do', () => {
    const wrong: CopytasterDocument = {...article, urgency: 12}
    expect(validateDocument(wrong)[0]?.message).toMatch(/^article-[0-9a-f]{24}: urgency: .+ It was not written; /)
  })
})

function block(span: object = {}) {
  return {
    _type: 'block',
    _key: 'a',
    style: 'normal',
    children: [{_type: 'span', _key: 'b', text: 'X', marks: [], ...span}],
  }
}

function picture() {
  return {
    _type: 'articleImage',
    _key: 'p',
    asset: {_type: 'reference', _ref: 'image-1'},
    url: 'https://example.com/ferry.jpg',
    crop: {top: 0},
    caption: 'A ferry',
  }
}

function table(cells: readonly string[]) {
  const values = cells.map((text, index) => ({
    _type: 'articleTableCell',
    _key: `c${index}`,
    ...(text !== '' && {content: [block({text})]}),
  }))
  return {_type: 'articleTable', _key: 't', rows: [{_type: 'articleTableRow', _key: 'r', cells: values, header: true}]}
}
