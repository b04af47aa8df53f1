import {defineArrayMember, defineField} from 'sanity'
import {fields, types} from '../src/documents/names.ts'

const names = fields.article

/** How it came and how it is filed. */
export const wireFields = [
  defineField({
    name: names.publishedAt,
    title: 'First published',
    type: 'datetime',
    group: 'wire',
    description: 'By the source.',
  }),
  defineField({
    name: names.updatedAt,
    title: 'Last updated',
    type: 'datetime',
    group: 'wire',
    description: 'By the source.',
  }),
  defineField({
    name: names.urgency,
    title: 'Urgency',
    type: 'number',
    group: 'wire',
    description: 'From 1, a flash, to 9.',
    validation: (rule) => rule.integer().min(1).max(9),
  }),
  defineField({
    name: names.slugline,
    title: 'Slugline',
    type: 'string',
    group: 'wire',
    description: 'The wire’s working title. The wire owns it.',
    readOnly: true,
  }),
  defineField({
    name: names.language,
    title: 'Language',
    type: 'string',
    group: 'wire',
    description: 'As a tag: en-US, de, es-MX.',
    validation: (rule) => rule.regex(/^[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{1,8}){0,3}$/, {name: 'language tag'}),
  }),
  defineField({
    name: names.keywords,
    title: 'Keywords',
    type: 'array',
    group: 'wire',
    of: [defineArrayMember({type: 'string'})],
    options: {layout: 'tags'},
    validation: (rule) => rule.unique(),
  }),
  defineField({
    name: names.subjects,
    title: 'Subjects',
    type: 'array',
    group: 'wire',
    of: [defineArrayMember({type: types.subject})],
  }),
  defineField({name: names.wire, title: 'Wire', type: types.wire, group: 'wire'}),
  defineField({
    name: names.desk,
    title: 'Desk',
    type: types.desk,
    group: 'wire',
    description: 'What the desk decided. Empty while the story waits among the incoming ones.',
  }),
  defineField({
    name: names.overrides,
    title: 'Published anyway',
    type: 'array',
    group: 'wire',
    of: [defineArrayMember({type: types.override})],
    readOnly: true,
    hidden: ({value}) => value === undefined,
    description: 'Each time it was published although something stood against it.',
  }),
]
