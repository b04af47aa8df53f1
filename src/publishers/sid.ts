import type {Publisher} from './publisher.ts'

export const sid = {
  id: 'sid',
  name: 'SID',
  aliases: ['Sport-Informations-Dienst', 'Sportinformationsdienst'],
  kind: 'agency',
  url: 'https://www.sid.de',
  language: 'de',
} as const satisfies Publisher
