import type {Publisher} from './publisher.ts'

export const eqs = {
  id: 'eqs',
  name: 'EQS',
  aliases: ['EQS-News', 'EQS Group', 'DGAP', 'DGAP-News', 'EQS-Adhoc', 'DGAP-Adhoc'],
  kind: 'press-release',
  url: 'https://www.eqs-news.com',
  language: 'de',
} as const satisfies Publisher
