import type {Publisher} from './publisher.ts'

export const aap = {
  id: 'aap',
  name: 'AAP',
  aliases: ['Australian Associated Press', 'AAP Newswire', 'AAP News'],
  kind: 'agency',
  url: 'https://aapnews.aap.com.au',
  language: 'en',
  hosts: ['aap.com.au'],
} as const satisfies Publisher
