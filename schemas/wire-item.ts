import {InboxIcon} from '@sanity/icons/Inbox'
import {defineField, defineType} from 'sanity'
import {fields, types} from '../src/documents/names.ts'
import {choices, labels} from './labels.ts'
import {webAddressRule} from './web-address-rule.ts'
import {wireItemPreview} from './wire-item-preview.ts'

const names = fields.wireItem

export const wireItem = defineType({
  name: types.wireItem,
  title: 'Wire item',
  type: 'document',
  icon: InboxIcon,
  description: 'One version of a story exactly as it arrived. Nobody edits it.',
  readOnly: true,
  fields: [
    defineField({
      name: names.article,
      title: 'Article',
      type: 'reference',
      to: [{type: types.article}],
      weak: true,
      description: 'The article that was made of it.',
      validation: (rule) => rule.required(),
    }),
    defineField({name: names.fileName, title: 'File', type: 'string'}),
    defineField({name: names.url, title: 'Address', type: 'url', validation: webAddressRule}),
    defineField({name: names.receivedAt, title: 'Received', type: 'datetime'}),
    defineField({name: names.format, title: 'Format', type: 'string', validation: (rule) => rule.required()}),
    defineField({
      name: names.size,
      title: 'Size',
      type: 'number',
      description: 'Bytes.',
      validation: (rule) => rule.required().integer().min(0),
    }),
    defineField({
      name: names.hash,
      title: 'SHA-256',
      type: 'string',
      description: 'Two files with the same one are the same, byte for byte.',
      validation: (rule) => rule.required().length(64),
    }),
    defineField({
      name: names.articleHash,
      title: 'SHA-256 of the article',
      type: 'string',
      description: 'Of the article as it was imported: tells whether an editor has changed it since.',
    }),
    defineField({
      name: names.payload,
      title: 'As received',
      type: 'text',
      rows: 20,
      hidden: ({value}) => value === undefined,
    }),
    defineField({
      name: names.payloadEncoding,
      title: 'Kept as',
      type: 'string',
      options: {list: choices(labels.payloadEncoding)},
      hidden: ({value}) => value === undefined,
    }),
    defineField({
      name: names.payloadOmitted,
      title: 'Why it is not kept here',
      type: 'string',
      hidden: ({value}) => value === undefined,
    }),
    defineField({
      name: names.story,
      title: 'As read',
      type: 'text',
      rows: 5,
      description: 'What was read from it, as JSON.',
      hidden: ({value}) => value === undefined,
    }),
    defineField({
      name: names.storyOmitted,
      title: 'Why what was read is not kept here',
      type: 'string',
      hidden: ({value}) => value === undefined,
    }),
  ],
  orderings: [
    {
      name: 'arrival',
      title: 'Arrival, newest first',
      by: [
        {field: names.receivedAt, direction: 'desc'},
        {field: '_createdAt', direction: 'desc'},
      ],
    },
  ],
  preview: {
    select: {
      headline: `${names.article}.${fields.article.headline}`,
      fileName: names.fileName,
      format: names.format,
      size: names.size,
    },
    prepare: wireItemPreview,
  },
})
