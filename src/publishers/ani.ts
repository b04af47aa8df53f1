import type {Publisher} from './publisher.ts'

export const ani = {
  id: 'ani',
  name: 'ANI',
  aliases: ['Asian News International', 'ANI News'],
  kind: 'agency',
  url: 'https://www.aninews.in',
  language: 'en',
} as const satisfies Publisher
