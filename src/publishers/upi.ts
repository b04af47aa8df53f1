import type {Publisher} from './publisher.ts'

export const upi = {
  id: 'upi',
  name: 'UPI',
  aliases: ['United Press International'],
  kind: 'agency',
  url: 'https://www.upi.com',
  language: 'en',
} as const satisfies Publisher
