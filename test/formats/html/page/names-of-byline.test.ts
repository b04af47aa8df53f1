import {expect, test} from 'vitest'
import {namesOfByline} from '../../../../src/formats/html/page/names-of-byline.ts'

test.each([
  ['By Ilse Moravec', ['Ilse Moravec']],
  ['Von Ilse Moravec und Jan van Rhee', ['Ilse Moravec', 'Jan van Rhee']],
  ['Author of the article: Ilse Moravec', ['Ilse Moravec']],
  ['View all posts by Ilse Moravec', ['Ilse Moravec']],
  ['More stories from Ilse Moravec', ['Ilse Moravec']],
  ['Ilse Moravec Ilse Moravec', ['Ilse Moravec']],
  ['Ilse Moravec imoravec@gull.example', ['Ilse Moravec']],
  ['Von Ilse Moravec Zuerst veröffentlicht am 09/03/2026 - 14:02 MEZ', ['Ilse Moravec']],
  ['Ilse Moravec with agencies', ['Ilse Moravec']],
  ['서울 김하늘 기자 sky@gull.example, 박바다 기자', ['김하늘', '박바다']],
  ['김하늘 선임기자', ['김하늘']],
  ['Foto: Gull/Pia Holm', []],
  ['Senior Reporter', []],
  ['Ver más artículos', []],
  ['2 hours ago', []],
])('%s', (line, names) => {
  expect(namesOfByline(line)).toEqual(names)
})
