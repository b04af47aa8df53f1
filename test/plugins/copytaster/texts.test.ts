import {expect, test} from 'vitest'
import {french} from '../../../plugins/copytaster/i18n/french.ts'
import {german} from '../../../plugins/copytaster/i18n/german.ts'
import {resources} from '../../../plugins/copytaster/i18n/resources.ts'
import {spanish} from '../../../plugins/copytaster/i18n/spanish.ts'
import {actionName} from '../../../plugins/copytaster/kinds/words-of-notice.ts'
import type {NoticeValue} from '../../../src/documents/documents.ts'
import {actionsOf} from '../../../src/documents/settle-notice.ts'
import {noticeKinds} from '../../../src/story/passage.ts'

test.each([
  ['German', german],
  ['French', french],
  ['Spanish', spanish],
])('every text is there in %s, with the same values in it', (_, texts) => {
  expect(Object.keys(texts).toSorted()).toEqual(Object.keys(resources).toSorted())
  expect(valuesOf(texts)).toEqual(valuesOf(resources))
})

test.each(noticeKinds.map((kind) => [kind]))('every action on "%s" has a name', (kind) => {
  const facts = {_type: 'noticeFacts', until: '2031-03-05T06:00:00Z'} as const
  for (const state of ['open', 'moved', 'kept'] as const) {
    const notice: NoticeValue = {_type: 'notice', _key: 'n', kind, text: 'X', rule: 'x/y', confidence: 1, state, facts}
    const names = actionsOf(notice).map((action) => actionName((key) => key, action, notice))
    expect(Object.keys(resources)).toEqual(expect.arrayContaining(names))
  }
  expect(Object.keys(resources)).toContain(`kind.${kind}`)
})

function valuesOf(texts: Readonly<Record<string, string>>): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    Object.entries(texts).map(([key, text]) => [
      key,
      [...text.matchAll(/\{\{(\w+)/g)].map(([, name]) => name ?? '').toSorted(),
    ]),
  )
}
