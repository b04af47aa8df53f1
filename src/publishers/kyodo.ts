import type {Publisher} from './publisher.ts'

export const kyodo = {
  id: 'kyodo',
  name: 'Kyodo News',
  aliases: ['Kyodo', 'Kyodo News Agency', '共同通信', '共同通信社', '共同社', '共同'],
  kind: 'agency',
  url: 'https://english.kyodonews.net',
  language: 'ja',
  hosts: ['kyodonews.net', 'kyodonews.jp'],
} as const satisfies Publisher
