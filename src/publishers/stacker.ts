import type {Publisher} from './publisher.ts'

export const stacker = {
  id: 'stacker',
  name: 'Stacker',
  aliases: ['Stacker Media'],
  kind: 'agency',
  url: 'https://stacker.com',
  language: 'en',
  rights: {
    usageTerms: 'Creative Commons BY-NC 4.0: credited, and the original named as the canonical address.',
    maySyndicate: true,
    canonicalRequired: true,
  },
} as const satisfies Publisher
