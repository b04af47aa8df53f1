import type {Publisher} from './publisher.ts'

export const agenceFrancePresse = {
  id: 'agence-france-presse',
  name: 'Agence France-Presse',
  aliases: ['AFP', 'Agence France Presse', "L'Agence France-Presse", 'AFP Relaxnews'],
  kind: 'agency',
  url: 'https://www.afp.com',
  language: 'fr',
  timeZone: 'Etc/UTC',
} as const satisfies Publisher
