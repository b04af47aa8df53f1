import type {Publisher} from './publisher.ts'

export const cnw = {
  id: 'cnw',
  name: 'CNW',
  aliases: ['CNW Group', 'Canada NewsWire', 'CNW Telbec', 'Cision Canada'],
  kind: 'press-release',
  url: 'https://www.newswire.ca',
  language: 'en',
} as const satisfies Publisher
