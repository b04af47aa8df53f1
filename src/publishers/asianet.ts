import type {Publisher} from './publisher.ts'

export const asianet = {
  id: 'asianet',
  name: 'AsiaNet',
  aliases: ['AsiaNet Pakistan', 'KyodoJBN-AsiaNet', 'Xinhua-AsiaNet', 'BERNAMA-AsiaNet'],
  kind: 'press-release',
  url: 'https://www.asianetnews.net',
  language: 'en',
} as const satisfies Publisher
