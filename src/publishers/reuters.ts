import type {Publisher} from './publisher.ts'

export const reuters = {
  id: 'reuters',
  name: 'Reuters',
  aliases: [
    'Thomson Reuters',
    'Reuters News Agency',
    'RTRS',
    'رويترز',
    '路透社',
    '路透',
    'ロイター',
    'ロイター通信',
    '로이터',
    'Рейтер',
    'Рейтерс',
  ],
  kind: 'agency',
  url: 'https://www.reuters.com',
  language: 'en',
  hosts: ['thomsonreuters.com'],
  timeZone: 'Etc/UTC',
} as const satisfies Publisher
