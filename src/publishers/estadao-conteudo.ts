import type {Publisher} from './publisher.ts'

export const estadaoConteudo = {
  id: 'estadao-conteudo',
  name: 'Estadão Conteúdo',
  aliases: ['Agência Estado'],
  kind: 'agency',
  url: 'https://www.estadaoconteudo.com.br',
  language: 'pt',
} as const satisfies Publisher
