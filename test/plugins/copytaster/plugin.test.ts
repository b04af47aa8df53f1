import {describe, expect, test, vi} from 'vitest'
import {copytaster, schemaTypes} from '../../../plugins/copytaster/index.ts'
import {createArticleBadges} from '../../../plugins/copytaster/badges/article-badges.ts'
import {badgeOf} from '../../../plugins/copytaster/badges/badge-of.ts'
import {toSettings} from '../../../plugins/copytaster/settings.ts'
import {resources} from '../../../plugins/copytaster/i18n/resources.ts'
import {articleStates} from '../../../src/documents/article-states.ts'

// Outside a Studio there is no language to translate into: the key and its values stand for the text.
vi.mock('sanity', async (original) => ({
  ...(await original<object>()),
  useTranslation: (namespace: string) => ({
    t: (key: string, values: object) => `${namespace}:${key} ${JSON.stringify(values)}`,
  }),
}))

const articleBadges = createArticleBadges(toSettings())

describe('the schema types', () => {
  test('come with the plugin', () => {
    const types = copytaster().schema?.types
    expect(Array.isArray(types) && types.map(({name}) => name)).toEqual(schemaTypes.map(({name}) => name))
  })

  test('can be left out', () => {
    expect(copytaster({schemaTypes: false}).schema?.types).toEqual([])
  })
})

describe('the badges', () => {
  const {badges} = copytaster().document ?? {}
  if (typeof badges !== 'function') throw new Error('the plugin has no badges')

  test.each([
    ['article', [other, ...articleBadges]],
    ['author', [other]],
  ])('of a document of type %s', (schemaType, expected) => {
    // Only the type is looked at.
    const shown = badges([other], {schemaType} as Parameters<typeof badges>[1])
    expect(shown).toHaveLength(expected.length)
    expect(shown[0]).toBe(other)
  })

  test.each([
    ['draft', {draft: suspended(), published: {}}, true],
    ['draft before the published article', {draft: {}, published: suspended()}, false],
    ['published article', {draft: null, published: suspended()}, true],
    ['version before both', {version: {}, draft: suspended(), published: suspended()}, false],
    ['nothing', {}, false],
  ])('look at the %s', (_, versions, shown) => {
    const texts = articleBadges.map((badge) => badge(propsOf(versions))?.label)
    const label = 'copytaster:badge.comments-suspended.label {}'
    expect(texts.filter((text) => text !== undefined)).toEqual(shown ? [label] : [])
  })
})

test('notices in the text count, listed or not', () => {
  const text = 'This article originally appeared on Harbour Gull: Ferry runs aground'
  const body = [{_type: 'block', _key: 'a', children: [{_type: 'span', _key: 's', text}]}]
  const texts = articleBadges.map((badge) => badge(propsOf({draft: {body}}))?.label)
  expect(texts).toContain('copytaster:badge.notices-open.label {"count":1}')
})

test.each(articleStates.map((name) => [name]))('the state "%s" has a label and a title in English', (name) => {
  const {label, title} = badgeOf({name})
  const keys = Object.keys(resources)
  expect(keys.filter((key) => key.startsWith(label))).not.toEqual([])
  expect(keys).toContain(title)
})

test('what a state says is put into its texts', () => {
  expect(badgeOf({name: 'notices-open', count: 2}).values).toEqual({count: 2})
  expect(badgeOf({name: 'embargoed', until: '2031-03-05T06:00:00Z'}).values).toEqual({
    until: new Date('2031-03-05T06:00:00Z'),
  })
})

/** Of what the Studio tells a badge only this is looked at. */
function propsOf(versions: object): Parameters<(typeof articleBadges)[number]>[0] {
  return {...versions, type: 'article'} as unknown as Parameters<(typeof articleBadges)[number]>[0]
}

function other() {
  return null
}

function suspended() {
  return {commenting: {_type: 'commenting', state: 'suspended'}}
}
