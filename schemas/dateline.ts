import {MarkerIcon} from '@sanity/icons/Marker'
import {defineField, defineType} from 'sanity'
import {fields, types} from '../src/documents/names.ts'

const names = fields.dateline

export const dateline = defineType({
  name: types.dateline,
  title: 'Dateline',
  type: 'object',
  icon: MarkerIcon,
  options: {columns: 2},
  fields: [
    defineField({
      name: names.place,
      title: 'Place',
      type: 'string',
      description: 'Where the story was written.',
      validation: (rule) => rule.max(200).warning(),
    }),
    defineField({
      name: names.agency,
      title: 'Agency',
      type: 'string',
      description: 'The agency in brackets after the place.',
    }),
    defineField({name: names.date, title: 'Date', type: 'string', description: 'As the copy prints it.'}),
    defineField({
      name: names.text,
      title: 'As printed',
      type: 'string',
      description: 'The whole dateline as it stood at the head of the first paragraph.',
      readOnly: true,
    }),
  ],
  preview: {select: {title: names.place, subtitle: names.text}},
})
