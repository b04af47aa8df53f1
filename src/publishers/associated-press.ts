import type {Publisher} from './publisher.ts'

export const associatedPress = {
  id: 'associated-press',
  name: 'The Associated Press',
  aliases: ['AP', 'Associated Press', 'AP News', 'AP wire', 'AP Images', 'AP Photo'],
  kind: 'agency',
  url: 'https://apnews.com',
  language: 'en',
  hosts: ['ap.org'],
  timeZone: 'Etc/UTC',
} as const satisfies Publisher
