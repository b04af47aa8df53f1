import type {Publisher} from './publisher.ts'

export const stacker = {
  id: 'stacker',
  name: 'Stacker',
  aliases: ['Stacker Media'],
  kind: 'agency',
  url: 'https://stacker.com',
  language: 'en',
} as const satisfies Publisher
