import type {Publisher} from './publisher.ts'

export const belga = {
  id: 'belga',
  name: 'Belga',
  aliases: ['Belga News Agency', 'Agence Belga', 'Persagentschap Belga'],
  kind: 'agency',
  url: 'https://www.belganewsagency.eu',
  language: 'nl',
  hosts: ['belga.be'],
  timeZone: 'Europe/Brussels',
} as const satisfies Publisher
