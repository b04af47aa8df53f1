import {TagIcon} from '@sanity/icons/Tag'
import {defineField, defineType} from 'sanity'
import {fields, types} from '../src/documents/names.ts'

const names = fields.subject

export const subject = defineType({
  name: types.subject,
  title: 'Subject',
  type: 'object',
  icon: TagIcon,
  fields: [
    defineField({
      name: names.code,
      title: 'Code',
      type: 'string',
      description: 'The subject code that the wire gave, such as an IPTC Media Topic.',
      validation: (rule) => rule.required(),
    }),
    defineField({name: names.name, title: 'Name', type: 'string'}),
    defineField({
      name: names.scheme,
      title: 'Scheme',
      type: 'string',
      description: 'The list of subjects that the code belongs to.',
    }),
    defineField({
      name: names.kind,
      title: 'Kind',
      type: 'string',
      description: 'A person, an organisation …, where it is no topic.',
    }),
  ],
  preview: {select: {title: names.name, subtitle: names.code}},
})
