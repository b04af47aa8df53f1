import {renderToStaticMarkup} from 'react-dom/server'
import type {DocumentBadgeComponent} from 'sanity'
import {expect, test, vi} from 'vitest'
import {createArticleBadges} from '../../../plugins/copytaster/badges/article-badges.ts'
import {toSettings} from '../../../plugins/copytaster/settings.ts'

// Outside a Studio there is no language to translate into: the key and its values stand for the text.
vi.mock('sanity', async (original) => ({
  ...(await original<object>()),
  useTranslation: (namespace: string) => ({
    t: (key: string, values: object) => `${namespace}:${key} ${JSON.stringify(values)}`,
  }),
}))

const badges = createArticleBadges(toSettings())
const suspended = {commenting: {_type: 'commenting', state: 'suspended'}}
const suspendedLabel = 'copytaster:badge.comments-suspended.label {}'
const future = '2999-01-01T00:00:00.000Z'

test.each([
  ['draft', {draft: suspended, published: {}}, [suspendedLabel]],
  ['draft before the published article', {draft: {}, published: suspended}, []],
  ['published article', {draft: null, published: suspended}, [suspendedLabel]],
  ['version before both', {version: {}, draft: suspended, published: suspended}, []],
  ['nothing', {}, []],
  ['end of an embargo', {draft: {embargoUntil: future}}, [`copytaster:badge.embargoed.label {"until":"${future}"}`]],
  ['end of an embargo that is over', {draft: {embargoUntil: '1999-01-01T00:00:00.000Z'}}, []],
  [
    'notices in the text, listed or not',
    {draft: {body: [block('This article originally appeared on Harbour Gull: Ferry runs aground')]}},
    ['copytaster:badge.notices-open.label {"count":1}'],
  ],
  [
    'corrections in the text',
    {draft: {body: [block('Correction: An earlier version of this story gave the wrong name for the ferry.')]}},
    ['copytaster:badge.notices-open.label {"count":1}', 'copytaster:badge.corrected.label {}'],
  ],
  [
    'updates in the text',
    {draft: {body: [block('This story has been updated with comment from the captain.')]}},
    ['copytaster:badge.notices-open.label {"count":1}'],
  ],
])('the badges look at the %s', (_, versions, labels) => {
  expect(labelsOf(versions)).toEqual(labels)
})

/** A badge is a hook of React's: it is called while something is rendered. */
function labelsOf(versions: object): readonly string[] {
  const labels: string[] = []
  function Shown({badge}: {readonly badge: DocumentBadgeComponent}) {
    const shown = badge({...versions, type: 'article'} as unknown as Parameters<DocumentBadgeComponent>[0])
    if (shown?.label !== undefined) labels.push(shown.label)
    return null
  }
  for (const badge of badges) renderToStaticMarkup(<Shown badge={badge} />)
  return labels
}

function block(text: string): object {
  return {_type: 'block', _key: 'a', children: [{_type: 'span', _key: 's', text}]}
}
