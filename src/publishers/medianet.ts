import type {Publisher} from './publisher.ts'

export const medianet = {
  id: 'medianet',
  name: 'Medianet',
  aliases: ['AAP Medianet', 'Medianet Press Release'],
  kind: 'press-release',
  url: 'https://www.medianet.com.au',
  language: 'en',
} as const satisfies Publisher
