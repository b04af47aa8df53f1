import type {Publisher} from './publisher.ts'

export const ians = {
  id: 'ians',
  name: 'IANS',
  aliases: ['Indo-Asian News Service', 'Indo Asian News Service'],
  kind: 'agency',
  url: 'https://ians.in',
  language: 'en',
} as const satisfies Publisher
