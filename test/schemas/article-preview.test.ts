import {expect, test} from 'vitest'
import {wirePreview} from '../../plugins/copytaster/index.ts'
import {articlePreview} from '../../schemas/article-preview.tsx'
import {noticePreview} from '../../schemas/notice-preview.ts'
import {wireItemPreview} from '../../schemas/wire-item-preview.ts'

const open = {state: 'open'} as const
const facts = {_type: 'noticeFacts', change: 'update'} as const
const moved = {state: 'moved'} as const
const killed = {_type: 'wire', signal: 'kill'} as const

const now = Date.parse('2031-03-05T06:00:00Z')
const correction = {kind: 'correction', state: 'kept'} as const
const withoutHeadline = 'No headline yet'

test.each<[object, string, string, boolean]>([
  [{headline: 'Ferry runs aground', sourceName: 'Harbour Post'}, 'Ferry runs aground', 'Harbour Post', false],
  [{headline: 'Ferry runs aground', notices: [open, moved]}, 'Ferry runs aground', '1 notice open', true],
  [{headline: 'F', sourceName: 'Harbour Post', notices: [open, open]}, 'F', 'Harbour Post · 2 notices open', true],
  [{headline: 'F', sourceName: 'Harbour Post', wire: killed}, 'F', 'KILLED · Harbour Post', true],
  [{headline: 'F', sourceName: 'Post', attributionState: 'unconfirmed'}, 'F', 'Post · Attribution unconfirmed', true],
  [{headline: 'F', sourceName: 'Post', attributionState: 'confirmed', commenting: 'open'}, 'F', 'Post', false],
  [{headline: 'F', commenting: 'suspended'}, 'F', 'Comments suspended', true],
  [{headline: 'F', commenting: false}, 'F', 'Comments suspended', true],
  [{headline: 'F', commenting: true}, 'F', '', false],
  [{headline: 'F', notices: [correction]}, 'F', 'Corrected', true],
  [{headline: 'F', embargoUntil: '2031-03-05T06:00:00Z'}, 'F', '', false],
  [{headline: 'F', deskState: 'spiked', sourceName: 'Post', wire: killed}, 'F', 'Spiked · KILLED · Post', true],
  [{headline: 'F', deskState: 'taken'}, 'F', '', false],
  [{headline: ''}, withoutHeadline, '', false],
  [{headline: null, sourceName: null, notices: null, wire: null, commenting: null}, withoutHeadline, '', false],
  [{}, withoutHeadline, '', false],
])('an article %o is shown as "%s", "%s", with a sign: %s', (article, title, subtitle, signed) => {
  const {media, ...words} = articlePreview(article, now)
  expect(words).toEqual({title, subtitle})
  expect(media !== undefined).toBe(signed)
})

test.each([
  ['en', /^Embargo until \S.* · Post · 1 notice open$/u],
  ['de', /^Sperrfrist bis \S.* · Post · 1 Vermerk offen$/u],
  ['fr', /^Embargo jusqu’au \S.* · Post · 1 mention ouverte$/u],
  ['es', /^Embargo hasta el \S.* · Post · 1 aviso abierto$/u],
] as const)('a row speaks the language of the newsroom: %s', (language, expected) => {
  const article = {sourceName: 'Post', embargoUntil: '2031-03-06T06:00:00Z', notices: [{...correction, ...open, facts}]}
  expect(articlePreview(article, now, language).subtitle).toMatch(expected)
})

const story = {headline: 'title', body: 'text', notices: 'remarks', source: 'house', embargoUntil: 'notBefore'}
test.each<[Parameters<typeof wirePreview>[0], object]>([
  [
    {type: 'story', fields: story},
    {headline: 'title', sourceName: 'house.name', notices: 'remarks', embargoUntil: 'notBefore'},
  ],
  [
    {type: 'story', fields: {...story, attribution: 'credit', commenting: 'comments', desk: 'desk', wire: 'envelope'}},
    {
      headline: 'title',
      sourceName: 'house.name',
      notices: 'remarks',
      wire: 'envelope',
      attributionState: 'credit.state',
      commenting: 'comments.state',
      embargoUntil: 'notBefore',
      deskState: 'desk.state',
    },
  ],
  [
    {
      type: 'story',
      fields: {...story, attribution: {name: 'credit', as: 'text'}, commenting: {name: 'comments', as: 'boolean'}},
    },
    {
      headline: 'title',
      sourceName: 'house.name',
      notices: 'remarks',
      commenting: 'comments',
      embargoUntil: 'notBefore',
    },
  ],
])('%o is asked for what a row shows, under its own names', (articleType, select) => {
  expect(wirePreview(articleType).select).toEqual(select)
})

test.each([
  [{kind: 'kill', state: 'open', text: 'Editors: kill this.'}, 'Editors: kill this.', 'Kill · Open'],
  [{kind: 'credit', state: 'moved', text: '(Editing by X)'}, '(Editing by X)', 'Sign-off · Moved into a field'],
  [{}, 'Notice', ''],
] as const)('a notice %o is shown as "%s", "%s"', (notice, title, subtitle) => {
  expect(noticePreview(notice)).toEqual({title, subtitle})
})

test.each([
  [{headline: 'Ferry', fileName: 'a.txt', format: 'plain-text', size: 12}, 'Ferry', 'plain-text · 12 bytes · a.txt'],
  [{fileName: 'a.txt', format: 'plain-text'}, 'a.txt', 'plain-text'],
  [{}, 'Wire item', ''],
])('a wire item %o is shown as "%s", "%s"', (item, title, subtitle) => {
  expect(wireItemPreview(item)).toEqual({title, subtitle})
})
