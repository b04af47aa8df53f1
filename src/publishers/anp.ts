import type {Publisher} from './publisher.ts'

export const anp = {
  id: 'anp',
  name: 'ANP',
  aliases: ['Algemeen Nederlands Persbureau'],
  kind: 'agency',
  url: 'https://www.anp.nl',
  language: 'nl',
} as const satisfies Publisher
