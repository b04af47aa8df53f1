import {BlockContentIcon} from '@sanity/icons/BlockContent'
import {defineField, defineType} from 'sanity'
import {fields, types} from '../src/documents/names.ts'

const names = fields.headlineVariant

export const headlineVariant = defineType({
  name: types.headlineVariant,
  title: 'Other headline',
  type: 'object',
  icon: BlockContentIcon,
  fields: [
    defineField({name: names.text, title: 'Headline', type: 'string', validation: (rule) => rule.required()}),
    defineField({
      name: names.role,
      title: 'For',
      type: 'string',
      description: 'What the wire means it for: short, web …',
    }),
    defineField({name: names.language, title: 'Language', type: 'string'}),
  ],
  preview: {select: {title: names.text, subtitle: names.role}},
})
