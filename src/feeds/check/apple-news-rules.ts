import {isObject, objectsOf, rawAt} from '../../formats/json/json-value.ts'
import type {Finding} from './check-codes.ts'
import {type CheckRule, each, finding, isLanguage, isRfc3339, shown, within} from './check-rule.ts'
import type {CheckedItem} from './checked-feed.ts'

/** The rules of Apple News Format. */
export const appleNewsRules: readonly CheckRule[] = [each(appleNews)]

function* appleNews({object, place}: CheckedItem): Iterable<Finding> {
  if (object === undefined) return
  for (const name of ['version', 'identifier', 'title', 'language', 'layout', 'components', 'componentTextStyles']) {
    if (object[name] === undefined)
      yield finding(
        'error',
        'element-missing',
        'appleNews',
        within(place, name),
        `There is no "${name}". Every article needs one.`,
      )
  }
  const identifier = rawAt(object, 'identifier')
  if (identifier !== undefined && !/^[\w-]{1,64}$/u.test(identifier)) {
    yield finding(
      'error',
      'value-invalid',
      'appleNews',
      within(place, 'identifier'),
      'The identifier may have 64 letters, digits, "-" and "_".',
    )
  }
  const language = rawAt(object, 'language')
  if (language !== undefined && !isLanguage(language)) {
    yield finding(
      'error',
      'value-invalid',
      'appleNews',
      within(place, 'language'),
      `${shown(language)} is no language.`,
    )
  }
  const {layout, componentTextStyles, components, metadata} = object
  if (isObject(layout)) {
    for (const name of ['columns', 'width']) {
      if (typeof layout[name] !== 'number')
        yield finding(
          'error',
          'element-missing',
          'appleNews',
          within(place, `layout/${name}`),
          `The layout has no number of ${name}.`,
        )
    }
  }
  if (isObject(componentTextStyles) && componentTextStyles['default'] === undefined) {
    yield finding(
      'error',
      'element-missing',
      'appleNews',
      within(place, 'componentTextStyles/default'),
      'There is no default style of text.',
    )
  }
  const roles = new Set(objectsOf(components ?? []).map((component) => rawAt(component, 'role')))
  if (!roles.has('body')) {
    yield finding(
      'error',
      'element-missing',
      'appleNews',
      within(place, 'components'),
      'No component has the role "body": the article must be there whole.',
    )
  }
  const authors = isObject(metadata) && Array.isArray(metadata['authors']) ? metadata['authors'] : []
  if (!['author', 'byline'].some((role) => roles.has(role)) && authors.length === 0) {
    yield finding(
      'warning',
      'element-recommended',
      'appleNews',
      place,
      'Nobody is named as the author, neither in a component nor in the metadata.',
    )
  }
  for (const name of ['datePublished', 'dateModified', 'dateCreated']) {
    const date = isObject(metadata) ? rawAt(metadata, name) : undefined
    if (date !== undefined && !isRfc3339(date)) {
      yield finding(
        'error',
        'date-invalid',
        'appleNews',
        within(place, `metadata/${name}`),
        `${shown(date)} is no date of ISO 8601 with time and zone.`,
      )
    }
  }
}
