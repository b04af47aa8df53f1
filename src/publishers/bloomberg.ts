import type {Publisher} from './publisher.ts'

export const bloomberg = {
  id: 'bloomberg',
  name: 'Bloomberg',
  aliases: [
    'Bloomberg News',
    'Bloomberg Businessweek',
    'Bloomberg Opinion',
    'Bloomberg L.P.',
    '彭博社',
    '彭博',
    'ブルームバーグ',
    '블룸버그',
    'بلومبرغ',
  ],
  kind: 'agency',
  url: 'https://www.bloomberg.com',
  language: 'en',
  hosts: ['bloomberg.net'],
} as const satisfies Publisher
