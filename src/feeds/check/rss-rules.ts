import {attributeOf, elementAt, elementsOf, rawTextOf} from '../../formats/xml/find-elements.ts'
import type {Finding} from './check-codes.ts'
import {
  type CheckRule,
  dayInMilliseconds,
  finding,
  isLanguage,
  isRfc822,
  isWebAddress,
  itemRule,
  shown,
  within,
} from './check-rule.ts'
import type {CheckedFeed} from './checked-feed.ts'
import {archives, ids, ownAddress} from './shared-rules.ts'

function* rssChannel(feed: CheckedFeed): Iterable<Finding> {
  const {place, title, url, description, language} = feed
  for (const [name, value] of Object.entries({title, link: url, description})) {
    if (value === undefined) {
      yield finding('error', 'element-missing', 'rss', place, `The channel has no <${name}>. Every channel needs one.`)
    }
  }
  if (url !== undefined && !isWebAddress(url)) {
    yield finding('error', 'address-invalid', 'rss', within(place, 'link'), `${shown(url)} is no web address.`)
  }
  if (language !== undefined && !isLanguage(language)) {
    const message = `${shown(language)} is no language as RFC 5646 writes it. Write "en" or "en-us".`
    yield finding('error', 'value-invalid', 'rss', within(place, 'language'), message)
  }
}

/** What one item of RSS may have once (RSS 2.0, "Elements of <item>"). */
const once = ['title', 'link', 'description', 'author', 'comments', 'guid', 'pubDate', 'source'] as const
const rssNames: ReadonlySet<string> = new Set([...once, 'category', 'enclosure'])

const rssItems = itemRule(function* ({place, title, summary, html, url, id, published, element}, {now}) {
  if (title === undefined && summary === undefined && html === undefined) {
    yield finding(
      'error',
      'element-missing',
      'rss',
      place,
      'The item has neither title nor description. It needs one of them.',
    )
  }
  if (id === undefined) {
    yield finding(
      'warning',
      'element-recommended',
      'rssProfile',
      place,
      'The item has no <guid>: readers cannot tell it from others. Give it one that never changes.',
    )
  }
  if (url !== undefined && !isWebAddress(url)) {
    yield finding('error', 'address-invalid', 'rss', within(place, 'link'), `${shown(url)} is no web address.`)
  }
  const guid = elementAt(element, 'guid')
  if (id !== undefined && attributeOf(guid, 'isPermaLink') !== 'false' && !isWebAddress(id)) {
    const message = `${shown(id)} is no address, and isPermaLink is not "false". Say isPermaLink="false".`
    yield finding('error', 'id-not-address', 'rss', within(place, 'guid'), message)
  }
  if (published === undefined) {
    yield finding(
      'warning',
      'element-recommended',
      'rssProfile',
      place,
      'The item has no <pubDate>. Readers sort by it.',
    )
  } else if (!isRfc822(published)) {
    const message = `${shown(published)} is no date as RFC 822 writes it. Write "Thu, 26 Nov 2026 12:00:00 GMT".`
    yield finding('error', 'date-invalid', 'rss', within(place, 'pubDate'), message)
  } else if (Date.parse(published) > now + dayInMilliseconds) {
    yield finding(
      'warning',
      'date-in-future',
      'practice',
      within(place, 'pubDate'),
      `${shown(published)} is yet to come.`,
    )
  }
  for (const author of elementsOf(element, 'author').filter(({namespace}) => namespace === '')) {
    if (!rawTextOf(author).includes('@')) {
      const message = `<author> is an e-mail address, and ${shown(rawTextOf(author))} is none. Name people in <dc:creator>.`
      yield finding('error', 'mail-missing', 'rss', within(place, 'author'), message)
    }
  }
  for (const enclosure of elementsOf(element, 'enclosure')) {
    const missing = ['url', 'length', 'type'].filter((name) => attributeOf(enclosure, name) === undefined)
    if (missing.length > 0) {
      yield finding(
        'error',
        'attachment-incomplete',
        'rss',
        within(place, 'enclosure'),
        `The enclosure has no ${missing.join(', ')}.`,
      )
    }
  }
})

const rssElements: CheckRule = function* ({items, placeOf}) {
  for (const {element, place} of items) {
    const plain = elementsOf(element).filter(({namespace}) => namespace === '')
    for (const name of once) {
      const [, second] = plain.filter((child) => child.name === name)
      if (second) {
        yield finding(
          'error',
          'element-repeated',
          'rss',
          placeOf(second, `${place.path}/${name}`),
          `The item has two <${name}>. It may have one.`,
        )
      }
    }
    for (const child of plain.filter(({name}) => !rssNames.has(name))) {
      const message = `RSS has no <${child.name}>. Take it from a namespace, or leave it out.`
      yield finding('error', 'element-unknown', 'rss', placeOf(child, `${place.path}/${child.name}`), message)
    }
  }
}

/** The rules of RSS 2.0. */
export const rssRules = [
  rssChannel,
  ownAddress,
  rssItems,
  rssElements,
  ids('rss'),
  archives,
] as const satisfies readonly CheckRule[]
