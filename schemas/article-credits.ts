import {defineArrayMember, defineField} from 'sanity'
import {fields, types} from '../src/documents/names.ts'
import {webAddressRule} from './web-address-rule.ts'

const names = fields.article

/** Who made it. */
export const creditFields = [
  defineField({
    name: names.creditLine,
    title: 'Credit line',
    type: 'string',
    group: 'credits',
    description: 'Whom to credit, as the source wants it printed.',
    hidden: ({value}) => value === undefined,
  }),
  defineField({
    name: names.authors,
    title: 'Authors',
    type: 'array',
    group: 'credits',
    of: [defineArrayMember({type: 'reference', to: [{type: types.author}]})],
    description: 'In the order of the byline.',
    validation: (rule) => rule.unique(),
  }),
  defineField({
    name: names.byline,
    title: 'Byline as printed',
    type: 'string',
    group: 'credits',
    readOnly: true,
  }),
  defineField({name: names.dateline, title: 'Dateline', type: types.dateline, group: 'credits'}),
  defineField({
    name: names.source,
    title: 'Source',
    type: 'reference',
    to: [{type: types.source}],
    group: 'credits',
    description: 'The house that answers for the story.',
  }),
  defineField({
    name: names.attribution,
    title: 'Attribution',
    type: types.attribution,
    group: 'credits',
    description: 'Where it was published first, and how the source wants to be named.',
  }),
  defineField({
    name: names.originalHeadline,
    title: 'Original headline',
    type: 'string',
    group: 'credits',
    description: 'The headline under which the source ran it.',
  }),
  defineField({
    name: names.originalUrl,
    title: 'Original address',
    type: 'url',
    group: 'credits',
    description: 'The canonical address: search engines are told that the story lives there.',
    validation: webAddressRule,
  }),
  defineField({
    name: names.contributions,
    title: 'Contributions',
    type: 'array',
    group: 'credits',
    of: [defineArrayMember({type: types.contribution})],
    description: 'Who worked on it beside the byline.',
  }),
]
