import type {FeedEntry} from '../../src/feeds/feed.ts'
import {isTold} from '../../src/feeds/to-feed-entry.ts'
import {usualTombstoneDays} from '../../src/feeds/feed-settings.ts'
import type {FeedsConfig} from './feeds-config.ts'

/** Where an article stands in the feeds. It holds no document: there may be very many of these. */
export interface Place {
  readonly id: string
  readonly kind: 'item' | 'tombstone'
  /** Milliseconds since 1970: newer places come first. */
  readonly instant: number
  /** ISO 8601 in UTC. */
  readonly changedAt: string
}

/** The place of an entry; none where it is in no feed. */
export function placeOf({articleId: id, item, tombstone}: FeedEntry): Place | undefined {
  if (item !== undefined) {
    return {id, kind: 'item', instant: Date.parse(item.publishedAt) || 0, changedAt: item.updatedAt}
  }
  if (tombstone === undefined) return undefined
  return {id, kind: 'tombstone', instant: Date.parse(tombstone.at) || 0, changedAt: tombstone.at}
}

/** The newest first; those of one moment by id. The order of `newestFirst`. */
export function comparePlaces(one: Place, other: Place): number {
  return other.instant - one.instant || (one.id < other.id ? -1 : one.id > other.id ? 1 : 0)
}

/** Days for which any of the feeds keeps a tombstone. */
export function longestTombstoneDays({settings, formats}: Pick<FeedsConfig, 'settings' | 'formats'>): number {
  return Math.max(settings.tombstoneDays ?? usualTombstoneDays, ...formats.map(({tombstoneDays}) => tombstoneDays ?? 0))
}

/** Whether the entry is of use to any feed. */
export function isOfUse({item, tombstone}: FeedEntry, now: string, days: number): boolean {
  return item !== undefined || (tombstone !== undefined && isTold(tombstone, now, days))
}

/** The newest change of what feeds of so many items may hold, in their order; none where they hold nothing. */
export function newestChangeOf(places: Iterable<Place>, maximumItems: number): string | undefined {
  let newest: string | undefined
  let items = 0
  for (const {kind, changedAt} of places) {
    if (kind === 'item' && items++ >= maximumItems) continue
    if (newest === undefined || Date.parse(changedAt) > Date.parse(newest)) newest = changedAt
  }
  return newest
}
