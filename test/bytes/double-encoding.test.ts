import {expect, test} from 'vitest'
import {decodeText} from '../../src/bytes/decode-text.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
/** Text whose UTF-8 was taken for windows-1252. */
const twice = (text: string): string => new TextDecoder('windows-1252').decode(utf8(text))

test.each([
  ['Le préfet a été blessé.'],
  ['It’s “over”, she said – and left…'],
  ['He can’t'],
  ['À Évry, l’École est fermée'],
  ['Żeglarze są już bezpieczni'],
  ['Паром остановлен из-за шторма'],
  ['島々を結ぶ渡し船'],
  ['5 € 😀'],
])('puts %s right', (text) => {
  const decoded = decodeText(utf8(twice(text)))
  expect(decoded).toMatchObject({text, diagnostics: [{code: 'encoded-twice', severity: 'warning'}]})
})

test('puts right only what is wrong', () => {
  const text = `Une fête à Évry : ${twice('« été »')} ; NÃO`
  expect(decodeText(utf8(text))).toMatchObject({text: 'Une fête à Évry : « été » ; NÃO'})
})

test.each([
  ['capitals before quotation marks', 'O “AMANHÃ” e o «IRMû fecham o “CAFÉ” e o CAFÉ® no É—'],
  ['a letter before quotation marks and dots', '“Le café”… un «café»… l’été”, dit-il – «à…»'],
  ['Portuguese', 'São Paulo não é MARANHÃO; a irmã disse: “amanhã”'],
  ['Vietnamese and Romanian', 'Âu Cơ, Ã, Â. În România – „Ânsu”'],
])('leaves %s alone', (_, text) => {
  expect(decodeText(utf8(text))).toEqual({text, charset: 'utf-8', diagnostics: []})
})

test('leaves a single one that may be meant, and says so', () => {
  expect(decodeText(utf8('The mark Ã© is odd.'))).toMatchObject({
    text: 'The mark Ã© is odd.',
    diagnostics: [{code: 'encoded-twice', severity: 'info', at: {start: 9, end: 11}}],
  })
})
