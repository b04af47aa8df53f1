import {describe, expect, test} from 'vitest'
import {ownArticleType, toArticleType} from '../../src/documents/article-type.ts'
import {pathOfPlace, tracesAtPath} from '../../src/documents/place-paths.ts'
import {traced} from './received.ts'

const house = toArticleType({
  type: 'story',
  fields: {headline: 'title', body: 'content', notices: 'notices', attribution: {name: 'credit', as: 'text'}},
})
const document = {content: [{_key: 'b1'}], body: [{_key: 'b1'}, 'odd'], notices: 'odd'}

describe('the way from a place to the form', () => {
  test.each([
    ['a field', {field: 'headline'}, ['headline'], ['title']],
    ['what an object holds as printed', {field: 'attribution'}, ['attribution', 'text'], ['credit']],
    ['a block', {field: 'body', key: 'b1'}, ['body', {_key: 'b1'}], ['content', {_key: 'b1'}]],
    ['a block that is gone', {field: 'body', key: 'b2'}, ['body'], ['content']],
    ['a member of what is no list', {field: 'notices', key: 'n1'}, ['notices'], ['notices']],
    ['a field that the type has not', {field: 'deck'}, ['deck'], undefined],
  ] as const)('%s', (_, place, own, theirs) => {
    expect(pathOfPlace(place, ownArticleType, document)).toEqual(own)
    expect(pathOfPlace(place, house, document)).toEqual(theirs)
  })
})

describe('the way from the form to the text', () => {
  const {fields, text} = traced(
    [
      'Owls return to the tower',
      'Two owls have moved back into the old water tower, keepers said on Monday.',
      'They had been gone for twelve years, and nobody knows where they spent them.',
      'This article originally appeared on The Columbus Dispatch: Owls are back',
    ].join('\n\n'),
  )
  const [first, second] = fields.filter(({place}) => place.field === 'body').map(({place}) => place.key ?? '')
  const blocks = [
    'Two owls have moved back into the old water tower, keepers said on Monday.',
    'They had been gone for twelve years, and nobody knows where they spent them.',
  ]

  test.each([
    ['a field', ['headline'], ['title'], ['Owls return to the tower']],
    [
      'a part of an object',
      ['attribution', 'sourceName'],
      ['credit'],
      ['This article originally appeared on The Columbus Dispatch: Owls are back'],
    ],
    ['a span of a block', ['body', {_key: second}, 'children', {_key: 'x'}], ['content', {_key: second}], [blocks[1]]],
    ['a block', ['body', {_key: first}], ['content', {_key: first}], [blocks[0]]],
    ['a list', ['body'], ['content'], blocks],
    ['a block that an editor wrote', ['body', {_key: 'new'}], ['content', {_key: 'new'}], []],
    ['a field that nothing of the text went into', ['abstract'], ['abstract'], []],
    ['nowhere', [], [], []],
  ] as const)('%s', (_, own, theirs, expected) => {
    const texts = (path: Parameters<typeof tracesAtPath>[0], type: typeof house) =>
      tracesAtPath(path, type, fields).flatMap(({ranges}) => ranges.map(({start, end}) => text.slice(start, end)))
    expect(texts(own as Parameters<typeof texts>[0], ownArticleType)).toEqual(expected)
    expect(texts(theirs as Parameters<typeof texts>[0], house)).toEqual(expected)
  })
})
