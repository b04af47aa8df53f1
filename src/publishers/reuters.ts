import type {Publisher} from './publisher.ts'

export const reuters = {
  id: 'reuters',
  name: 'Reuters',
  aliases: ['Thomson Reuters', 'Reuters News Agency', 'RTRS'],
  kind: 'agency',
  url: 'https://www.reuters.com',
  language: 'en',
  hosts: ['thomsonreuters.com'],
  timeZone: 'Etc/UTC',
} as const satisfies Publisher
