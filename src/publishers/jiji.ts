import type {Publisher} from './publisher.ts'

export const jiji = {
  id: 'jiji',
  name: 'Jiji Press',
  aliases: ['Jiji'],
  kind: 'agency',
  url: 'https://www.jiji.com',
  language: 'ja',
} as const satisfies Publisher
