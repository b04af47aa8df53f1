import type {Partner} from './partner.ts'

/** MSN Partner Hub. What has no right of syndication is left out, pictures too: then `mi:hasSyndicationRights` is not needed. */
export const msn = {
  name: 'msn',
  title: 'MSN Partner Hub',
  source: 'MSN Partner Hub help: "Feed specifications", "Content guidelines"',
  limits: {items: 30, bytes: 10_000_000, hours: 365 * 24},
  isSecure: true,
  headline: {minimum: 21, maximum: 150},
  image: {minimumWidth: 720, maximumBytes: 14_000_000},
  elements: new Set([
    'a',
    'blockquote',
    'br',
    'em',
    'h2',
    'h3',
    'img',
    'li',
    'ol',
    'p',
    'strong',
    'table',
    'tbody',
    'td',
    'th',
    'thead',
    'tr',
    'ul',
  ]),
  variant: {},
  tombstone: 'attribute',
} as const satisfies Partner
