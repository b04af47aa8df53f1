import type {Partner} from './partner.ts'

export const newsbreak = {
  name: 'newsbreak',
  title: 'NewsBreak',
  source: 'NewsBreak: "RSS feed specification" for publishers',
  limits: {items: 50},
  variant: {guid: 'url', namespaces: {nb: 'https://www.newsbreak.com/'}},
  isAuthorRequired: true,
  tombstone: 'attribute',
} as const satisfies Partner
