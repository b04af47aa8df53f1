import type {Publisher} from './publisher.ts'

export const businessWire = {
  id: 'business-wire',
  name: 'Business Wire',
  aliases: ['BUSINESSWIRE'],
  kind: 'press-release',
  url: 'https://www.businesswire.com',
  language: 'en',
} as const satisfies Publisher
