import type {Publisher} from './publisher.ts'

export const newsAktuell = {
  id: 'news-aktuell',
  name: 'news aktuell',
  aliases: ['ots', 'Presseportal', 'obs', 'presseportal.de'],
  kind: 'press-release',
  url: 'https://www.newsaktuell.de',
  language: 'de',
  hosts: ['presseportal.de', 'presseportal.ch'],
} as const satisfies Publisher
