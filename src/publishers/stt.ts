import type {Publisher} from './publisher.ts'

export const stt = {
  id: 'stt',
  name: 'STT',
  aliases: ['Suomen Tietotoimisto', 'STT-Lehtikuva', 'STT Lehtikuva', 'Finnish News Agency'],
  kind: 'agency',
  url: 'https://stt.fi',
  language: 'fi',
  timeZone: 'Europe/Helsinki',
} as const satisfies Publisher
