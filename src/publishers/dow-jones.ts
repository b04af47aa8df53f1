import type {Publisher} from './publisher.ts'

export const dowJones = {
  id: 'dow-jones',
  name: 'Dow Jones Newswires',
  aliases: ['Dow Jones', 'DJN', 'Dow Jones News'],
  kind: 'agency',
  url: 'https://www.dowjones.com',
  language: 'en',
} as const satisfies Publisher
