import type {Publisher} from './publisher.ts'

export const kffHealthNews = {
  id: 'kff-health-news',
  name: 'KFF Health News',
  aliases: ['Kaiser Health News', 'KHN', 'California Healthline'],
  kind: 'agency',
  url: 'https://kffhealthnews.org',
  language: 'en',
  hosts: ['khn.org', 'californiahealthline.org'],
} as const satisfies Publisher
