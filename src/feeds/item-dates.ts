import type {Article} from '../documents/documents.ts'
import type {FeedContext} from './feed.ts'

/**
 * When an article was first published: as it says itself, else as the wire or the Content Lake knows. A date of the wire
 * that is yet to come is a slip of its clock. ISO 8601 in UTC.
 */
export function publishedAtOf(article: Article, {memory, now}: FeedContext): string {
  const {wire} = article
  const said = article.publishedAt ?? [wire?.firstCreated, wire?.versionCreated].find((date) => isPast(date, now))
  return utc(said ?? memory?.[article._id]?.publishedAt ?? article._createdAt) ?? utc(now) ?? now
}

/** The last change that the article or its sender speaks of; never before its publication. ISO 8601 in UTC. */
export function statedUpdateOf({updatedAt, wire}: Article, publishedAt: string, now: string): string {
  const said = [updatedAt, wire?.versionCreated].filter((date) => isPast(date, now))
  return said.map(utc).reduce<string>(later, publishedAt)
}

function isPast(date: string | undefined, now: string): boolean {
  return Date.parse(date ?? '') <= Date.parse(now)
}

/** The later of two dates in UTC. */
export function later(one: string, other: string | undefined): string {
  return other !== undefined && Date.parse(other) > Date.parse(one) ? other : one
}

/** The date in UTC, to the second or, where the date says more, the millisecond; none where it is no date. */
export function utc(date: string | undefined): string | undefined {
  const instant = Date.parse(date ?? '')
  return Number.isNaN(instant) ? undefined : new Date(instant).toISOString().replace('.000Z', 'Z')
}

/** As RFC 822 with the four digits of RFC 1123 has it: `Sun, 22 Nov 2026 18:30:00 GMT`. */
export function rfc822(date: string): string {
  return new Date(date).toUTCString()
}
