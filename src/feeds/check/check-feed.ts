import {maximumInputBytes} from '../../bytes/limits.ts'
import {decodeText} from '../../bytes/decode-text.ts'
import type {Finding} from './check-codes.ts'
import {type CheckRule, finding} from './check-rule.ts'
import type {CheckedFeed, CheckedFormat} from './checked-feed.ts'
import {agencyRules} from './agency-rules.ts'
import {appleNewsRules} from './apple-news-rules.ts'
import {atomRules} from './atom-rules.ts'
import {jsonFeedRules} from './json-feed-rules.ts'
import {rssRules} from './rss-rules.ts'
import {sitemapRules} from './sitemap-rules.ts'
import {type Profile, type ProfileName, profiles} from './profiles.ts'
import {readChecked} from './read-checked.ts'
import {textRules} from './text-rules.ts'

export interface CheckSettings {
  /** The partner that the feed is for. */
  readonly profile?: ProfileName
  /** As HTTP said it. */
  readonly charset?: string
  /** ISO 8601 with zone. */
  readonly now: string
}

export interface CheckResult {
  readonly format?: CheckedFormat
  /** Items that are to be shown. */
  readonly items: number
  readonly tombstones: number
  /** In the order of the rules, the feed's own before those of its items. */
  readonly findings: readonly Finding[]
}

/**
 * Checks a feed of any origin against the rules of its format and, with a profile, against what that partner takes. It is
 * no proof of validity: schemas see more of the structure, these rules see what schemas cannot say.
 *
 * @example checkFeed(bytes, {profile: 'msn', now: '2026-11-26T12:00:00Z'}).findings
 */
export function checkFeed(bytes: Uint8Array, {profile: name, charset, now}: CheckSettings): CheckResult {
  if (bytes.length > maximumInputBytes) {
    const message = `It has ${bytes.length} bytes; no more than ${maximumInputBytes} are read at once.`
    return {items: 0, tombstones: 0, findings: [finding('error', 'feed-too-large', 'practice', {path: '/'}, message)]}
  }
  const decoded = decodeText(bytes, charset)
  if (!('text' in decoded)) {
    const message = `It is no text: ${decoded.diagnostics.map((one) => one.message).join(' ')}`
    return {items: 0, tombstones: 0, findings: [finding('error', 'format-unknown', 'practice', {path: '/'}, message)]}
  }
  const profile: Profile | undefined = name && profiles[name]
  const {feed, findings} = readChecked(decoded.text, bytes.length)
  const found = [...encoding(decoded.charset, name), ...findings]
  if (feed === undefined) return {items: 0, tombstones: 0, findings: found}
  const context = {now: Date.parse(now)}
  const rules: readonly CheckRule[] = [
    isEmpty,
    ...formatRules[feed.format],
    ...textRules,
    ...(profile?.formats.includes(feed.format) === true ? profile.rules : []),
  ]
  const tombstones = feed.items.filter(({isTombstone}) => isTombstone).length
  return {
    format: feed.format,
    items: feed.items.length - tombstones,
    tombstones,
    findings: [...found, ...wrongFormat(feed, profile), ...rules.flatMap((rule) => [...rule(feed, context)])],
  }
}

const formatRules: Readonly<Record<CheckedFormat, readonly CheckRule[]>> = {
  rss: rssRules,
  atom: atomRules,
  'json-feed': jsonFeedRules,
  sitemap: sitemapRules,
  'apple-news': appleNewsRules,
  ...agencyRules,
}

function encoding(charset: string, profile: ProfileName | undefined): readonly Finding[] {
  if (charset === 'utf-8') return []
  const source = profile === 'smartnews' ? 'smartNews' : 'practice'
  const severity = profile === 'smartnews' ? 'error' : 'warning'
  return [finding(severity, 'not-utf8', source, {path: '/'}, `The bytes are ${charset}. Send UTF-8.`)]
}

function wrongFormat({format, place}: CheckedFeed, profile: Profile | undefined): readonly Finding[] {
  if (profile === undefined || profile.formats.includes(format)) return []
  const message = `${profile.title} takes ${profile.formats.join(', ')}, and this is ${format}.`
  return [finding('error', 'format-unknown', 'practice', place, message)]
}

const isEmpty: CheckRule = function* ({items, place}) {
  if (items.length > 0) return
  yield finding('warning', 'feed-empty', 'practice', place, 'There is no item in it.')
}
