import type {Publisher} from './publisher.ts'

export const associatedPress = {
  id: 'associated-press',
  name: 'The Associated Press',
  aliases: [
    'AP',
    'Associated Press',
    'AP News',
    'AP wire',
    'AP Images',
    'AP Photo',
    'أسوشيتد برس',
    'أ ب',
    '美联社',
    '美聯社',
    'AP通信',
    'Ассошиэйтед Пресс',
  ],
  kind: 'agency',
  url: 'https://apnews.com',
  language: 'en',
  hosts: ['ap.org'],
  timeZone: 'Etc/UTC',
} as const satisfies Publisher
