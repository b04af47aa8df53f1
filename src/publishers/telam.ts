import type {Publisher} from './publisher.ts'

export const telam = {
  id: 'telam',
  name: 'Télam',
  aliases: ['Agencia Télam'],
  kind: 'agency',
  url: 'https://www.telam.com.ar',
  language: 'es',
} as const satisfies Publisher
