import type {Publisher} from './publisher.ts'

export const ansa = {
  id: 'ansa',
  name: 'ANSA',
  aliases: ['Agenzia ANSA', 'Agenzia Nazionale Stampa Associata'],
  kind: 'agency',
  url: 'https://www.ansa.it',
  language: 'it',
  timeZone: 'Europe/Rome',
} as const satisfies Publisher
