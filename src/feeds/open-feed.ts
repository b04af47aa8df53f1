import {utf8ToBytes} from '@noble/hashes/utils.js'
import type {FeedEntry, FeedFormat, FeedHead, FeedReport, FittedItem} from './feed.ts'
import type {FeedItem, FeedMedia} from './feed-item.ts'
import type {Skip} from './skip-codes.ts'
import {usualTombstoneDays} from './feed-settings.ts'
import {isTold} from './to-feed-entry.ts'

/** A feed being written: text comes out as entries go in. */
export interface OpenFeed {
  begin(): string
  /** What the entry adds to the file: nothing where it is skipped. */
  add(entry: FeedEntry): string
  /** Whether it takes no item of that date any more, however the item is: it is full, or takes none so old. */
  isClosedTo(publishedAt: string): boolean
  /** Reports that it is closed to an article, which need not be told for that. */
  turnAway(articleId: string, publishedAt: string): void
  end(): string
  report(): FeedReport
}

/** Takes what is not in a feed as it is found, so that the report need not keep it. */
export interface SkipListener {
  skipped(skip: Skip): void
  dropped(skip: Skip): void
}

/**
 * Writes a feed entry by entry: channel, the partner's rules and the limits of the format are checked here. With a
 * listener, the report's lists stay empty: of very many articles they would be long.
 */
export function openFeed(format: FeedFormat, head: FeedHead, listener?: SkipListener): OpenFeed {
  const {settings} = head
  const channel = settings.channel ?? format.channel
  const maximumItems = Math.min(settings.maximumItems ?? Infinity, format.limits?.items ?? Infinity)
  const maximumBytes = format.limits?.bytes ?? Infinity
  const maximumHours = format.limits?.hours ?? Infinity
  const days = Math.max(settings.tombstoneDays ?? usualTombstoneDays, format.tombstoneDays ?? 0)
  const between = format.between ?? ''
  const ending = format.close(head)
  const opening = format.open(head)
  const skipped: Skip[] = []
  const dropped: Skip[] = []
  const skip = (one: Skip): void => void (listener ? listener.skipped(one) : skipped.push(one))
  const drop = (one: Skip): void => void (listener ? listener.dropped(one) : dropped.push(one))
  let items = 0
  let tombstones = 0
  let written = 0
  let size = maximumBytes === Infinity ? 0 : bytesOf(opening) + bytesOf(ending)
  let isFull = false

  function add(entry: FeedEntry): string {
    if (entry.skipped !== undefined) skip(entry.skipped)
    if (entry.tombstone !== undefined) return addTombstone(entry)
    if (entry.item === undefined) return ''
    const {publishedAt} = entry.item
    if (isClosedTo(publishedAt)) {
      turnAway(entry.articleId, publishedAt)
      return ''
    }
    const fitted = fit(entry.item, format, head, channel)
    if (fitted.item === undefined) {
      if (fitted.skipped !== undefined) skip(fitted.skipped)
      return ''
    }
    const text = take(format.item(fitted.item, head), entry.articleId)
    if (text === '') return ''
    items++
    for (const one of [...entry.dropped, ...(fitted.dropped ?? [])]) drop(one)
    return text
  }

  function isTooOld(publishedAt: string): boolean {
    return Date.parse(head.now) - Date.parse(publishedAt) > maximumHours * 3_600_000
  }

  function isClosedTo(publishedAt: string): boolean {
    return items >= maximumItems || isTooOld(publishedAt)
  }

  function turnAway(id: string, publishedAt: string): void {
    if (isTooOld(publishedAt)) {
      const reason = `It was published at ${publishedAt}; ${format.title} takes nothing older than ${maximumHours} hours.`
      skip({id, code: 'too-old', reason})
    } else {
      skip({id, code: 'feed-full', reason: `The feed holds ${maximumItems} items, and newer ones are there.`})
    }
  }

  function addTombstone({tombstone, articleId}: FeedEntry): string {
    if (tombstone === undefined || format.tombstone === undefined || !isTold(tombstone, head.now, days)) return ''
    const text = take(format.tombstone(tombstone, head), articleId)
    if (text !== '') tombstones++
    return text
  }

  function take(text: string, id: string): string {
    if (text === '') return ''
    const piece = written === 0 ? text : between + text
    if (maximumBytes !== Infinity || format.limits?.itemBytes !== undefined) {
      const bytes = bytesOf(piece)
      const most = format.limits?.itemBytes
      if (most !== undefined && bytes > most) {
        skip({id, code: 'item-too-large', reason: `It has ${bytes} bytes, and ${most} are taken. Shorten it.`})
        return ''
      }
      isFull ||= size + bytes > maximumBytes
      if (isFull) {
        skip({
          id,
          code: 'feed-too-large',
          reason: `The feed may have ${maximumBytes} bytes, and newer items fill them.`,
        })
        return ''
      }
      size += bytes
    }
    written++
    return piece
  }

  return {
    begin: () => opening,
    add,
    isClosedTo,
    turnAway,
    end: () => ending,
    report: () => ({items, tombstones, skipped, dropped}),
  }
}

/** The item as this feed may have it: licensed for its channel, fitted to the partner's rules. */
function fit(item: FeedItem, format: FeedFormat, head: FeedHead, channel: string): FittedItem {
  if (item.channels?.includes(channel) === false) {
    const reason = `The rights of its source name ${nameList(item.channels)}, not "${channel}".`
    return {skipped: {id: item.articleId, code: 'channel-not-licensed', reason}}
  }
  if (format.limits?.isPast === true && Date.parse(item.publishedAt) > Date.parse(head.now)) {
    const reason = `It says that it is published at ${item.publishedAt}; ${format.title} takes it from then on. Mend the date where that is wrong.`
    return {skipped: {id: item.articleId, code: 'date-in-future', reason}}
  }
  const {media, dropped} = licensedMedia(item, channel)
  const allowed = media.length === item.media.length ? item : {...item, media}
  const fitted = format.fit?.(allowed, head) ?? {item: allowed}
  return {...fitted, dropped: [...dropped, ...(fitted.dropped ?? [])]}
}

function licensedMedia(
  {media, articleId}: FeedItem,
  channel: string,
): {readonly media: readonly FeedMedia[]; readonly dropped: readonly Skip[]} {
  const forbidden = media.filter(({channels}) => channels?.includes(channel) === false)
  return {
    media: media.filter((one) => !forbidden.includes(one)),
    dropped: forbidden.map(({url, kind, rights}) => ({
      id: articleId,
      code: 'media-not-licensed',
      reason: `The ${kind} is ${rights.holder ?? 'another house'}'s, which licenses it for other channels than "${channel}".`,
      url,
    })),
  }
}

function nameList(names: readonly string[]): string {
  return names.length === 0 ? 'no channel' : names.map((name) => `"${name}"`).join(', ')
}

function bytesOf(text: string): number {
  return utf8ToBytes(text).length
}
