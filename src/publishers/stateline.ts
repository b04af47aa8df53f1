import type {Publisher} from './publisher.ts'

export const stateline = {
  id: 'stateline',
  name: 'Stateline',
  aliases: ['Pew Stateline'],
  kind: 'agency',
  url: 'https://stateline.org',
  language: 'en',
} as const satisfies Publisher
