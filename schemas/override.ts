import {WarningOutlineIcon} from '@sanity/icons/WarningOutline'
import {defineField, defineType} from 'sanity'
import {fields, types} from '../src/documents/names.ts'
import {choices, labels} from './labels.ts'

const names = fields.override

export const override = defineType({
  name: types.override,
  title: 'Published anyway',
  type: 'object',
  icon: WarningOutlineIcon,
  readOnly: true,
  fields: [
    defineField({
      name: names.obstacle,
      title: 'In spite of',
      type: 'string',
      options: {list: choices(labels.obstacle)},
    }),
    defineField({name: names.kind, title: 'Notice', type: 'string', options: {list: choices(labels.noticeKind)}}),
    defineField({name: names.reason, title: 'Reason', type: 'text', rows: 2}),
    defineField({name: names.by, title: 'By', type: 'string'}),
    defineField({name: names.at, title: 'At', type: 'datetime'}),
  ],
  preview: {select: {title: names.reason, subtitle: names.by}},
})
