import {attributeOf, elementAt, elementsOf, rawTextOf} from '../../formats/xml/find-elements.ts'
import {type CheckRule, finding, itemRule, within} from './check-rule.ts'
import {elementsIn, nodesOf} from './text-rules.ts'

/** SmartNews finds out about changes by what no other partner looks at. */
export const smartNewsRules: readonly CheckRule[] = [
  function* ({place, title, url, description, published, language, element}) {
    for (const [name, value] of Object.entries({title, link: url, description, pubDate: published, language})) {
      if (value === undefined)
        yield finding('error', 'element-missing', 'smartNews', place, `The channel has no ${name}.`)
    }
    if (description !== undefined && [...description].length > maximumSmartDescription) {
      yield finding(
        'warning',
        'text-too-long',
        'smartNews',
        within(place, 'description'),
        `The description has ${[...description].length} characters; ${maximumSmartDescription} are taken.`,
      )
    }
    if (elementAt(element, 'logo') === undefined) {
      yield finding(
        'warning',
        'element-recommended',
        'smartNews',
        place,
        'The channel has no <snf:logo> (PNG, 700 × 100).',
      )
    }
  },
  function* ({items}) {
    for (const {element, isTombstone, place} of items) {
      const status = elementAt(element, 'status')
      if (isTombstone && rawTextOf(status).trim() !== 'deleted') {
        const message = 'SmartNews looks for "deleted" as the text of <media:status>, not as its state.'
        yield finding('error', 'tombstone-unseen', 'smartNews', within(place, 'media:status'), message)
      }
      if (!isTombstone && elementAt(element, 'thumbnail') === undefined) {
        yield finding('warning', 'image-missing', 'smartNews', place, 'The item has no <media:thumbnail>.')
      }
    }
  },
]
const maximumSmartDescription = 30

/** Flipboard takes items of the feed's own site alone. */
export const flipboardRules: readonly CheckRule[] = [
  function* ({url, items, place, hubs}) {
    const host = hostOf(url)
    for (const item of items) {
      const own = hostOf(item.url)
      if (host !== undefined && own !== undefined && own !== host) {
        yield finding(
          'error',
          'address-elsewhere',
          'flipboard',
          within(item.place, 'link'),
          `The item stands at ${own}, the feed at ${host}.`,
        )
      }
    }
    if (hubs.length === 0) {
      yield finding(
        'warning',
        'element-recommended',
        'flipboard',
        place,
        'The feed names no hub (rel="hub"), so changes are seen late.',
      )
    }
  },
]

function hostOf(url: string | undefined): string | undefined {
  return url !== undefined && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./u, '') : undefined
}

export const newsBreakRules: readonly CheckRule[] = [
  itemRule(function* ({id, url, element, place}) {
    if (id !== undefined && id !== url) {
      yield finding(
        'error',
        'id-not-address',
        'newsBreak',
        within(place, 'guid'),
        'The guid is not the address of the article, as NewsBreak wants it.',
      )
    }
    if (attributeOf(elementAt(element, 'guid'), 'isPermaLink') === 'false') {
      yield finding(
        'error',
        'id-not-address',
        'newsBreak',
        within(place, 'guid'),
        'isPermaLink is "false"; the guid must be the address.',
      )
    }
  }),
]

export const yahooRules: readonly CheckRule[] = [
  itemRule(function* (item) {
    const {element, place} = item
    const all = [...elementsIn(nodesOf(item))]
    if (all.some(({name}) => name === 'h1')) {
      yield finding(
        'error',
        'markup-forbidden',
        'yahoo',
        within(place, 'content'),
        'The text holds <h1>. Begin with <h2>.',
      )
    }
    if (all.some((one) => one.name === 'p' && isEmpty(one))) {
      yield finding(
        'error',
        'markup-forbidden',
        'yahoo',
        within(place, 'content'),
        'The text holds an empty paragraph.',
      )
    }
    if (elementsOf(element, 'content').filter(({namespace}) => namespace.includes('mrss')).length > 1) {
      yield finding('error', 'element-repeated', 'yahoo', place, 'The item has more than one <media:content>.')
    }
  }),
]

function isEmpty(element: Parameters<typeof rawTextOf>[0]): boolean {
  if (element?.type !== 'element' || rawTextOf(element).trim() !== '') return false
  return [...elementsIn(element.children)].every(({name}) => name === 'br')
}
