import type {Publisher} from './publisher.ts'

export const tass = {
  id: 'tass',
  name: 'TASS',
  aliases: ['ITAR-TASS', 'TASS Russian News Agency', 'Russian News Agency TASS', 'ТАСС', 'ИТАР-ТАСС', '塔斯社'],
  kind: 'agency',
  url: 'https://tass.com',
  language: 'ru',
  hosts: ['tass.ru'],
} as const satisfies Publisher
