import type {Publisher} from './publisher.ts'

export const mti = {
  id: 'mti',
  name: 'MTI',
  aliases: ['Magyar Távirati Iroda', 'Hungarian News Agency'],
  kind: 'agency',
  url: 'https://www.mti.hu',
  language: 'hu',
} as const satisfies Publisher
