import {attributeOf, elementAt, elementsOf, rawTextOf} from '../../formats/xml/find-elements.ts'
import type {Finding} from './check-codes.ts'
import {type CheckRule, dayInMilliseconds, finding, isRfc3339, itemRule, shown, within} from './check-rule.ts'
import type {CheckedFeed} from './checked-feed.ts'
import {archives, ids, ownAddress} from './shared-rules.ts'

function* atomFeed({place, element, items, placeOf}: CheckedFeed): Iterable<Finding> {
  if (place.path === '/entry') return
  for (const name of ['id', 'title', 'updated']) {
    if (elementAt(element, name) === undefined) {
      yield finding('error', 'element-missing', 'atom', place, `The feed has no <${name}>. Every feed needs one.`)
    }
  }
  const isSigned = elementAt(element, 'author') !== undefined
  for (const item of items) {
    if (!isSigned && item.creators.length === 0 && elementAt(item.element, 'source', 'author') === undefined) {
      const message = 'Neither the entry nor the feed has an author. Give one of them one.'
      yield finding('error', 'element-missing', 'atom', item.place, message)
    }
  }
  for (const date of elementsOf(element, 'updated')) {
    if (!isRfc3339(rawTextOf(date))) {
      const message = `${shown(rawTextOf(date))} is no date as RFC 3339 writes it.`
      yield finding('error', 'date-invalid', 'atom', placeOf(date, `${place.path}/updated`), message)
    }
  }
}

const atomEntries = itemRule(function* ({place, element}, {now}) {
  for (const name of ['id', 'title', 'updated']) {
    const found = elementsOf(element, name)
    if (found.length === 0) yield finding('error', 'element-missing', 'atom', place, `The entry has no <${name}>.`)
    if (found.length > 1) yield finding('error', 'element-repeated', 'atom', place, `The entry has two <${name}>.`)
  }
  for (const name of ['updated', 'published']) {
    const date = elementAt(element, name)
    if (date === undefined) continue
    const text = rawTextOf(date)
    if (!isRfc3339(text)) {
      const message = `${shown(text)} is no date as RFC 3339 writes it. Write "2026-11-26T12:00:00Z".`
      yield finding('error', 'date-invalid', 'atom', within(place, name), message)
    } else if (Date.parse(text) > now + dayInMilliseconds) {
      yield finding('warning', 'date-in-future', 'practice', within(place, name), `${shown(text)} is yet to come.`)
    }
  }
  const links = elementsOf(element, 'link').filter(({namespace}) => namespace === atomNamespace)
  const alternates = links.filter((link) => (attributeOf(link, 'rel') ?? 'alternate') === 'alternate')
  const content = elementAt(element, 'content')
  if (alternates.length === 0 && content === undefined) {
    yield finding('error', 'element-missing', 'atom', place, 'The entry has neither content nor a link to it.')
  }
  const kinds = alternates.map((link) => `${attributeOf(link, 'type') ?? ''} ${attributeOf(link, 'hreflang') ?? ''}`)
  if (new Set(kinds).size < kinds.length) {
    yield finding(
      'error',
      'element-repeated',
      'atom',
      within(place, 'link'),
      'Two alternate links are of one type and language.',
    )
  }
  if (content?.attributes.has('src') === true && elementAt(element, 'summary') === undefined) {
    yield finding(
      'error',
      'element-missing',
      'atom',
      place,
      'The content is elsewhere (src), so the entry needs a <summary>.',
    )
  }
  for (const link of links) {
    if (attributeOf(link, 'href') === undefined) {
      yield finding('error', 'address-invalid', 'atom', within(place, 'link'), 'A link has no href.')
    }
  }
})

const atomNamespace = 'http://www.w3.org/2005/Atom'

function* tombstones({element, placeOf}: CheckedFeed): Iterable<Finding> {
  for (const [index, grave] of elementsOf(element, 'deleted-entry').entries()) {
    const place = placeOf(grave, `/feed/deleted-entry[${index + 1}]`)
    if (attributeOf(grave, 'ref') === undefined) {
      yield finding('error', 'element-missing', 'tombstones', place, 'The deleted entry does not say which (ref).')
    }
    const when = attributeOf(grave, 'when')
    if (when === undefined || !isRfc3339(when)) {
      yield finding(
        'error',
        'date-invalid',
        'tombstones',
        place,
        'The deleted entry does not say when, as RFC 3339 writes it.',
      )
    }
  }
}

/** The rules of Atom. */
export const atomRules = [
  atomFeed,
  ownAddress,
  atomEntries,
  ids('atom'),
  tombstones,
  archives,
] as const satisfies readonly CheckRule[]
