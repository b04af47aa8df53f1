import {ThLargeIcon} from '@sanity/icons/ThLarge'
import {defineArrayMember, defineField, defineType} from 'sanity'
import {fields, types} from '../src/documents/names.ts'

const names = fields.articleTable

export const articleTable = defineType({
  name: types.articleTable,
  title: 'Table',
  type: 'object',
  icon: ThLargeIcon,
  fields: [
    defineField({name: names.caption, title: 'Caption', type: 'string'}),
    defineField({
      name: names.rows,
      title: 'Rows',
      type: 'array',
      of: [defineArrayMember({type: types.articleTableRow})],
      validation: (rule) => rule.required().min(1),
    }),
  ],
  preview: {
    select: {caption: names.caption, rows: names.rows},
    prepare: ({caption, rows}: {caption?: string; rows?: readonly unknown[]}) => ({
      title: caption ?? 'Table',
      subtitle: `${rows?.length ?? 0} rows`,
    }),
  },
})
