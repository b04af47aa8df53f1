import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import {editBody, textOf} from '../../src/documents/body-edits.ts'
import {type Change, changesBetween, changesThatFit} from '../../src/documents/changes.ts'
import type {ArticleBlock, NoticeValue} from '../../src/documents/documents.ts'
import {liveNotices} from '../../src/documents/live-notices.ts'
import type {EditedArticle} from '../../src/documents/move-notice.ts'
import {noticesOfArticle, settleAll, suggestionsFor} from '../../src/documents/notices-of-article.ts'
import {actionsOf, noticeActions, settleNotice, type Settleable} from '../../src/documents/settle-notice.ts'
import {notice as noticeShape} from '../../src/documents/value-schemas.ts'

const settler = {at: '2031-03-05T06:00:00Z', by: 'ines'}
const prose = 'The ferry ran aground on Monday.'
const attribution = 'This article originally appeared on Harbour Gull: Ferry runs aground'
const comments = 'Commenting on this story has been temporarily suspended for legal reasons.'
const embargo = 'EMBARGOED UNTIL 2031-03-06T06:00:00Z'
const copyright = 'Copyright 2031 Harbour Gull.'

test.each<[string, Partial<NoticeValue>, readonly string[]]>([
  ['an attribution', {kind: 'attribution'}, ['move', 'remove', 'keep']],
  ['suspended comments', {kind: 'commenting-suspended'}, ['move', 'remove', 'keep']],
  ['a contribution without names', {kind: 'contribution'}, ['remove', 'keep']],
  ['a copyright', {kind: 'copyright'}, ['move', 'remove', 'keep']],
  ['a license', {kind: 'license'}, ['move', 'remove', 'keep']],
  ['a correction', {kind: 'correction'}, ['keep', 'move', 'remove']],
  ['an update', {kind: 'correction', facts: {_type: 'noticeFacts', change: 'update'}}, ['move', 'remove', 'keep']],
  ['an embargo without a time', {kind: 'embargo'}, ['remove', 'keep']],
  [
    'an embargo with its end',
    {kind: 'embargo', facts: {_type: 'noticeFacts', until: settler.at}},
    ['move', 'remove', 'keep'],
  ],
  ['a kill', {kind: 'kill'}, ['move', 'remove', 'keep']],
  ['a note to editors', {kind: 'editors-note'}, ['move', 'remove', 'keep']],
  ['a promotion', {kind: 'promotion'}, ['remove', 'keep']],
  ['a disclosure', {kind: 'disclosure'}, ['keep', 'remove']],
  ['what is moved', {kind: 'attribution', state: 'moved'}, ['put-back']],
  ['what is kept', {kind: 'attribution', state: 'kept'}, ['put-back']],
])('%s can be settled by %o', (_, notice, actions) => {
  expect(actionsOf(listed(notice))).toEqual(actions)
})

test('moving an attribution fills the fields, takes its block out and records where it stood', () => {
  const source = {_type: 'reference', _ref: 'source-harbour-gull'} as const
  const article = articleOf(prose, attribution, 'The crew was rescued.')
  const [notice] = openOf(article)
  const settlement = settleNotice(article, notice, 'move', {...settler, sources: new Map([['Harbour Gull', source]])})
  expect(settlement.edit).toEqual({type: 'delete-block', blockKey: 'k1'})
  expect(settlement.article).toEqual({
    body: [block('k0', prose), block('k2', 'The crew was rescued.')],
    attribution: {
      _type: 'attribution',
      text: attribution,
      sourceName: 'Harbour Gull',
      source,
      originalHeadline: 'Ferry runs aground',
      state: 'unconfirmed',
    },
    source,
    originalHeadline: 'Ferry runs aground',
    notices: [
      expect.objectContaining({kind: 'attribution', text: attribution, state: 'moved', afterKey: 'k0', ...settler}),
    ],
  })
  expect(liveNotices(settlement.article.body ?? [], settlement.article.notices)).toEqual([])
})

test('suspending comments keeps an article closed that was closed for good', () => {
  const article = {...articleOf(prose, comments), commenting: {_type: 'commenting', state: 'closed'}} as const
  const {commenting} = settleNotice(article, openOf(article)[0], 'move', settler).article
  expect(commenting).toMatchObject({state: 'closed', text: comments, temporary: true, reason: 'for legal reasons'})
})

