import {fillTemplate, webAddress} from '../../src/feeds/article-address.ts'
import {archiveName} from '../../src/feeds/archives.ts'
import type {ArchiveLinks, FeedFormat} from '../../src/feeds/feed.ts'
import type {FeedSettings} from '../../src/feeds/feed-settings.ts'
import type {Place} from './survey.ts'

/**
 * Archive documents as RFC 5005 wants them: one for each day in UTC that is over, with all that was published on it. What
 * day an article belongs to never changes; an archive changes only where an article was corrected or must not be shown.
 */
export function archiveDays(items: readonly Place[], now: number): ReadonlyMap<string, readonly Place[]> {
  const today = dayOf(now)
  const days = new Map<string, Place[]>()
  for (const place of items) {
    const day = dayOf(place.instant)
    if (day >= today) continue
    const known = days.get(day)
    if (known === undefined) days.set(day, [place])
    else known.push(place)
  }
  return days
}

/** The day in the name of an archive document of the format (`rss-2026-10-21.xml`); none in any other name. */
export function archiveDayIn(name: string, format: FeedFormat): string | undefined {
  const day = /-(\d{4}-\d\d-\d\d)\.\w{1,8}$/u.exec(name)?.[1]
  return day !== undefined && format.isArchived === true && archiveName(format, day) === name ? day : undefined
}

/** How many of the newest items the feed itself holds: of an archived one at least those that are in no archive yet. */
export function currentItems(format: FeedFormat, items: readonly Place[], most: number, now: number): number {
  if (format.isArchived !== true) return most
  const first = items.findIndex(({instant}) => dayOf(instant) < dayOf(now))
  return Math.max(most, first === -1 ? items.length : first)
}

/**
 * Links from the archive document of a day to its neighbours; without a day, from the feed itself, which has them only
 * where it does not hold everything.
 */
export function archiveLinksOf(
  format: FeedFormat,
  items: readonly Place[],
  settings: FeedSettings,
  now: number,
  day?: string,
): (ArchiveLinks & {readonly selfUrl?: string}) | undefined {
  const isWhole = items.length <= (settings.maximumItems ?? Infinity)
  if (day === undefined && isWhole) return undefined
  // Items come newest first, and so do their days.
  const days = [...archiveDays(items, now).keys()]
  const addressOf = (file: string | undefined): string | undefined =>
    file === undefined ? undefined : webAddress(fillTemplate(settings.feedUrl ?? '', {file}))
  const archiveUrl = (one: string | undefined): string | undefined =>
    one === undefined ? undefined : addressOf(archiveName(format, one))
  const at = day === undefined ? -1 : days.indexOf(day)
  const [currentUrl, selfUrl] = [addressOf(format.fileName), archiveUrl(day)]
  const [previousUrl, nextUrl] = [archiveUrl(days[at + 1]), at > 0 ? archiveUrl(days[at - 1]) : undefined]
  return {
    isArchive: day !== undefined,
    ...(currentUrl !== undefined && {currentUrl}),
    ...(selfUrl !== undefined && {selfUrl}),
    ...(previousUrl !== undefined && {previousUrl}),
    ...(nextUrl !== undefined && {nextUrl}),
  }
}

function dayOf(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10)
}
