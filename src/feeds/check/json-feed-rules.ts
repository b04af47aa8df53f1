import {objectsOf, rawAt} from '../../formats/json/json-value.ts'
import type {Finding} from './check-codes.ts'
import {type CheckRule, finding, isRfc3339, isWebAddress, itemRule, shown, within} from './check-rule.ts'
import type {CheckedFeed} from './checked-feed.ts'
import {ids} from './shared-rules.ts'

function* jsonFeed({object, items, place}: CheckedFeed): Iterable<Finding> {
  if (rawAt(object, 'title') === undefined) {
    yield finding('error', 'element-missing', 'jsonFeed', place, 'The feed has no title. Every feed needs one.')
  }
  if (!Array.isArray(object?.['items'])) {
    yield finding('error', 'element-missing', 'jsonFeed', place, 'The feed has no list of items.')
  }
  for (const name of ['home_page_url', 'feed_url', 'next_url', 'icon', 'favicon']) {
    const url = rawAt(object, name)
    if (url !== undefined && !isWebAddress(url)) {
      yield finding('error', 'address-invalid', 'jsonFeed', {path: `/${name}`}, `${shown(url)} is no web address.`)
    }
  }
  if (items.length > 0 && rawAt(object, 'feed_url') === undefined) {
    yield finding('warning', 'self-link-missing', 'jsonFeed', place, 'The feed does not say its address (feed_url).')
  }
}

const jsonItems = itemRule(function* ({object, place}) {
  if (typeof object?.['id'] !== 'string') {
    const message = 'The item has no id, or one that is no text. Give it one that never changes.'
    yield finding('error', 'element-missing', 'jsonFeed', within(place, 'id'), message)
  }
  if (rawAt(object, 'content_html', 'content_text') === undefined) {
    yield finding('error', 'element-missing', 'jsonFeed', place, 'The item has neither content_html nor content_text.')
  }
  for (const name of ['url', 'external_url', 'image', 'banner_image']) {
    const url = rawAt(object, name)
    if (url !== undefined && !isWebAddress(url)) {
      yield finding('error', 'address-invalid', 'jsonFeed', within(place, name), `${shown(url)} is no web address.`)
    }
  }
  for (const name of ['date_published', 'date_modified']) {
    const date = rawAt(object, name)
    if (date !== undefined && !isRfc3339(date)) {
      const message = `${shown(date)} is no date as RFC 3339 writes it. Write "2026-11-26T12:00:00Z".`
      yield finding('error', 'date-invalid', 'jsonFeed', within(place, name), message)
    }
  }
  for (const [index, attachment] of objectsOf(object?.['attachments'] ?? []).entries()) {
    if (!isWebAddress(rawAt(attachment, 'url')) || rawAt(attachment, 'mime_type') === undefined) {
      const message = 'The attachment lacks its address or its type (mime_type).'
      yield finding('error', 'attachment-incomplete', 'jsonFeed', within(place, `attachments/${index}`), message)
    }
  }
})

/** The rules of JSON Feed 1.1. */
export const jsonFeedRules = [jsonFeed, jsonItems, ids('jsonFeed')] as const satisfies readonly CheckRule[]
