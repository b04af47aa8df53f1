import type {Publisher} from './publisher.ts'

export const apoGroup = {
  id: 'apo-group',
  name: 'APO Group',
  aliases: ['African Press Organization', 'Africa-Newsroom'],
  kind: 'press-release',
  url: 'https://www.apo-opa.com',
  language: 'en',
} as const satisfies Publisher
