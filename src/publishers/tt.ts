import type {Publisher} from './publisher.ts'

export const tt = {
  id: 'tt',
  name: 'TT',
  aliases: ['TT Nyhetsbyrån', 'Tidningarnas Telegrambyrå', 'TT News Agency'],
  kind: 'agency',
  url: 'https://tt.se',
  language: 'sv',
} as const satisfies Publisher
