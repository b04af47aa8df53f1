import {BlockquoteIcon} from '@sanity/icons/Blockquote'
import {defineField, defineType} from 'sanity'
import {fields, types} from '../src/documents/names.ts'
import {choices, labels} from './labels.ts'
import {webAddressRule} from './web-address-rule.ts'

const names = fields.attribution

export const attribution = defineType({
  name: types.attribution,
  title: 'Attribution',
  type: 'object',
  icon: BlockquoteIcon,
  fields: [
    defineField({
      name: names.state,
      title: 'State',
      type: 'string',
      description: 'Confirm it once you have seen that source and headline are right.',
      options: {list: choices(labels.attributionState), layout: 'radio'},
      initialValue: 'unconfirmed',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: names.source,
      title: 'Source',
      type: 'reference',
      to: [{type: types.source}],
      description: 'Who published the story first.',
    }),
    defineField({
      name: names.sourceName,
      title: 'Source as printed',
      type: 'string',
      description: 'The name that the copy gives.',
      readOnly: true,
    }),
    defineField({
      name: names.originalHeadline,
      title: 'Original headline',
      type: 'string',
      description: 'The headline under which the source ran it.',
      validation: (rule) => rule.max(300).warning('Longer than any headline: check that it is one.'),
    }),
    defineField({
      name: names.originalUrl,
      title: 'Original address',
      type: 'url',
      description: 'Where the source published it.',
      validation: webAddressRule,
    }),
    defineField({name: names.date, title: 'Date', type: 'string', description: 'As the copy prints it.'}),
    defineField({
      name: names.text,
      title: 'As printed',
      type: 'text',
      rows: 2,
      description: 'The line as the copy had it.',
      readOnly: true,
    }),
  ],
  preview: {select: {title: names.sourceName, subtitle: names.text}},
})
