import {attributeOf, descendantsOf, elementsOf} from '../../formats/xml/find-elements.ts'
import type {Finding, RuleSource} from './check-codes.ts'
import {type CheckRule, finding, isWebAddress, shown} from './check-rule.ts'
import type {CheckedFeed} from './checked-feed.ts'

/** RSS and Atom say their own address in the same way, and with a hub they must. */
export function* ownAddress({place, selfUrl, hubs, format}: CheckedFeed): Iterable<Finding> {
  if (place.path === '/entry') return
  if (selfUrl === undefined) {
    const source = hubs.length > 0 ? 'webSub' : format === 'atom' ? 'atom' : 'rssProfile'
    const severity = hubs.length > 0 ? 'error' : 'warning'
    yield finding(
      severity,
      'self-link-missing',
      source,
      place,
      'The feed does not say its address. Add a link with rel="self".',
    )
  } else if (!isWebAddress(selfUrl)) {
    yield finding(
      'error',
      'address-invalid',
      'atom',
      place,
      `The feed's own address ${shown(selfUrl)} is no web address.`,
    )
  }
}

/** RFC 5005, 4. */
export function* archives({element, place}: CheckedFeed): Iterable<Finding> {
  if (descendantsOf(element, 'archive').length === 0) return
  const relations = new Set(elementsOf(element, 'link').map((link) => attributeOf(link, 'rel')))
  if (!relations.has('current')) {
    yield finding(
      'warning',
      'archive-link-missing',
      'archives',
      place,
      'An archive document should link to the feed itself with rel="current".',
    )
  }
}

/** No two items have one id. */
export function ids(source: Extract<RuleSource, 'rss' | 'atom' | 'jsonFeed'>): CheckRule {
  return function* ({items}) {
    const seen = new Set<string>()
    for (const {id, place, updated} of items) {
      if (id === undefined) continue
      // Atom lets a feed hold two versions of one entry.
      const key = source === 'atom' ? `${id} ${updated ?? ''}` : id
      if (seen.has(key)) {
        yield finding(
          'error',
          'id-repeated',
          source,
          place,
          `The id ${shown(id)} is another item's too. Each needs its own.`,
        )
      }
      seen.add(key)
    }
  }
}
