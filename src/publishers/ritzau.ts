import type {Publisher} from './publisher.ts'

export const ritzau = {
  id: 'ritzau',
  name: 'Ritzau',
  aliases: ['Ritzau Scanpix', 'Scanpix', 'Ritzaus Bureau', 'Ritzau Bureau'],
  kind: 'agency',
  url: 'https://ritzau.com',
  language: 'da',
  hosts: ['ritzau.dk'],
} as const satisfies Publisher
