import type {Publisher} from './publisher.ts'

export const yonhap = {
  id: 'yonhap',
  name: 'Yonhap News Agency',
  aliases: ['Yonhap', 'Yonhap News', 'Yonhapnews', '연합뉴스', '韩联社', '韓聯社', '聯合ニュース'],
  kind: 'agency',
  url: 'https://en.yna.co.kr',
  language: 'ko',
  hosts: ['yna.co.kr', 'yonhapnews.co.kr'],
} as const satisfies Publisher
