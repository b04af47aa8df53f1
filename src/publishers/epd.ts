import type {Publisher} from './publisher.ts'

export const epd = {
  id: 'epd',
  name: 'epd',
  aliases: ['Evangelischer Pressedienst', 'epd-bild'],
  kind: 'agency',
  url: 'https://www.epd.de',
  language: 'de',
} as const satisfies Publisher
