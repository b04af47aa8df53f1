import type {Publisher} from './publisher.ts'

export const jcnNewswire = {
  id: 'jcn-newswire',
  name: 'JCN Newswire',
  aliases: ['Japan Corporate News', 'ACN Newswire'],
  kind: 'press-release',
  url: 'https://www.jcnnewswire.com',
  language: 'en',
} as const satisfies Publisher
