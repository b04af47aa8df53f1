import type {Publisher} from './publisher.ts'

export const dpa = {
  id: 'dpa',
  name: 'dpa',
  aliases: [
    'Deutsche Presse-Agentur',
    'Deutsche Presse Agentur',
    'dpa-infocom',
    'dpa-AFX',
    'dpa International',
    'German Press Agency',
    'dpa/lby',
    'dpa/lnw',
    'د ب أ',
    '德新社',
  ],
  kind: 'agency',
  url: 'https://www.dpa.com',
  language: 'de',
  hosts: ['dpa-international.com', 'dpa-afx.de'],
  timeZone: 'Europe/Berlin',
} as const satisfies Publisher
