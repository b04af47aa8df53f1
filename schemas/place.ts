import {PinIcon} from '@sanity/icons/Pin'
import {defineArrayMember, defineField, defineType} from 'sanity'
import {fields, types} from '../src/documents/names.ts'
import {choices, labels} from './labels.ts'

const names = fields.place

export const place = defineType({
  name: types.place,
  title: 'Place',
  type: 'object',
  icon: PinIcon,
  fields: [
    defineField({name: names.name, title: 'Name', type: 'string', validation: (rule) => rule.required()}),
    defineField({
      name: names.role,
      title: 'Part',
      type: 'string',
      options: {list: choices(labels.placeRole)},
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: names.kind,
      title: 'Kind',
      type: 'string',
      description: 'A city, a country …, as the wire has it.',
    }),
    defineField({
      name: names.within,
      title: 'Lies in',
      type: 'array',
      of: [defineArrayMember({type: 'string'})],
      options: {layout: 'tags'},
    }),
    defineField({name: names.code, title: 'Code', type: 'string'}),
    defineField({
      name: names.scheme,
      title: 'Scheme',
      type: 'string',
      description: 'The list that the code belongs to.',
    }),
  ],
  preview: {select: {title: names.name, subtitle: names.kind}},
})
