import {expect, test} from 'vitest'
import {fromArticle, ownArticleType, toArticle, toArticleType} from '../../src/documents/article-type.ts'
import {changesBetween} from '../../src/documents/changes.ts'
import {noticesOfArticle} from '../../src/documents/notices-of-article.ts'
import {settleNotice} from '../../src/documents/settle-notice.ts'

const brief = toArticleType({
  type: 'brief',
  fields: {
    headline: 'title',
    body: 'text',
    notices: 'wireNotices',
    originalHeadline: 'firstTitle',
    attribution: {name: 'creditLine', as: 'text'},
    commenting: {name: 'readersMayComment', as: 'boolean'},
    dateline: {name: 'place', as: 'text'},
  },
})
const line = 'This article originally appeared on Harbour Gull: Ferry runs aground'
const block = (text: string) => ({
  _type: 'block' as const,
  _key: text.slice(0, 3),
  style: 'normal',
  markDefs: [],
  children: [{_type: 'span' as const, _key: 's', text, marks: []}],
})
const document = {
  _id: 'drafts.b1',
  _type: 'brief',
  _rev: 'r',
  title: 'Ferry runs aground',
  text: [block('The ferry ran aground.'), block(line), block('Commenting has been suspended.')],
  colour: 'red',
  creditLine: '',
  readersMayComment: true,
}

test('a document of another type is read under our names', () => {
  expect(toArticle(document, brief)).toEqual({
    _id: 'drafts.b1',
    _rev: 'r',
    headline: 'Ferry runs aground',
    body: document.text,
    commenting: {_type: 'commenting', state: 'open'},
  })
  expect(toArticle(document, brief).body).toBe(document.text)
})

test('what is settled is written under its own names, and into nothing that it does not have', () => {
  let article = toArticle(document, brief)
  for (const kind of ['attribution', 'commenting-suspended']) {
    const notice = noticesOfArticle(article).open.find((open) => open.kind === kind)
    if (!notice) throw new Error(`no ${kind} was found`)
    article = settleNotice(article, notice, 'move', {at: '2031-03-05T06:00:00Z', by: 'Ada'}).article
  }
  const changes = changesBetween(fromArticle(toArticle(document, brief), brief), fromArticle(article, brief))
  expect(changes.map(({type, path}) => [type, path[0]]).toSorted()).toEqual([
    ['set', 'creditLine'],
    ['set', 'firstTitle'],
    ['set', 'readersMayComment'],
    ['set', 'wireNotices'],
    ['unset', 'text'],
    ['unset', 'text'],
  ])
  expect(fromArticle(article, brief)).toMatchObject({
    _id: 'drafts.b1',
    _type: 'brief',
    creditLine: line,
    readersMayComment: false,
    firstTitle: 'Ferry runs aground',
    wireNotices: [
      {kind: 'attribution', state: 'moved'},
      {kind: 'commenting-suspended', state: 'moved'},
    ],
  })
})

test('our own type is taken as it is', () => {
  const article = {_id: 'a', _type: 'article' as const, headline: 'Ferry runs aground'}
  expect(toArticle(article, ownArticleType)).toBe(article)
  expect(fromArticle(article, ownArticleType)).toEqual(article)
})

test.each([
  ['attribution', {creditLine: line}, {_type: 'attribution', text: line, state: 'confirmed'}],
  ['attribution', {creditLine: 7}, undefined],
  ['dateline', {place: 'VALPARAISO'}, {_type: 'dateline', text: 'VALPARAISO'}],
  ['commenting', {readersMayComment: false}, {_type: 'commenting', state: 'suspended'}],
  ['commenting', {readersMayComment: null}, undefined],
  ['headline', {title: null}, undefined],
] as const)('%s is read of %j', (field, fields, value) => {
  expect(toArticle({_type: 'brief', ...fields}, brief)[field]).toEqual(value)
})
