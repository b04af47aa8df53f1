import {descendantsOf, elementAt, rawTextOf} from '../../formats/xml/find-elements.ts'
import type {MarkupElement} from '../../formats/markup/markup-node.ts'
import type {Finding} from './check-codes.ts'
import {type CheckRule, finding, shown, within} from './check-rule.ts'
import type {CheckedFeed, CheckedItem} from './checked-feed.ts'

/** The rules of sitemaps for Google News. */
export const sitemapRules: readonly CheckRule[] = [sitemap]

const newsNamespace = 'http://www.google.com/schemas/sitemap-news/0.9'
const hourInMilliseconds = 60 * 60 * 1000
/** Google News looks at what was published in the last two days, in files of so many items. */
const maximumNewsAge = 48 * hourInMilliseconds
const maximumNewsItems = 1000

function* sitemap({items, place, placeOf}: CheckedFeed, {now}: {readonly now: number}): Iterable<Finding> {
  const news = items.filter(({element}) => elementAt(element, 'news') !== undefined)
  if (news.length > maximumNewsItems) {
    yield finding(
      'error',
      'items-too-many',
      'newsSitemap',
      place,
      `There are ${news.length} articles. A file may have ${maximumNewsItems}: make several, and an index of them.`,
    )
  }
  for (const item of items) {
    if (item.url === undefined || !URL.canParse(item.url)) {
      yield finding(
        'error',
        'address-invalid',
        'sitemaps',
        within(item.place, 'loc'),
        'The entry has no <loc> with a whole web address.',
      )
    }
    const element = elementAt(item.element, 'news')
    if (element === undefined) continue
    if (element.namespace !== newsNamespace) {
      yield finding(
        'error',
        'element-unknown',
        'newsSitemap',
        item.place,
        `The namespace of <news> is not ${newsNamespace}.`,
      )
    }
    yield* newsEntry(item, element, now)
    for (const old of descendantsOf(element, 'genres', 'keywords', 'access', 'stock_tickers', 'geo_locations')) {
      yield finding(
        'warning',
        'element-obsolete',
        'newsSitemap',
        placeOf(old, `${item.place.path}/news/${old.name}`),
        `Google no longer reads <news:${old.name}>. Leave it out.`,
      )
    }
  }
}

function* newsEntry({place, title, published}: CheckedItem, news: MarkupElement, now: number): Iterable<Finding> {
  const publication = elementAt(news, 'publication')
  const language = rawTextOf(elementAt(publication, 'language')).trim()
  for (const [name, value] of [
    ['publication/name', rawTextOf(elementAt(publication, 'name')).trim()],
    ['publication/language', language],
    ['publication_date', published ?? ''],
    ['title', title ?? ''],
  ] as const) {
    if (value === '')
      yield finding(
        'error',
        'element-missing',
        'newsSitemap',
        within(place, `news/${name}`),
        `There is no <news:${name.split('/').at(-1)}>.`,
      )
  }
  if (language !== '' && !/^(?:[a-z]{2,3}|zh-(?:cn|tw))$/u.test(language)) {
    yield finding(
      'error',
      'value-invalid',
      'newsSitemap',
      within(place, 'news/publication/language'),
      `${shown(language)} is no code of ISO 639 ("en"), nor zh-cn or zh-tw.`,
    )
  }
  if (published === undefined) return
  const at = Date.parse(published)
  if (Number.isNaN(at) || !/^\d{4}-\d\d-\d\d/u.test(published)) {
    yield finding(
      'error',
      'date-invalid',
      'newsSitemap',
      within(place, 'news/publication_date'),
      `${shown(published)} is no date as the W3C writes it.`,
    )
  } else if (now - at > maximumNewsAge) {
    yield finding(
      'error',
      'date-too-old',
      'newsSitemap',
      place,
      `It was published at ${published}, more than two days ago. Take it out.`,
    )
  } else if (at > now + hourInMilliseconds) {
    yield finding('error', 'date-in-future', 'newsSitemap', place, `${shown(published)} is yet to come.`)
  }
}
