import type {Publisher} from './publisher.ts'

export const notimex = {
  id: 'notimex',
  name: 'Notimex',
  aliases: ['Agencia Notimex'],
  kind: 'agency',
  url: 'https://www.notimex.gob.mx',
  language: 'es',
} as const satisfies Publisher
