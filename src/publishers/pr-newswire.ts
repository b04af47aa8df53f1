import type {Publisher} from './publisher.ts'

export const prNewswire = {
  id: 'pr-newswire',
  name: 'PR Newswire',
  aliases: [
    'PRNewswire',
    'PRN',
    'PRNewswire-FirstCall',
    'PR Newswire/Cision',
    'PRNewswire-PRWeb',
    'Cision PR Newswire',
    '美通社',
  ],
  kind: 'press-release',
  url: 'https://www.prnewswire.com',
  language: 'en',
  hosts: ['prnewswire.co.uk', 'prnasia.com', 'prnmedia.prnewswire.com'],
} as const satisfies Publisher
