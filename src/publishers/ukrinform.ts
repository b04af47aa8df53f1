import type {Publisher} from './publisher.ts'

export const ukrinform = {
  id: 'ukrinform',
  name: 'Ukrinform',
  aliases: ['Ukrainian National News Agency', 'Укринформ', 'Укрінформ'],
  kind: 'agency',
  url: 'https://www.ukrinform.net',
  language: 'uk',
  hosts: ['ukrinform.ua'],
} as const satisfies Publisher
