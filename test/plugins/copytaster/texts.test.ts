import {expect, test} from 'vitest'
import {bundles, surfaces} from '../../../plugins/copytaster/i18n/bundles.ts'
import {resources} from '../../../plugins/copytaster/i18n/resources.ts'
import {actionName} from '../../../plugins/copytaster/kinds/words-of-notice.ts'
import type {NoticeValue} from '../../../src/documents/documents.ts'
import {actionsOf} from '../../../src/documents/settle-notice.ts'
import {noticeKinds} from '../../../src/story/passage.ts'

const [english, ...others] = bundles.map(({locale, resources: texts}) => [locale, texts] as const)

test.each(others)('every text is there in %s, with the same values in it', (_, texts) => {
  expect(valuesOf(texts)).toEqual(valuesOf(english?.[1]))
})

test('no two surfaces have a text of the same name', () => {
  const keys = surfaces.flatMap((surface) => Object.keys(surface.english))
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
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

function valuesOf(texts: unknown): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    Object.entries(texts as Readonly<Record<string, string>>).map(([key, text]) => [
      key,
      [...text.matchAll(/\{\{(\w+)/g)].map(([, name]) => name ?? '').toSorted(),
    ]),
  )
}