test('a notice kept in the text is no longer live; the body is as it was', () => {
  const article = articleOf(prose, attribution)
  const settled = settleNotice(article, openOf(article)[0], 'keep', settler)
  expect(settled.edit).toBeUndefined()
  expect(settled.article.body).toEqual(article.body)
  expect(noticesOfArticle(settled.article)).toMatchObject({open: [], settled: [{state: 'kept'}]})
})

test('a kept notice that is put back is open again, and stands in the text once', () => {
  const article = articleOf(prose, attribution)
  const kept = settleNotice(article, openOf(article)[0], 'keep', settler).article
  const reopened = settleNotice(kept, settledOf(kept)[0], 'put-back', settler).article
  expect(reopened.body).toEqual(article.body)
  expect(openOf(reopened)).toHaveLength(1)
})

test('a notice settled again keeps its one record', () => {
  const article = articleOf(prose, attribution)
  const once = settleNotice(article, openOf(article)[0], 'remove', settler).article
  const back = settleNotice(once, settledOf(once)[0], 'put-back', settler).article
  const twice = settleNotice(back, openOf(back)[0], 'move', settler).article
  expect(twice.notices).toMatchObject([{state: 'moved', _key: once.notices?.[0]?._key}])
})

test('an open notice whose text is not in the body is kept by printing it where it stood', () => {
  const disclosure = listed({kind: 'disclosure', text: 'The writer owns shares in the ferry.', afterKey: 'k0'})
  const article = {...articleOf(prose, 'The crew was rescued.'), notices: [disclosure]}
  const settled = settleNotice(article, disclosure, 'keep', settler).article
  expect(bodyText(settled)).toEqual([prose, disclosure.text, 'The crew was rescued.'])
  expect(settled.notices).toMatchObject([{state: 'kept', by: 'ines'}])
})

test('a notice inside a paragraph goes and comes back without its neighbours', () => {
  const article = articleOf(`${prose} ${attribution}.`, 'The crew was rescued.')
  const settled = settleNotice(article, openOf(article)[0], 'remove', settler).article
  expect(bodyText(settled)[0]).toBe(prose)
  const back = settleNotice(settled, settledOf(settled)[0], 'put-back', settler).article
  expect(bodyText(back)).toEqual(bodyText(article))
})

test('settling all as suggested leaves to the editor what needs thought', () => {
  const article = articleOf(prose, attribution, comments, 'EMBARGOED UNTIL FRIDAY', copyright)
  const {open} = noticesOfArticle(article)
  expect(suggestionsFor(open).map(({notice, action}) => [notice.kind, action])).toEqual([
    ['attribution', 'move'],
    ['commenting-suspended', 'move'],
    ['copyright', 'move'],
  ])
  const {article: settled} = settleAll(article, settler)
  expect(bodyText(settled)).toEqual([prose, 'EMBARGOED UNTIL FRIDAY'])
  expect(settled).toMatchObject({
    attribution: {text: attribution},
    commenting: {state: 'suspended'},
    copyrightNotice: copyright,
  })
})

const lines = [attribution, comments, embargo, copyright, 'Follow us on Twitter for more news.']
const wholes = fc.shuffledSubarray([prose, 'The crew was rescued.', 'Nobody was hurt.', ...lines], {minLength: 1})
const paragraphs = fc
  .tuple(wholes, fc.array(fc.constantFrom('', 'before', 'after'), {minLength: 8, maxLength: 8}))
  .map(([texts, sides]) =>
    texts.map((text, i) => {
      if (sides[i] === 'before') return `It was the third time this year. ${text}`
      return sides[i] === 'after' ? `${text.replace(/\.?$/, '.')} It was the third time this year.` : text
    }),
  )
const orders = fc.tuple(fc.array(fc.nat(), {minLength: 20, maxLength: 20}), fc.boolean())

test('what is settled and put back loses no word and doubles none', () => {
  fc.assert(
    fc.property(paragraphs, orders, (texts, order) => {
      expect(wordsOf(removedAndPutBack(texts, order))).toEqual(wordsOf(articleOf(...texts)))
    }),
  )
})

test('paragraphs that are settled and put back stand in their old order', () => {
  fc.assert(
    fc.property(wholes, orders, (texts, order) => {
      expect(bodyText(removedAndPutBack(texts, order))).toEqual(texts)
    }),
  )
})

