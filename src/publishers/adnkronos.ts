import type {Publisher} from './publisher.ts'

export const adnkronos = {
  id: 'adnkronos',
  name: 'Adnkronos',
  aliases: ['Agenzia Adnkronos'],
  kind: 'agency',
  url: 'https://www.adnkronos.com',
  language: 'it',
} as const satisfies Publisher
