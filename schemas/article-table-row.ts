import {defineArrayMember, defineField, defineType} from 'sanity'
import {fields, types} from '../src/documents/names.ts'

const names = fields.articleTableRow

export const articleTableRow = defineType({
  name: types.articleTableRow,
  title: 'Row',
  type: 'object',
  fields: [
    defineField({name: names.header, title: 'Header row', type: 'boolean'}),
    defineField({
      name: names.cells,
      title: 'Cells',
      type: 'array',
      of: [defineArrayMember({type: 'string'})],
      description: 'From left to right.',
    }),
  ],
  preview: {
    select: {cells: names.cells},
    prepare: ({cells}: {cells?: readonly string[]}) => ({title: (cells ?? []).join(' | ')}),
  },
})
