import type {Publisher} from './publisher.ts'

export const agenceFrancePresse = {
  id: 'agence-france-presse',
  name: 'Agence France-Presse',
  aliases: [
    'AFP',
    'Agence France Presse',
    "L'Agence France-Presse",
    'AFP Relaxnews',
    'أ ف ب',

    'وكالة فرانس برس',
    'فرانس برس',
    '法新社',
    'Франс Пресс',
  ],
  kind: 'agency',
  url: 'https://www.afp.com',
  language: 'fr',
  timeZone: 'Etc/UTC',
} as const satisfies Publisher
