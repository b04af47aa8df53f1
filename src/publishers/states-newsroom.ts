import type {Publisher} from './publisher.ts'

export const statesNewsroom = {
  id: 'states-newsroom',
  name: 'States Newsroom',
  aliases: ['States Newsroom network'],
  kind: 'agency',
  url: 'https://statesnewsroom.com',
  language: 'en',
} as const satisfies Publisher
