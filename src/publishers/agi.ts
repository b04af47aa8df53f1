import type {Publisher} from './publisher.ts'

export const agi = {
  id: 'agi',
  name: 'AGI',
  aliases: ['Agenzia Giornalistica Italia', 'Agenzia Italia'],
  kind: 'agency',
  url: 'https://www.agi.it',
  language: 'it',
} as const satisfies Publisher
