import type {Publisher} from './publisher.ts'

export const prweb = {
  id: 'prweb',
  name: 'PRWeb',
  aliases: ['PR Web'],
  kind: 'press-release',
  url: 'https://www.prweb.com',
  language: 'en',
} as const satisfies Publisher
