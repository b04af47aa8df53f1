import {UserIcon} from '@sanity/icons/User'
import {defineField, defineType} from 'sanity'
import {fields, types} from '../src/documents/names.ts'
import {webAddressRule} from './web-address-rule.ts'

const names = fields.handle

export const handle = defineType({
  name: types.handle,
  title: 'Handle',
  type: 'object',
  icon: UserIcon,
  fields: [
    defineField({
      name: names.handle,
      title: 'Handle',
      type: 'string',
      description: 'Without the at sign.',
      validation: (rule) => [
        rule.required(),
        rule.custom((value?: string) => (value?.startsWith('@') ? 'Leave the at sign out.' : true)),
      ],
    }),
    defineField({
      name: names.network,
      title: 'Network',
      type: 'string',
      description: 'In lower case: twitter, mastodon, bluesky.',
      validation: (rule) => rule.lowercase().warning(),
    }),
    defineField({name: names.url, title: 'Address', type: 'url', validation: webAddressRule}),
  ],
  preview: {select: {title: names.handle, subtitle: names.network}},
})
