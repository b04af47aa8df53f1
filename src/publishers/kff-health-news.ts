import type {Publisher} from './publisher.ts'

export const kffHealthNews = {
  id: 'kff-health-news',
  name: 'KFF Health News',
  aliases: ['Kaiser Health News', 'KHN', 'California Healthline'],
  kind: 'agency',
  url: 'https://kffhealthnews.org',
  language: 'en',
  hosts: ['khn.org', 'californiahealthline.org'],
  attributionTemplate:
    'This article first appeared on {source} and is republished here under a Creative Commons license: {url}',
  rights: {
    usageTerms:
      'Creative Commons BY-ND 4.0: not edited, credited and linked to the original; kffhealthnews.org/syndication.',
    maySyndicate: true,
  },
} as const satisfies Publisher
