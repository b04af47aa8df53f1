import {LinkIcon} from '@sanity/icons/Link'
import {defineField, defineType} from 'sanity'
import {fields, types} from '../src/documents/names.ts'
import {webAddressRule} from './web-address-rule.ts'

const names = fields.relatedItem

export const relatedItem = defineType({
  name: types.relatedItem,
  title: 'Related wire item',
  type: 'object',
  icon: LinkIcon,
  readOnly: true,
  fields: [
    defineField({name: names.title, title: 'Title', type: 'string'}),
    defineField({
      name: names.relation,
      title: 'Relation',
      type: 'string',
      description: 'How it belongs to this story, as the wire has it.',
    }),
    defineField({name: names.guid, title: 'Story number', type: 'string'}),
    defineField({name: names.version, title: 'Version', type: 'string'}),
    defineField({name: names.url, title: 'Address', type: 'url', validation: webAddressRule}),
  ],
  preview: {select: {title: names.title, subtitle: names.guid}},
})
