import type {Publisher} from './publisher.ts'

export const statesNewsroom = {
  id: 'states-newsroom',
  name: 'States Newsroom',
  aliases: ['States Newsroom network'],
  kind: 'agency',
  url: 'https://statesnewsroom.com',
  language: 'en',
  attributionTemplate: 'This story was originally published by {source}: {url}',
  rights: {
    usageTerms: 'Creative Commons BY-NC-ND 4.0: not edited but for style, credited and linked to the original.',
    maySyndicate: true,
  },
} as const satisfies Publisher
