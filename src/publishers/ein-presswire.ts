import type {Publisher} from './publisher.ts'

export const einPresswire = {
  id: 'ein-presswire',
  name: 'EIN Presswire',
  aliases: ['EINPresswire', 'EIN News', 'EINPresswire.com'],
  kind: 'press-release',
  url: 'https://www.einpresswire.com',
  language: 'en',
  hosts: ['einnews.com'],
} as const satisfies Publisher
