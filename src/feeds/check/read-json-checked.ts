import {isObject, type JsonObject, objectsOf, rawAt, readJson} from '../../formats/json/json-value.ts'
import type {MarkupElement} from '../../formats/markup/markup-node.ts'
import {present} from '../../story/present.ts'
import {finding} from './check-rule.ts'
import type {CheckedFeed, CheckedItem, CheckedReading, Place} from './checked-feed.ts'
import {unknownFormat} from './unknown-format.ts'

/** Reads JSON Feed, ninjs or Apple News Format for checks. */
export function readJsonChecked(text: string, bytes: number): CheckedReading {
  const value = readJson(text)
  if (value === undefined) {
    const message = 'It begins as JSON does and is none. Look at where it was cut off or joined.'
    return {findings: [finding('error', 'not-well-formed', 'jsonFeed', {path: '/'}, message)]}
  }
  const [first] = objectsOf(value)
  const basis = {bytes, hubs: [], place: {path: '/'}, placeOf: (_: MarkupElement, path: string): Place => ({path})}
  if (isObject(value) && String(value['version'] ?? '').includes('jsonfeed.org')) {
    return {findings: [], feed: jsonFeedOf(value, basis)}
  }
  if (isObject(value) && 'components' in value) {
    const metadata = isObject(value['metadata']) ? value['metadata'] : {}
    const item = {
      place: {path: ''},
      id: rawAt(value, 'identifier'),
      title: rawAt(value, 'title'),
      url: rawAt(metadata, 'canonicalURL'),
      published: rawAt(metadata, 'datePublished'),
      creators: textsOf(metadata['authors']),
      images: [],
      isTombstone: false,
      object: value,
    }
    return {findings: [], feed: {...basis, format: 'apple-news', object: value, items: [present(item)]}}
  }
  const list = isObject(value) && Array.isArray(value['items']) ? value['items'] : value
  if (first !== undefined && ('uri' in first || 'items' in first || objectsOf(list).some((one) => 'uri' in one))) {
    const isAlone = list === value && isObject(value)
    const items = objectsOf(list).map((object, index): CheckedItem => ninjsItem(object, isAlone ? '' : `/${index}`))
    return {findings: [], feed: {...basis, format: 'ninjs', items}}
  }
  return {findings: [unknownFormat('JSON without "uri", "components" or a version of JSON Feed')]}
}

function jsonFeedOf(value: JsonObject, basis: Pick<CheckedFeed, 'bytes' | 'place' | 'placeOf'>): CheckedFeed {
  return present({
    ...basis,
    format: 'json-feed' as const,
    title: rawAt(value, 'title'),
    url: rawAt(value, 'home_page_url'),
    description: rawAt(value, 'description'),
    language: rawAt(value, 'language'),
    selfUrl: rawAt(value, 'feed_url'),
    hubs: objectsOf(value['hubs']).flatMap((hub) => rawAt(hub, 'url') ?? []),
    object: value,
    items: objectsOf(value['items'] ?? []).map((object, index): CheckedItem => {
      const image = rawAt(object, 'image', 'banner_image')
      return present({
        place: {path: `/items/${index}`},
        id: rawAt(object, 'id'),
        title: rawAt(object, 'title'),
        url: rawAt(object, 'url'),
        published: rawAt(object, 'date_published'),
        updated: rawAt(object, 'date_modified'),
        html: rawAt(object, 'content_html'),
        summary: rawAt(object, 'summary'),
        creators: objectsOf(object['authors'] ?? []).flatMap((author) => rawAt(author, 'name') ?? []),
        images: image === undefined ? [] : [{url: image}],
        isTombstone: false,
        object,
      })
    }),
  })
}

function ninjsItem(object: JsonObject, path: string): CheckedItem {
  return present({
    place: {path},
    id: rawAt(object, 'uri'),
    title: rawAt(object, 'headline', 'title') ?? rawAt(objectsOf(object['headlines'] ?? [])[0], 'value'),
    published: rawAt(object, 'firstcreated', 'firstCreated'),
    updated: rawAt(object, 'versioncreated', 'versionCreated'),
    creators: [],
    images: [],
    isTombstone: /canceled|withheld/u.test(rawAt(object, 'pubstatus', 'pubStatus') ?? ''),
    object,
  })
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
}
