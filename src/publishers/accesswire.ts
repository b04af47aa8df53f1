import type {Publisher} from './publisher.ts'

export const accesswire = {
  id: 'accesswire',
  name: 'ACCESSWIRE',
  aliases: ['ACCESS Newswire', 'ACCESS WIRE'],
  kind: 'press-release',
  url: 'https://www.accesswire.com',
  language: 'en',
  hosts: ['accessnewswire.com'],
} as const satisfies Publisher
