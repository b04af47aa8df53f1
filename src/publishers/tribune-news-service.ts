import type {Publisher} from './publisher.ts'

export const tribuneNewsService = {
  id: 'tribune-news-service',
  name: 'Tribune News Service',
  aliases: [
    'TNS',
    'Tribune Content Agency',
    'McClatchy-Tribune News Service',
    'Tribune News Services',
    'Tribune Media Services',
  ],
  kind: 'agency',
  url: 'https://tribunecontentagency.com',
  language: 'en',
} as const satisfies Publisher
