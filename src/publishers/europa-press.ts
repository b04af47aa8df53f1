import type {Publisher} from './publisher.ts'

export const europaPress = {
  id: 'europa-press',
  name: 'Europa Press',
  aliases: ['EP', 'EuropaPress', 'Agencia Europa Press'],
  kind: 'agency',
  url: 'https://www.europapress.es',
  language: 'es',
  hosts: ['europapress.net'],
} as const satisfies Publisher
