import type {CheckRule} from './check-rule.ts'
import type {CheckedFormat} from './checked-feed.ts'
import {limitRules} from './limit-rules.ts'
import {flipboardRules, newsBreakRules, smartNewsRules, yahooRules} from './partner-rules.ts'

/** What a partner takes, beside what the format itself asks for. */
export interface Profile {
  readonly title: string
  readonly formats: readonly CheckedFormat[]
  readonly rules: readonly CheckRule[]
}

const megabyte = 1024 * 1024
const feeds = ['rss', 'atom'] as const
const scripts = ['script', 'style', 'object', 'embed', 'form', 'input', 'applet']

/** The partners whose rules are known; each number stands on the page that its source names. */
export const profiles = {
  msn: {
    title: 'MSN Partner Hub',
    formats: feeds,
    rules: limitRules({
      source: 'msn',
      bytes: 10 * megabyte,
      itemsAtMost: 30,
      titleAtLeast: 21,
      titleAtMost: 150,
      days: 365,
      depth: 10,
      imageWidth: 720,
      wantsImage: true,
      isSecure: true,
      forbidden: scripts,
      needs: ['id', 'title', 'url', 'published', 'html'],
    }),
  },
  smartnews: {
    title: 'SmartNews SmartFormat',
    formats: feeds,
    rules: [
      ...limitRules({source: 'smartNews', bytes: megabyte, needs: ['id', 'title', 'url', 'published', 'html']}),
      ...smartNewsRules,
    ],
  },
  flipboard: {
    title: 'Flipboard',
    formats: feeds,
    rules: [
      ...limitRules({
        source: 'flipboard',
        itemsAtLeast: 30,
        summaryAtLeast: 300,
        imageWidth: 400,
        imageHeight: 400,
        wantsImage: true,
        needs: ['id', 'title', 'url', 'published', 'summary'],
        needsCreator: true,
      }),
      ...flipboardRules,
    ],
  },
  newsbreak: {
    title: 'NewsBreak',
    formats: ['rss'],
    rules: [
      ...limitRules({
        source: 'newsBreak',
        needs: ['id', 'title', 'url', 'published', 'summary', 'html'],
        needsCreator: true,
      }),
      ...newsBreakRules,
    ],
  },
  yahoo: {
    title: 'Yahoo',
    formats: ['rss'],
    rules: [
      ...limitRules({
        source: 'yahoo',
        titleAtLeast: 20,
        words: 150,
        imageWidth: 1280,
        imageHeight: 720,
        wantsImage: true,
        needs: ['id', 'title', 'url', 'published', 'html'],
      }),
      ...yahooRules,
    ],
  },
  'google-news': {
    title: 'Google News',
    formats: ['rss', 'atom', 'sitemap'],
    rules: limitRules({
      source: 'publisherCenter',
      bytes: 2 * megabyte,
      itemsAtMost: 1000,
      needs: ['title', 'url', 'published'],
    }),
  },
  'apple-news': {title: 'Apple News', formats: ['apple-news'], rules: []},
} as const satisfies Readonly<Record<string, Profile>>

export type ProfileName = keyof typeof profiles

export const profileNames = Object.keys(profiles) as readonly ProfileName[]
