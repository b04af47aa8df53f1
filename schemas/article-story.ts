import {defineArrayMember, defineField} from 'sanity'
import {maximumSlugLength} from '../src/documents/slug.ts'
import {fields, types} from '../src/documents/names.ts'
import {body} from './body.ts'

const names = fields.article

/** What a reader reads. */
export const storyFields = [
  defineField({
    name: names.headline,
    title: 'Headline',
    type: 'string',
    group: 'story',
    validation: (rule) => [
      rule.required().error('The article needs a headline before it can be published.'),
      rule.max(200).warning('Longer than any headline: check that it is one.'),
    ],
  }),
  defineField({
    name: names.headlines,
    title: 'Other headlines',
    type: 'array',
    group: 'story',
    of: [defineArrayMember({type: types.headlineVariant})],
    description: 'Shorter ones, ones for the web and the like, as the wire gave them.',
    hidden: ({value}) => value === undefined,
  }),
  defineField({
    name: names.kicker,
    title: 'Kicker',
    type: 'string',
    group: 'story',
    description: 'The word or two above the headline.',
    validation: (rule) => rule.max(80).warning('A kicker is a word or two.'),
  }),
  defineField({
    name: names.deck,
    title: 'Deck',
    type: 'text',
    rows: 2,
    group: 'story',
    description: 'The line or two under the headline.',
    validation: (rule) => rule.max(500).warning('A deck is a line or two.'),
  }),
  defineField({
    name: names.slug,
    title: 'Slug',
    type: 'slug',
    group: 'story',
    description: 'The article’s part of an address on our site.',
    options: {source: names.headline, maxLength: maximumSlugLength},
    validation: (rule) => rule.required(),
  }),
  body,
  defineField({
    name: names.abstract,
    title: 'Abstract',
    type: 'text',
    rows: 3,
    group: 'story',
    description: 'The wire’s own summary, for lists and search.',
  }),
  defineField({
    name: names.readingTime,
    title: 'Reading time',
    type: 'number',
    group: 'story',
    description: 'Minutes.',
    validation: (rule) => rule.positive(),
  }),
  defineField({
    name: names.relatedLinks,
    title: 'Related links',
    type: 'array',
    group: 'story',
    of: [defineArrayMember({type: types.relatedLink})],
    description: 'All the links to other stories that the copy had, those inside the body too.',
  }),
  defineField({
    name: names.media,
    title: 'Pictures, video and audio from the wire',
    type: 'array',
    group: 'story',
    of: [defineArrayMember({type: types.wireMedia})],
    description: 'What the wire offered with the story. The wire owns this list.',
    readOnly: true,
  }),
]
