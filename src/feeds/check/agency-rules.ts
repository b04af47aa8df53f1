import {attributeOf, elementAt, rawTextOf} from '../../formats/xml/find-elements.ts'
import {rawAt} from '../../formats/json/json-value.ts'
import type {MarkupElement} from '../../formats/markup/markup-node.ts'
import type {Finding} from './check-codes.ts'
import {each, finding, isRfc3339, shown, within} from './check-rule.ts'
import type {CheckedItem} from './checked-feed.ts'

/** The rules of ninjs 1.x to 3.x, NewsML-G2 and NITF. */
export const agencyRules = {ninjs: [each(ninjs)], 'newsml-g2': [each(newsmlG2)], nitf: [each(nitf)]} as const

const ninjsStates: ReadonlySet<string> = new Set(['usable', 'withheld', 'canceled'])
/** ninjs 3.0 renamed these members of 1.x and 2.x. */
const oldNames: ReadonlySet<string> = new Set([
  'pubstatus',
  'versioncreated',
  'firstcreated',
  'contenttype',
  'embargoed',
  'copyrightnotice',
  'usageterms',
  'infosources',
])
const newNames: ReadonlySet<string> = new Set([
  'pubStatus',
  'versionCreated',
  'firstCreated',
  'contentType',
  'embargoedUntil',
  'copyrightNotice',
  'usageTerms',
  'infoSources',
])

function* ninjs({object, place}: CheckedItem): Iterable<Finding> {
  if (rawAt(object, 'uri') === undefined) {
    yield finding(
      'error',
      'element-missing',
      'ninjs',
      within(place, 'uri'),
      'The item has no "uri". It is the only member that ninjs demands.',
    )
  }
  const state = rawAt(object, 'pubstatus', 'pubStatus')
  if (state !== undefined && !ninjsStates.has(state)) {
    yield finding(
      'error',
      'value-invalid',
      'ninjs',
      within(place, 'pubstatus'),
      `${shown(state)} is none of usable, withheld and canceled.`,
    )
  }
  for (const name of [
    'versioncreated',
    'versionCreated',
    'firstcreated',
    'firstCreated',
    'embargoed',
    'embargoedUntil',
    'expires',
  ]) {
    const date = rawAt(object, name)
    if (date !== undefined && !isRfc3339(date)) {
      yield finding(
        'error',
        'date-invalid',
        'ninjs',
        within(place, name),
        `${shown(date)} is no date as RFC 3339 writes it.`,
      )
    }
  }
  const urgency = object?.['urgency']
  if (urgency !== undefined && !(Number.isInteger(urgency) && Number(urgency) >= 1 && Number(urgency) <= 9)) {
    yield finding('error', 'value-invalid', 'ninjs', within(place, 'urgency'), 'The urgency is no number from 1 to 9.')
  }
  const names = Object.keys(object ?? {})
  const [old, recent] = [names.find((name) => oldNames.has(name)), names.find((name) => newNames.has(name))]
  if (old !== undefined && recent !== undefined) {
    const message = `"${old}" is of ninjs 1 and 2, "${recent}" of ninjs 3. An item is of one of them.`
    yield finding('error', 'element-unknown', 'ninjs', within(place, old), message)
  }
}

function* newsmlG2({element, place}: CheckedItem): Iterable<Finding> {
  for (const name of ['standard', 'standardversion', 'guid', 'version']) {
    if (attributeOf(element, name) === undefined) {
      yield finding('error', 'element-missing', 'newsmlG2', place, `The item has no attribute "${name}".`)
    }
  }
  const meta = elementAt(element, 'itemMeta')
  for (const name of ['itemClass', 'provider', 'versionCreated']) {
    if (elementAt(meta, name) === undefined) {
      yield finding(
        'error',
        'element-missing',
        'newsmlG2',
        within(place, 'itemMeta'),
        `There is no <${name}> in <itemMeta>.`,
      )
    }
  }
  for (const name of ['versionCreated', 'firstCreated', 'embargoed']) {
    const date = elementAt(meta, name)
    if (date !== undefined && rawTextOf(date) !== '' && !isRfc3339(rawTextOf(date))) {
      yield finding(
        'error',
        'date-invalid',
        'newsmlG2',
        within(place, `itemMeta/${name}`),
        `${shown(rawTextOf(date))} is no date with time and zone.`,
      )
    }
  }
  const state = attributeOf(elementAt(meta, 'pubStatus'), 'qcode')
  if (state !== undefined && !/^[\w-]{1,40}:(?:usable|withheld|canceled)$/u.test(state)) {
    yield finding(
      'error',
      'value-invalid',
      'newsmlG2',
      within(place, 'itemMeta/pubStatus'),
      `${shown(state)} is none of stat:usable, stat:withheld and stat:canceled.`,
    )
  }
  if (elementAt(element, 'catalogRef') === undefined && elementAt(element, 'catalog') === undefined) {
    yield finding(
      'error',
      'element-missing',
      'newsmlG2',
      place,
      'There is no <catalogRef>: nobody can tell what the codes mean.',
    )
  }
  yield* rightsWanted(elementAt(element, 'rightsInfo'), place)
}

function* rightsWanted(rights: MarkupElement | undefined, place: CheckedItem['place']): Iterable<Finding> {
  if (rights === undefined) {
    yield finding(
      'warning',
      'element-recommended',
      'newsmlG2',
      place,
      'There is no <rightsInfo>: say whose it is and what may be done with it.',
    )
  }
}

const nitfStates: ReadonlySet<string> = new Set(['usable', 'embargoed', 'withheld', 'canceled'])

function* nitf({element, place}: CheckedItem): Iterable<Finding> {
  if (element !== undefined && element.namespace !== 'http://iptc.org/std/NITF/2006-10-18/') {
    yield finding(
      'warning',
      'element-recommended',
      'nitf',
      place,
      'The namespace of NITF 3.6 is missing: xmlns="http://iptc.org/std/NITF/2006-10-18/".',
    )
  }
  const body = elementAt(element, 'body')
  if (body === undefined) {
    yield finding('error', 'element-missing', 'nitf', place, 'There is no <body>.')
    return
  }
  if (elementAt(body, 'body.head', 'hedline', 'hl1') === undefined) {
    yield finding(
      'error',
      'element-missing',
      'nitf',
      within(place, 'body/body.head'),
      'There is no headline (<hedline><hl1>).',
    )
  }
  const data = elementAt(element, 'head', 'docdata')
  if (elementAt(data, 'doc-id') === undefined) {
    yield finding(
      'warning',
      'element-recommended',
      'nitf',
      within(place, 'head/docdata'),
      'There is no <doc-id>: nobody can tell an update from another story.',
    )
  }
  const state = attributeOf(data, 'management-status')
  if (state !== undefined && !nitfStates.has(state)) {
    yield finding(
      'error',
      'value-invalid',
      'nitf',
      within(place, 'head/docdata'),
      `${shown(state)} is none of usable, embargoed, withheld and canceled.`,
    )
  }
  for (const name of ['date.issue', 'date.release', 'date.expire']) {
    const date = attributeOf(elementAt(data, name), 'norm')
    if (
      date !== undefined &&
      !/^\d{4}-?\d\d-?\d\d(?:T\d\d:?\d\d:?\d\d(?:[.,]\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?)?$/u.test(date)
    ) {
      yield finding(
        'error',
        'date-invalid',
        'nitf',
        within(place, `head/docdata/${name}`),
        `${shown(date)} is no date of ISO 8601.`,
      )
    }
  }
}
