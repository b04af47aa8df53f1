import {defineArrayMember, defineField, defineType} from 'sanity'
import type {ArticleTableCellValue} from '../src/documents/documents.ts'
import {fields, types} from '../src/documents/names.ts'
import {textOfCell} from './article-table-cell.ts'

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
      of: [defineArrayMember({type: types.articleTableCell})],
      description: 'From left to right.',
    }),
  ],
  preview: {
    select: {cells: names.cells},
    prepare: ({cells = []}: {cells?: readonly ArticleTableCellValue[]}) => ({title: cells.map(textOfCell).join(' | ')}),
  },
})
