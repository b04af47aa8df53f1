import type {Publisher} from './publisher.ts'

export const globeNewswire = {
  id: 'globe-newswire',
  name: 'GlobeNewswire',
  aliases: ['GLOBE NEWSWIRE', 'Globe Newswire Inc'],
  kind: 'press-release',
  url: 'https://www.globenewswire.com',
  language: 'en',
} as const satisfies Publisher
