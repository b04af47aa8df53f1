import type {Publisher} from './publisher.ts'

export const apa = {
  id: 'apa',
  name: 'APA',
  aliases: ['Austria Presse Agentur', 'APA-OTS', 'Austria Press Agency'],
  kind: 'agency',
  url: 'https://apa.at',
  language: 'de',
  hosts: ['ots.at'],
} as const satisfies Publisher
