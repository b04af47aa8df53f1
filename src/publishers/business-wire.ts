import type {Publisher} from './publisher.ts'

export const businessWire = {
  id: 'business-wire',
  name: 'Business Wire',
  aliases: ['BUSINESSWIRE', '美國商業資訊', '美国商业资讯', 'ビジネスワイヤ'],
  kind: 'press-release',
  url: 'https://www.businesswire.com',
  language: 'en',
} as const satisfies Publisher
