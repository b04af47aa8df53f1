import type {CheckCode, Finding, RuleSource} from './check-codes.ts'
import type {CheckedFeed, CheckedItem, Place} from './checked-feed.ts'

export interface CheckContext {
  /** Milliseconds since 1970. */
  readonly now: number
}

/** Finds what one set of rules does not let pass. */
export type CheckRule = (feed: CheckedFeed, context: CheckContext) => Iterable<Finding>

export function finding(
  severity: Finding['severity'],
  code: CheckCode,
  source: RuleSource,
  {path, line}: Place,
  message: string,
): Finding {
  return {code, severity, message, at: path, source, ...(line !== undefined && {line})}
}

/** A rule that looks at each item that is to be shown. */
export function itemRule(find: (item: CheckedItem, context: CheckContext) => Iterable<Finding>): CheckRule {
  return function* (feed, context) {
    for (const item of feed.items) if (!item.isTombstone) yield* find(item, context)
  }
}

/** A rule that looks at each item, one that is killed too: agencies send it like any other. */
export function each(find: (item: CheckedItem) => Iterable<Finding>): CheckRule {
  return function* ({items}) {
    for (const item of items) yield* find(item)
  }
}

/** The place of a part of something. */
export function within({path, line}: Place, part: string): Place {
  return {path: `${path}/${part}`, ...(line !== undefined && {line})}
}

/** What stands in a message of a text that may be long. */
export function shown(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ').trim()
  return `"${line.length > 60 ? `${line.slice(0, 60).toWellFormed()}…` : line}"`
}

export function isWebAddress(text: string | undefined): boolean {
  return text !== undefined && /^https?:\/\/[^\s/]/iu.test(text.trim()) && URL.canParse(text.trim())
}

const rfc3339 = /^\d{4}-\d\d-\d\d[Tt ]\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:[Zz]|[+-]\d\d:\d\d)$/u
const rfc822 =
  /^(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), )?\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d(?::\d\d)? (?:GMT|UTC?|Z|[ECMP][SD]T|[+-]\d{4})$/u

export function isRfc3339(text: string): boolean {
  return rfc3339.test(text.trim()) && !Number.isNaN(Date.parse(text.trim()))
}

export function isRfc822(text: string): boolean {
  return rfc822.test(text.trim()) && !Number.isNaN(Date.parse(text.trim()))
}

export function isLanguage(text: string): boolean {
  return /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,6}$/u.test(text)
}

export const dayInMilliseconds = 24 * 60 * 60 * 1000
