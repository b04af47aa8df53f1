import {defineField} from 'sanity'
import {fields} from '../src/documents/names.ts'

const names = fields.article

/** When and how it may be used. */
export const rightsFields = [
  defineField({
    name: names.embargoUntil,
    title: 'Embargo until',
    type: 'datetime',
    group: 'rights',
    description: 'Not to be published before.',
  }),
  defineField({
    name: names.expiresAt,
    title: 'Must come down at',
    type: 'datetime',
    group: 'rights',
    description: 'Not to be shown after.',
  }),
  defineField({name: names.copyrightHolder, title: 'Copyright holder', type: 'string', group: 'rights'}),
  defineField({
    name: names.copyrightNotice,
    title: 'Copyright notice',
    type: 'text',
    rows: 2,
    group: 'rights',
    description: 'The line to print.',
  }),
  defineField({
    name: names.usageTerms,
    title: 'Terms of use',
    type: 'text',
    rows: 3,
    group: 'rights',
    description: 'What the source lets us do with this story.',
  }),
]
