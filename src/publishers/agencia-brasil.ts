import type {Publisher} from './publisher.ts'

export const agenciaBrasil = {
  id: 'agencia-brasil',
  name: 'Agência Brasil',
  aliases: ['ABr'],
  kind: 'agency',
  url: 'https://agenciabrasil.ebc.com.br',
  language: 'pt',
} as const satisfies Publisher
