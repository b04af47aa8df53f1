import {describe, expect, test} from 'vitest'
import {copytaster, schemaTypes} from '../../../plugins/copytaster/index.ts'
import {createArticleBadges} from '../../../plugins/copytaster/badges/article-badges.ts'
import {badgeOf} from '../../../plugins/copytaster/badges/badge-of.ts'
import {toSettings} from '../../../plugins/copytaster/settings.ts'
import {resources} from '../../../plugins/copytaster/i18n/resources.ts'
import {articleStates} from '../../../src/documents/article-states.ts'

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

describe('the Wire tool', () => {
  test('comes with the plugin', () => {
    expect(toolNames()).toEqual(['wire'])
  })

  test('can be left out', () => {
    expect(toolNames({tool: false})).toEqual([])
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

function other() {
  return null
}

function toolNames(options?: Parameters<typeof copytaster>[0]) {
  const {tools} = copytaster(options)
  return Array.isArray(tools) ? tools.map(({name}) => name) : tools
}
