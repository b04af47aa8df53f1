import {UsersIcon} from '@sanity/icons/Users'
import {defineField, defineType} from 'sanity'
import {fields, types} from '../src/documents/names.ts'
import {choices, labels} from './labels.ts'

const names = fields.contribution

export const contribution = defineType({
  name: types.contribution,
  title: 'Contribution',
  type: 'object',
  icon: UsersIcon,
  fields: [
    defineField({
      name: names.name,
      title: 'Name',
      type: 'string',
      description: 'A person or an organisation, as printed.',
      validation: (rule) => [rule.required(), rule.max(200).warning('Longer than any name: check that it is one.')],
    }),
    defineField({
      name: names.role,
      title: 'Role',
      type: 'string',
      options: {list: choices(labels.contributionRole)},
      initialValue: 'contributing',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: names.organisation,
      title: 'Organisation',
      type: 'string',
      description: 'The house printed with the name.',
    }),
    defineField({
      name: names.source,
      title: 'Source',
      type: 'reference',
      to: [{type: types.source}],
      description: 'The house, where it is one of our sources.',
    }),
  ],
  preview: {select: {title: names.name, subtitle: names.role}},
})
