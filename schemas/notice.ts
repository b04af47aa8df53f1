import {WarningOutlineIcon} from '@sanity/icons/WarningOutline'
import {defineField, defineType} from 'sanity'
import {fields, types} from '../src/documents/names.ts'
import {choices, labels} from './labels.ts'
import {noticePreview} from './notice-preview.ts'

const names = fields.notice

export const notice = defineType({
  name: types.notice,
  title: 'Notice',
  type: 'object',
  icon: WarningOutlineIcon,
  fields: [
    defineField({
      name: names.state,
      title: 'State',
      type: 'string',
      description: 'An open notice waits for you to decide.',
      options: {list: choices(labels.noticeState), layout: 'radio'},
      initialValue: 'open',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: names.kind,
      title: 'Kind',
      type: 'string',
      options: {list: choices(labels.noticeKind)},
      readOnly: true,
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: names.text,
      title: 'As printed',
      type: 'text',
      rows: 3,
      readOnly: true,
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: names.facts,
      title: 'What it says',
      type: types.noticeFacts,
      options: {collapsible: true, collapsed: true},
      readOnly: true,
    }),
    defineField({
      name: names.rule,
      title: 'Rule',
      type: 'string',
      description: 'Which rule saw it in the copy.',
      readOnly: true,
    }),
    defineField({
      name: names.confidence,
      title: 'Confidence',
      type: 'number',
      description: 'How sure the rule is, from 0 to 1.',
      readOnly: true,
      validation: (rule) => rule.min(0).max(1),
    }),
    defineField({
      name: names.afterKey,
      title: 'Stood after',
      type: 'string',
      description: 'Key of the paragraph before it; empty where it stood above the body.',
      readOnly: true,
      hidden: true,
    }),
    defineField({
      name: names.inKey,
      title: 'Stood in',
      type: 'string',
      description: 'Key of the paragraph in which it stood with other text.',
      readOnly: true,
      hidden: true,
    }),
    defineField({
      name: names.offset,
      title: 'Stood at',
      type: 'number',
      description: 'Characters of that paragraph before it.',
      readOnly: true,
      hidden: true,
    }),
    defineField({name: names.by, title: 'Settled by', type: 'string', readOnly: true}),
    defineField({name: names.at, title: 'Settled at', type: 'datetime', readOnly: true}),
  ],
  preview: {
    select: {kind: names.kind, state: names.state, text: names.text},
    prepare: noticePreview,
  },
})
