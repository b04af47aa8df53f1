import type {Publisher} from './publisher.ts'

export const lusa = {
  id: 'lusa',
  name: 'Lusa',
  aliases: ['Agência Lusa', 'Lusa News Agency', 'Agência de Notícias de Portugal'],
  kind: 'agency',
  url: 'https://www.lusa.pt',
  language: 'pt',
} as const satisfies Publisher
