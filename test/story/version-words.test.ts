import {expect, test} from 'vitest'
import {isVersionLine, readVersion} from '../../src/story/version-words.ts'

test.each([
  ['1st Ld-Writethru', 'update', '1'],
  ['3rd Ld-Writethru', 'update', '3'],
  ['1stLd-Writethru', 'update', '1'],
  ['REFILE 1ST LEAD', 'update', '1'],
  ['URGENT 2nd LEAD', 'update', '2'],
  ['UPDATE 2', 'update', '2'],
  ['WRAPUP 3', 'update', '3'],
  ['Zweite Zusammenfassung', 'update', '2'],
  ['2. Zusammenfassung', 'update', '2'],
  ['RPT', 'update', undefined],
  ['ACTUALISATION', 'update', undefined],
  ['2ª ampliación', 'update', '2'],
  ['CORRECTED-UPDATE 1', 'correction', '1'],
  ['Berichtigung', 'correction', undefined],
  ['RECTIFICATIF', 'correction', undefined],
  ['Bulletin Kill', 'kill', undefined],
  ['MANDATORY KILL', 'kill', undefined],
  ['ANNULLA', 'kill', undefined],
  ['ELIMINATION', 'kill', undefined],
  ['EXTRA', undefined, undefined],
  ['Sydney NRMA 500', undefined, undefined],
  ['(BRISBANE)', undefined, undefined],
])('%s', (words, signal, version) => {
  expect(readVersion(words)).toEqual({
    ...(signal === undefined ? {} : {signal}),
    ...(version === undefined ? {} : {version}),
  })
})

test.each(['2nd LEAD', '(Berichtigung)', 'REFILE', 'Zweite Zusammenfassung', '1st Ld-Writethru', 'UPDATE 2', 'RPT'])(
  '%s is nothing but a version',
  (line) => {
    expect(isVersionLine(line)).toBe(true)
  },
)

test.each([
  'Update',
  'Zusammenfassung',
  'Correction',
  'Kill Bill',
  'Update: Ferry is back',
  'Lead in the water',
  'Second Amendment',
  'New',
  '2024',
  '',
])('%j is no version line', (line) => {
  expect(isVersionLine(line)).toBe(false)
})

test.each([
  ['DIES IST EINE WIEDERHOLUNG', true],
  ['Das ist neu', false],
  ['This is the first', false],
])('%j in the head of a message: %s', (line, isVersion) => {
  expect(isVersionLine(line, true)).toBe(isVersion)
})
