import {defineArrayMember, defineField, defineType} from 'sanity'
import {fields, types} from '../src/documents/names.ts'
import {choices, labels} from './labels.ts'
import {webAddressRule} from './web-address-rule.ts'

const names = fields.noticeFacts

export const noticeFacts = defineType({
  name: types.noticeFacts,
  title: 'What the notice says',
  type: 'object',
  description: 'Read from the notice at import; as printed.',
  fields: [
    defineField({name: names.source, title: 'Source', type: 'string'}),
    defineField({name: names.originalHeadline, title: 'Original headline', type: 'string'}),
    defineField({name: names.originalUrl, title: 'Original address', type: 'url', validation: webAddressRule}),
    defineField({name: names.date, title: 'Date', type: 'string'}),
    defineField({name: names.until, title: 'Until', type: 'string'}),
    defineField({name: names.temporary, title: 'Only for now', type: 'boolean'}),
    defineField({name: names.reason, title: 'Reason', type: 'string'}),
    defineField({name: names.holder, title: 'Copyright holder', type: 'string'}),
    defineField({name: names.licenseUrl, title: 'License address', type: 'url', validation: webAddressRule}),
    defineField({name: names.change, title: 'Change', type: 'string', options: {list: choices(labels.change)}}),
    defineField({
      name: names.contributions,
      title: 'Contributions',
      type: 'array',
      of: [defineArrayMember({type: types.contribution})],
    }),
    defineField({
      name: names.credits,
      title: 'Sign-off',
      type: 'array',
      of: [defineArrayMember({type: types.contribution})],
    }),
  ],
})
