import type {Publisher} from './publisher.ts'

export const xinhua = {
  id: 'xinhua',
  name: 'Xinhua',
  aliases: [
    'Xinhua News Agency',
    'Xinhuanet',
    'New China News Agency',
    '新华社',
    '新華社',
    '新华网',
    'شينخوا',
    'Синьхуа',
  ],
  kind: 'agency',
  url: 'https://www.xinhuanet.com',
  language: 'zh',
  hosts: ['news.cn'],
} as const satisfies Publisher
