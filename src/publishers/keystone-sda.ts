import type {Publisher} from './publisher.ts'

export const keystoneSda = {
  id: 'keystone-sda',
  name: 'Keystone-SDA',
  aliases: ['SDA', 'Schweizerische Depeschenagentur', 'Keystone-ATS', 'ATS', 'Agence télégraphique suisse', 'Keystone'],
  kind: 'agency',
  url: 'https://www.keystone-sda.ch',
  language: 'de',
  hosts: ['sda.ch'],
} as const satisfies Publisher
