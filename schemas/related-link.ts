import {LinkIcon} from '@sanity/icons/Link'
import {defineField, defineType} from 'sanity'
import {fields, types} from '../src/documents/names.ts'
import {webAddressRule} from './web-address-rule.ts'

const names = fields.relatedLink

export const relatedLink = defineType({
  name: types.relatedLink,
  title: 'Related link',
  type: 'object',
  icon: LinkIcon,
  fields: [
    defineField({
      name: names.lead,
      title: 'Lead',
      type: 'string',
      description: 'What stands before the title, without its colon: "Learn more".',
      validation: (rule) => rule.max(60).warning('A lead is a word or two.'),
    }),
    defineField({
      name: names.title,
      title: 'Title',
      type: 'string',
      description: 'The other story’s headline, as printed.',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: names.article,
      title: 'Our article',
      type: 'reference',
      to: [{type: types.article}],
      weak: true,
      description: 'Where the other story is one of ours.',
    }),
    defineField({
      name: names.url,
      title: 'Address',
      type: 'url',
      description: 'Where the other story is not ours.',
      validation: webAddressRule,
    }),
  ],
  preview: {select: {title: names.title, subtitle: names.lead}},
})
