import type {Finding, RuleSource} from './check-codes.ts'
import {type CheckRule, dayInMilliseconds, finding, itemRule, shown, within} from './check-rule.ts'
import type {CheckedFeed, CheckedItem} from './checked-feed.ts'
import {depthOf, elementsIn, nodesOf, wordsIn} from './text-rules.ts'

/** Numbers that a partner's pages name. */
export interface PartnerLimits {
  readonly source: RuleSource
  /** Bytes of the file. */
  readonly bytes?: number
  readonly itemsAtMost?: number
  readonly itemsAtLeast?: number
  /** Characters. */
  readonly titleAtLeast?: number
  readonly titleAtMost?: number
  readonly summaryAtLeast?: number
  readonly words?: number
  readonly days?: number
  /** Elements inside one another. */
  readonly depth?: number
  /** Pixels. */
  readonly imageWidth?: number
  readonly imageHeight?: number
  /** Whether an item without a picture is taken, but not shown by itself. */
  readonly wantsImage?: boolean
  readonly isSecure?: boolean
  /** Elements of HTML that are refused. */
  readonly forbidden?: readonly string[]
  /** What items need, by the name of what is read of them. */
  readonly needs: readonly (keyof CheckedItem & ('id' | 'title' | 'url' | 'published' | 'html' | 'summary'))[]
  readonly needsCreator?: boolean
}

const names: Readonly<Record<PartnerLimits['needs'][number], string>> = {
  id: 'id (guid)',
  title: 'title',
  url: 'link',
  published: 'publication date',
  html: 'full text (content:encoded, content)',
  summary: 'description',
}

/** The rules that a partner's numbers make. */
export function limitRules(limits: PartnerLimits): readonly CheckRule[] {
  return [
    (feed) => wholeFeed(feed, limits),
    itemRule((item, {now}) => [...needed(item, limits), ...lengths(item, limits), ...age(item, limits, now)]),
    itemRule((item) => [...images(item, limits), ...markup(item, limits), ...security(item, limits)]),
  ]
}

function* wholeFeed({bytes, items, place}: CheckedFeed, limits: PartnerLimits): Iterable<Finding> {
  const {source} = limits
  if (limits.bytes !== undefined && bytes > limits.bytes) {
    yield finding(
      'error',
      'feed-too-large',
      source,
      place,
      `The file has ${bytes} bytes; ${limits.bytes} are taken. Have fewer items in it.`,
    )
  }
  if (limits.itemsAtMost !== undefined && items.length > limits.itemsAtMost) {
    yield finding(
      'warning',
      'items-too-many',
      source,
      place,
      `The feed has ${items.length} items; ${limits.itemsAtMost} are advised.`,
    )
  }
  if (limits.itemsAtLeast !== undefined && items.length < limits.itemsAtLeast) {
    yield finding(
      'warning',
      'items-too-few',
      source,
      place,
      `The feed has ${items.length} items; ${limits.itemsAtLeast} are wanted of a new partner.`,
    )
  }
}

function* needed(item: CheckedItem, {needs, needsCreator, source}: PartnerLimits): Iterable<Finding> {
  for (const name of needs) {
    if (item[name] === undefined)
      yield finding('error', 'element-missing', source, item.place, `The item has no ${names[name]}.`)
  }
  if (needsCreator === true && item.creators.length === 0) {
    yield finding('error', 'element-missing', source, item.place, 'The item names no author (dc:creator).')
  }
}

function* lengths(item: CheckedItem, limits: PartnerLimits): Iterable<Finding> {
  const {title = '', summary, html, place} = item
  const {source, titleAtLeast = 0, titleAtMost = Infinity, summaryAtLeast = 0, words = 0} = limits
  const size = [...title].length
  if (title !== '' && size < titleAtLeast) {
    yield finding(
      'error',
      'title-too-short',
      source,
      within(place, 'title'),
      `${shown(title)} has ${size} characters; ${titleAtLeast} are asked for.`,
    )
  }
  if (size > titleAtMost) {
    yield finding(
      'error',
      'title-too-long',
      source,
      within(place, 'title'),
      `${shown(title)} has ${size} characters; ${titleAtMost} are taken.`,
    )
  }
  if (summary !== undefined && [...summary].length < summaryAtLeast) {
    yield finding(
      'warning',
      'text-too-short',
      source,
      within(place, 'description'),
      `The description has ${[...summary].length} characters; ${summaryAtLeast} are asked for.`,
    )
  }
  if (html !== undefined && words > 0) {
    const count = wordsIn(nodesOf(item))
    if (count < words)
      yield finding('error', 'text-too-short', source, place, `The text has ${count} words; ${words} are asked for.`)
  }
}

function* age({published, place}: CheckedItem, {days, source}: PartnerLimits, now: number): Iterable<Finding> {
  if (published === undefined) return
  const at = Date.parse(published)
  if (at > now) yield finding('error', 'date-in-future', source, place, `${shown(published)} is yet to come.`)
  if (days !== undefined && now - at > days * dayInMilliseconds) {
    yield finding('error', 'date-too-old', source, place, `${shown(published)} is more than ${days} days ago.`)
  }
}

function* images({images: all, place}: CheckedItem, limits: PartnerLimits): Iterable<Finding> {
  const {imageWidth = 0, imageHeight = 0, wantsImage = false, source} = limits
  if (wantsImage && all.length === 0) {
    yield finding('warning', 'image-missing', source, place, 'The item has no picture (media:content, enclosure).')
  }
  for (const {url = '', width, height} of all) {
    if ((width ?? imageWidth) < imageWidth || (height ?? imageHeight) < imageHeight) {
      const wanted = imageHeight > 0 ? `${imageWidth} × ${imageHeight}` : `${imageWidth} wide`
      const message = `${shown(url)} is ${width ?? '?'} × ${height ?? '?'} pixels; ${wanted} are asked for.`
      yield finding('error', 'image-too-small', source, place, message)
    }
  }
}

function* markup(item: CheckedItem, {forbidden = [], depth, source}: PartnerLimits): Iterable<Finding> {
  if (forbidden.length === 0 && depth === undefined) return
  const {place} = item
  const nodes = nodesOf(item)
  const found = new Set([...elementsIn(nodes)].map(({name}) => name).filter((name) => forbidden.includes(name)))
  if (found.size > 0) {
    yield finding(
      'error',
      'markup-forbidden',
      source,
      within(place, 'content'),
      `The text holds <${[...found].join('>, <')}>.`,
    )
  }
  if (depth !== undefined && depthOf(nodes) >= depth) {
    yield finding(
      'error',
      'markup-too-deep',
      source,
      within(place, 'content'),
      `Elements are nested ${depthOf(nodes)} deep; ${depth - 1} are taken.`,
    )
  }
}

function* security({url, images: all, place}: CheckedItem, {isSecure, source}: PartnerLimits): Iterable<Finding> {
  if (isSecure !== true) return
  for (const address of [url, ...all.map((image) => image.url)]) {
    if (address?.startsWith('http:') === true) {
      yield finding('error', 'address-insecure', source, place, `${shown(address)} is not https.`)
    }
  }
}