function removedAndPutBack(
  texts: readonly string[],
  [picks, backwards]: readonly [readonly number[], boolean],
): EditedArticle {
  let article = articleOf(...texts)
  for (const pick of picks) {
    const open = openIn(article)
    if (open.length > 0) article = settleNotice(article, get(open, pick % open.length), 'remove', settler).article
  }
  expect(openIn(article)).toEqual([])
  for (let settled = settledOf(article); settled.length > 0; settled = settledOf(article)) {
    article = settleNotice(article, get(settled, backwards ? settled.length - 1 : 0), 'put-back', settler).article
  }
  return article
}

test('each settlement is what its changes and its edit say, and is undone by the changes the other way round', () => {
  fc.assert(
    fc.property(paragraphs, fc.constantFrom(...noticeActions), (texts, action) => {
      const article = articleOf(...texts)
      const [notice] = openIn(article)
      fc.pre(notice !== undefined && action !== 'put-back')
      const {article: settled, edit} = settleNotice(article, notice, action, settler)
      expect(apply(article, changesBetween(article, settled))).toEqual(settled)
      expect(apply(settled, changesBetween(settled, article))).toEqual(article)
      expect(edit ? editBody(article.body ?? [], edit) : article.body).toEqual(settled.body)
      for (const record of settled.notices ?? []) expect(noticeShape.parse(record)).toEqual(record)
    }),
  )
})

test('of an undo only what still fits is done', () => {
  const article = articleOf(prose, attribution, 'The crew was rescued.')
  const settled = settleNotice(article, openOf(article)[0], 'remove', settler).article
  const undo = changesBetween(settled, article)
  expect(changesThatFit(undo, settled)).toEqual(undo)
  const broughtBack = {...settled, body: article.body}
  expect(changesThatFit(undo, broughtBack)).toEqual([{type: 'unset', path: ['notices']}])
  const {body = []} = settled
  expect(changesThatFit(undo, {...settled, body: body.slice(1)})).toEqual([{type: 'unset', path: ['notices']}])
})

function articleOf(...texts: readonly string[]): EditedArticle {
  return {body: texts.map((text, i) => block(`k${i}`, text))}
}

function block(key: string, text: string): ArticleBlock {
  return {
    _type: 'block',
    _key: key,
    style: 'normal',
    markDefs: [],
    children: [{_type: 'span', _key: `${key}s`, text, marks: []}],
  }
}

function listed(notice: Partial<NoticeValue>): NoticeValue {
  return {
    _type: 'notice',
    _key: 'n',
    kind: 'kill',
    text: 'As printed',
    rule: 'x/y',
    confidence: 1,
    state: 'open',
    ...notice,
  }
}

function openIn(article: EditedArticle): readonly Settleable[] {
  return noticesOfArticle(article).open
}

function openOf(article: EditedArticle): readonly [Settleable, ...Settleable[]] {
  const [first, ...rest] = openIn(article)
  if (!first) throw new Error('Nothing is open')
  return [first, ...rest]
}

function settledOf(article: EditedArticle): readonly [NoticeValue, ...NoticeValue[]] | readonly never[] {
  const [first, ...rest] = noticesOfArticle(article).settled
  return first ? [first, ...rest] : []
}

function get<Member>(list: readonly Member[], at: number): Member {
  const member = list[at]
  if (member === undefined) throw new Error(`Nothing at ${at}`)
  return member
}

function bodyText({body = []}: EditedArticle): readonly string[] {
  return body.map((member) => (member._type === 'block' && 'children' in member ? textOf(member) : ''))
}

function wordsOf(article: EditedArticle): readonly string[] {
  return bodyText(article).join('\n').split(/\s+/).toSorted()
}

/** What the Content Lake does with the changes. */
function apply(article: EditedArticle, changes: readonly Change[]): EditedArticle {
  const fields = new Map<string, unknown>(Object.entries(article))
  for (const change of changes) {
    const [field, at] = change.path
    const name = String(field)
    if (at === undefined) {
      if (change.type === 'set') fields.set(name, change.value)
      else fields.delete(name)
      continue
    }
    const list = [...(fields.get(name) as {_key: string}[])]
    const index = typeof at === 'object' ? list.findIndex(({_key}) => _key === at._key) : Number(at)
    if (change.type === 'unset') list.splice(index, 1)
    else if (change.type === 'set') list.splice(index, 1, change.value as {_key: string})
    else list.splice(change.position === 'after' ? index + 1 : index, 0, ...(change.items as {_key: string}[]))
    fields.set(name, list)
  }
  return Object.fromEntries(fields)
}
