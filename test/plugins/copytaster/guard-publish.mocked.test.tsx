import {renderToStaticMarkup} from 'react-dom/server'
import type {DocumentActionComponent} from 'sanity'
import {expect, test, vi} from 'vitest'
import {guardPublish} from '../../../plugins/copytaster/actions/guard-publish.ts'
import {toSettings} from '../../../plugins/copytaster/settings.ts'

// Outside a Studio there is no language to translate into: the key and its values stand for the text.
vi.mock('sanity', async (original) => ({
  ...(await original<object>()),
  useCurrentUser: () => null,
  useDocumentOperation: () => ({}),
  useTranslation: () => ({t: (key: string, values: object) => `${key} ${JSON.stringify(values)}`}),
}))

const publish: DocumentActionComponent = () => ({label: 'Publish', title: 'Go'})
publish.action = 'publish'
const embargoed = {embargoUntil: '2999-01-01T00:00:00.000Z'}

test.each([
  ['an article in order', {draft: {}}, 'Go'],
  ['an embargo', {draft: embargoed}, `guard.embargoed {"until":"${embargoed.embargoUntil}"} disabled`],
  ['the draft before what is published', {draft: {}, published: embargoed}, 'Go'],
  ['a version before both', {version: {wire: {signal: 'kill'}}, draft: {}}, 'guard.killed {} disabled'],
  [
    'an attribution in the text',
    {draft: {body: [block('This article originally appeared on Harbour Gull: Ferry runs aground')]}},
    'guard.notice {"kind":"kind.attribution {}"} disabled',
  ],
])('Publish as to %s', (_, versions, expected) => {
  const guarded = guardPublish(publish, toSettings())
  expect(guarded.action).toBe('publish')
  function Shown() {
    const action = guarded({id: 'a', type: 'article', ...versions} as unknown as Parameters<DocumentActionComponent>[0])
    return `${String(action?.title)}${action?.disabled ? ' disabled' : ''}`
  }
  expect(renderToStaticMarkup(<Shown />).replaceAll('&quot;', '"')).toBe(expected)
})

function block(text: string): object {
  return {_type: 'block', _key: 'a', children: [{_type: 'span', _key: 's', text}]}
}
