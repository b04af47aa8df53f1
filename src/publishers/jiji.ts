import type {Publisher} from './publisher.ts'

export const jiji = {
  id: 'jiji',
  name: 'Jiji Press',
  aliases: ['Jiji', '時事通信', '時事通信社', '时事社', '時事社', '時事'],
  kind: 'agency',
  url: 'https://www.jiji.com',
  language: 'ja',
} as const satisfies Publisher
