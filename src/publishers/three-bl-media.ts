import type {Publisher} from './publisher.ts'

export const threeBlMedia = {
  id: 'three-bl-media',
  name: '3BL Media',
  aliases: ['3BL', 'CSRwire'],
  kind: 'press-release',
  url: 'https://www.3blmedia.com',
  language: 'en',
} as const satisfies Publisher
