import type {Publisher} from './publisher.ts'

export const anadolu = {
  id: 'anadolu',
  name: 'Anadolu Agency',
  aliases: ['AA', 'Anadolu', 'Anadolu Ajansı', 'الأناضول', 'Анадолу'],
  kind: 'agency',
  url: 'https://www.aa.com.tr',
  language: 'tr',
} as const satisfies Publisher
