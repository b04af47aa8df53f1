import type {Publisher} from './publisher.ts'

export const nzNewswire = {
  id: 'nz-newswire',
  name: 'NZ Newswire',
  aliases: ['NZN', 'New Zealand Newswire'],
  kind: 'agency',
  url: 'https://www.nznewswire.co.nz',
  language: 'en',
} as const satisfies Publisher
