import {CommentIcon} from '@sanity/icons/Comment'
import {defineField, defineType} from 'sanity'
import {fields, types} from '../src/documents/names.ts'
import {choices, labels} from './labels.ts'

const names = fields.commenting

export const commenting = defineType({
  name: types.commenting,
  title: 'Comments',
  type: 'object',
  icon: CommentIcon,
  fields: [
    defineField({
      name: names.state,
      title: 'Comments are',
      type: 'string',
      options: {list: choices(labels.commentingState), layout: 'radio', direction: 'horizontal'},
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: names.temporary,
      title: 'Only for now',
      type: 'boolean',
      description: 'The notice says that comments will come back.',
    }),
    defineField({name: names.reason, title: 'Reason', type: 'string', description: '"For legal reasons", as printed.'}),
    defineField({name: names.until, title: 'Until', type: 'string', description: 'As the notice prints it.'}),
    defineField({
      name: names.text,
      title: 'As printed',
      type: 'text',
      rows: 2,
      description: 'The notice as the copy had it.',
      readOnly: true,
    }),
  ],
  preview: {select: {title: names.state, subtitle: names.text}},
})
