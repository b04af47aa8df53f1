import type {Publisher} from './publisher.ts'

export const ntb = {
  id: 'ntb',
  name: 'NTB',
  aliases: ['Norsk Telegrambyrå', 'Norwegian News Agency'],
  kind: 'agency',
  url: 'https://www.ntb.no',
  language: 'nb',
  timeZone: 'Europe/Oslo',
} as const satisfies Publisher
