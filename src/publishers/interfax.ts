import type {Publisher} from './publisher.ts'

export const interfax = {
  id: 'interfax',
  name: 'Interfax',
  aliases: ['Interfax News Agency', 'Интерфакс'],
  kind: 'agency',
  url: 'https://interfax.com',
  language: 'ru',
  hosts: ['interfax.ru'],
} as const satisfies Publisher
