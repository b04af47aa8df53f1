import type {Publisher} from './publisher.ts'

export const stateline = {
  id: 'stateline',
  name: 'Stateline',
  aliases: ['Pew Stateline'],
  kind: 'agency',
  url: 'https://stateline.org',
  language: 'en',
  attributionTemplate: 'This story was originally produced by {source}, part of States Newsroom: {url}',
  rights: {
    usageTerms: 'Creative Commons BY-NC-ND 4.0: not edited but for style, credited and linked to the original.',
    maySyndicate: true,
  },
} as const satisfies Publisher
