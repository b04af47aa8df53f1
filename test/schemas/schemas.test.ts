import {createSchema} from 'sanity'
import {expect, test} from 'vitest'
import {article} from '../../schemas/article.ts'
import {schemaTypes} from '../../schemas/index.ts'
import {fields, types} from '../../src/documents/names.ts'

const schema = createSchema({name: 'copytaster', types: [...schemaTypes]})

test('the Studio finds no problem in the schema types', () => {
  const groups = schema._validation ?? []
  expect(groups.filter(({problems}) => problems.length > 0)).toEqual([])
})

test.each(Object.entries(fields))('%s has exactly the fields of the document model', (name, known) => {
  const type = schemaTypes.find((candidate) => candidate.name === name)
  const defined = (type && 'fields' in type ? type.fields : []).map((field) => field.name)
  // The asset of an image is the Studio's own field.
  const expected = Object.keys(known).filter((field) => !(name === types.articleImage && field === 'asset'))
  expect(defined.toSorted()).toEqual(expected.toSorted())
})

test('every type of the document model is there once', () => {
  expect(schemaTypes.map(({name}) => name).toSorted()).toEqual(Object.values(types).toSorted())
})

test('every field of an article belongs to one of its groups', () => {
  const groups = article.groups?.map(({name}) => name) ?? []
  const strays = article.fields.filter((field) => !('group' in field && groups.includes(String(field.group))))
  expect(strays.map(({name}) => name)).toEqual([])
})
