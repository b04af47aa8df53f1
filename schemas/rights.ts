import {LockIcon} from '@sanity/icons/Lock'
import {defineArrayMember, defineField, defineType} from 'sanity'
import {fields, types} from '../src/documents/names.ts'

const names = fields.rights

export const rights = defineType({
  name: types.rights,
  title: 'Rights',
  type: 'object',
  icon: LockIcon,
  fields: [
    defineField({
      name: names.usageTerms,
      title: 'Terms of use',
      type: 'text',
      rows: 3,
      description: 'What our contract with this source lets us do.',
    }),
    defineField({
      name: names.maySyndicate,
      title: 'May be passed on',
      type: 'boolean',
      description: 'Stories of this source may go out in our own feeds.',
    }),
    defineField({
      name: names.channels,
      title: 'Only in these feeds',
      type: 'array',
      of: [defineArrayMember({type: 'string'})],
      options: {layout: 'tags'},
      description: 'Channels that our contract names: "syndication", "msn". All of them where none is named.',
      validation: (rule) => rule.unique(),
    }),
    defineField({
      name: names.canonicalRequired,
      title: 'Must point to the original',
      type: 'boolean',
      description: 'Our page has to name the original as its canonical address.',
    }),
    defineField({
      name: names.expiresAfterDays,
      title: 'Must come down after',
      type: 'number',
      description: 'Days.',
      validation: (rule) => rule.integer().positive(),
    }),
  ],
})
