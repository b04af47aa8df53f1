import type {Publisher} from './publisher.ts'

export const kna = {
  id: 'kna',
  name: 'KNA',
  aliases: ['Katholische Nachrichten-Agentur', 'Katholische Nachrichtenagentur'],
  kind: 'agency',
  url: 'https://www.kna.de',
  language: 'de',
} as const satisfies Publisher
