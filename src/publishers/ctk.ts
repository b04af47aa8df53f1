import type {Publisher} from './publisher.ts'

export const ctk = {
  id: 'ctk',
  name: 'ČTK',
  aliases: ['Česká tisková kancelář', 'Czech News Agency'],
  kind: 'agency',
  url: 'https://www.ctk.cz',
  language: 'cs',
  hosts: ['ctk.eu'],
} as const satisfies Publisher
