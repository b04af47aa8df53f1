import {ClipboardIcon} from '@sanity/icons/Clipboard'
import {defineField, defineType} from 'sanity'
import {fields, types} from '../src/documents/names.ts'
import {choices, labels} from './labels.ts'

const names = fields.desk

export const desk = defineType({
  name: types.desk,
  title: 'Desk',
  type: 'object',
  icon: ClipboardIcon,
  fields: [
    defineField({
      name: names.state,
      title: 'The desk has',
      type: 'string',
      options: {list: choices(labels.deskState), layout: 'radio', direction: 'horizontal'},
    }),
    defineField({name: names.by, title: 'By', type: 'string', readOnly: true}),
    defineField({name: names.at, title: 'At', type: 'datetime', readOnly: true}),
  ],
  preview: {select: {title: names.state, subtitle: names.by}},
})
