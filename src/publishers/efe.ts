import type {Publisher} from './publisher.ts'

export const efe = {
  id: 'efe',
  name: 'EFE',
  aliases: ['Agencia EFE', 'EFE Agency', 'EFEUSA', 'EFE Noticias', 'إفي', '埃菲社'],
  kind: 'agency',
  url: 'https://efe.com',
  language: 'es',
  timeZone: 'Europe/Madrid',
} as const satisfies Publisher
