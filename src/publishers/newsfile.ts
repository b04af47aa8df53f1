import type {Publisher} from './publisher.ts'

export const newsfile = {
  id: 'newsfile',
  name: 'Newsfile Corp.',
  aliases: ['Newsfile', 'TMX Newsfile', 'Newsfile Corporation'],
  kind: 'press-release',
  url: 'https://www.newsfilecorp.com',
  language: 'en',
} as const satisfies Publisher
