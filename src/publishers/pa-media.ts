import type {Publisher} from './publisher.ts'

export const paMedia = {
  id: 'pa-media',
  name: 'PA Media',
  aliases: ['PA', 'Press Association', 'PA News Agency', 'PA Wire', 'PA Images'],
  kind: 'agency',
  url: 'https://pa.media',
  language: 'en',
  hosts: ['pressassociation.com'],
  timeZone: 'Europe/London',
} as const satisfies Publisher
