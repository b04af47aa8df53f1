import type {Publisher} from './publisher.ts'

export const pti = {
  id: 'pti',
  name: 'PTI',
  aliases: ['Press Trust of India'],
  kind: 'agency',
  url: 'https://www.ptinews.com',
  language: 'en',
} as const satisfies Publisher
