import type {Publisher} from './publisher.ts'

export const marketwired = {
  id: 'marketwired',
  name: 'Marketwired',
  aliases: ['Marketwire', 'Market Wire'],
  kind: 'press-release',
  url: 'https://www.marketwired.com',
  language: 'en',
} as const satisfies Publisher
