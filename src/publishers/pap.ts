import type {Publisher} from './publisher.ts'

export const pap = {
  id: 'pap',
  name: 'PAP',
  aliases: ['Polska Agencja Prasowa', 'Polish Press Agency'],
  kind: 'agency',
  url: 'https://www.pap.pl',
  language: 'pl',
} as const satisfies Publisher
