import {UserIcon} from '@sanity/icons/User'
import {defineArrayMember, defineField, defineType} from 'sanity'
import {fields, types} from '../src/documents/names.ts'

const names = fields.author

export const author = defineType({
  name: types.author,
  title: 'Author',
  type: 'document',
  icon: UserIcon,
  fields: [
    defineField({
      name: names.name,
      title: 'Name',
      type: 'string',
      description: 'As it is printed in bylines, without "By".',
      validation: (rule) => [rule.required(), rule.max(200).warning('Longer than any name: check that it is one.')],
    }),
    defineField({
      name: names.slug,
      title: 'Slug',
      type: 'slug',
      description: 'The author’s part of an address on our site.',
      options: {source: names.name},
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: names.source,
      title: 'Source',
      type: 'reference',
      to: [{type: types.source}],
      description: 'The house the author writes for.',
    }),
    defineField({name: names.jobTitle, title: 'Job title', type: 'string'}),
    defineField({
      name: names.handles,
      title: 'Handles',
      type: 'array',
      of: [defineArrayMember({type: types.handle})],
      description: 'Where readers can follow the author.',
    }),
    defineField({name: names.email, title: 'Email', type: 'email'}),
    defineField({name: names.image, title: 'Picture', type: 'image', options: {hotspot: true}}),
    defineField({name: names.bio, title: 'About', type: 'text', rows: 4}),
  ],
  orderings: [{name: 'name', title: 'Name', by: [{field: names.name, direction: 'asc'}]}],
  preview: {
    select: {title: names.name, subtitle: `${names.source}.${fields.source.name}`, media: names.image},
  },
})
