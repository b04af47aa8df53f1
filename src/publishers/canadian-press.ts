import type {Publisher} from './publisher.ts'

export const canadianPress = {
  id: 'canadian-press',
  name: 'The Canadian Press',
  aliases: ['Canadian Press', 'CP', 'La Presse canadienne', 'Presse canadienne'],
  kind: 'agency',
  url: 'https://www.thecanadianpress.com',
  language: 'en',
} as const satisfies Publisher
