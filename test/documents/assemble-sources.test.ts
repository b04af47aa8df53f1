import {expect, test} from 'vitest'
import {createSourceRegister} from '../../src/documents/assemble-sources.ts'
import {validateDocument} from '../../src/documents/validate.ts'
import type {Publisher} from '../../src/publishers/publisher.ts'
import {publishers} from '../../src/publishers/registry.ts'

const all: readonly Publisher[] = publishers

function sourceOf(name: string) {
  const register = createSourceRegister()
  register.named(name)
  return register.documents()[0]
}

test('a house that says how to credit it and what everybody may do brings both into its source', () => {
  expect(sourceOf('The Conversation')).toMatchObject({
    attributionTemplate:
      'This article is republished from {source} under a Creative Commons license. Read the original article: {url}',
    rights: {_type: 'rights', maySyndicate: true},
  })
  expect(sourceOf('ProPublica')).toMatchObject({rights: {maySyndicate: true, canonicalRequired: true}})
})

test('a house whose terms are a matter of contract brings none', () => {
  expect(sourceOf('AP')).not.toHaveProperty('rights')
  expect(sourceOf('AP')).not.toHaveProperty('attributionTemplate')
})

test('every house is a valid source, and its line names nothing but source, headline and address', () => {
  for (const {name, attributionTemplate = ''} of all) {
    const source = sourceOf(name)
    expect(source && validateDocument(source)).toEqual([])
    expect(attributionTemplate.replaceAll(/\{(?:source|headline|url)\}/gu, '')).not.toMatch(/[{}]/u)
  }
})
