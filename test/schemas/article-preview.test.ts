import {expect, test} from 'vitest'
import {articlePreview} from '../../schemas/article-preview.ts'
import {noticePreview} from '../../schemas/notice-preview.ts'
import {wireItemPreview} from '../../schemas/wire-item-preview.ts'

const open = {state: 'open'} as const
const moved = {state: 'moved'} as const
const killed = {_type: 'wire', signal: 'kill'} as const

test.each([
  [{headline: 'Ferry runs aground', sourceName: 'Harbour Post'}, 'Ferry runs aground', 'Harbour Post'],
  [{headline: 'Ferry runs aground', notices: [open, moved]}, 'Ferry runs aground', '1 notice open'],
  [{headline: 'F', sourceName: 'Harbour Post', notices: [open, open]}, 'F', 'Harbour Post · 2 notices open'],
  [{headline: 'F', sourceName: 'Harbour Post', wire: killed}, 'F', 'KILLED · Harbour Post'],
  [{headline: ''}, 'No headline yet', ''],
  [{}, 'No headline yet', ''],
])('an article %o is shown as "%s", "%s"', (article, title, subtitle) => {
  // A document being edited may hold half a notice.
  expect(articlePreview(article as Parameters<typeof articlePreview>[0])).toEqual({title, subtitle})
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
