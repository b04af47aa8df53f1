import {type ArrayRule, defineArrayMember, defineField, defineType, type PreviewConfig} from 'sanity'

/** A newsroom's own type, older than Copytaster: short items with other names for everything. */
export const brief = (rules: (rule: ArrayRule<unknown[]>) => ArrayRule<unknown[]>[], preview: PreviewConfig) =>
  defineType({
    name: 'brief',
    title: 'Brief',
    type: 'document',
    fields: [
      defineField({name: 'title', title: 'Title', type: 'string', validation: (rule) => rule.required()}),
      defineField({
        name: 'text',
        title: 'Text',
        type: 'array',
        of: [defineArrayMember({type: 'block'})],
        validation: rules,
      }),
      defineField({name: 'address', title: 'Address', type: 'slug', options: {source: 'title'}}),
      defineField({name: 'creditLine', title: 'Credit line', type: 'string'}),
      defineField({name: 'firstTitle', title: 'Title where it came first', type: 'string'}),
      defineField({name: 'firstAddress', title: 'Address where it came first', type: 'url'}),
      defineField({name: 'readersMayComment', title: 'Readers may comment', type: 'boolean', initialValue: true}),
      defineField({name: 'house', title: 'House', type: 'reference', to: [{type: 'source'}]}),
      defineField({name: 'remarks', title: 'Remarks', type: 'text', rows: 2}),
      defineField({name: 'notBefore', title: 'Not before', type: 'datetime'}),
      defineField({name: 'arrival', title: 'Arrival', type: 'wire'}),
      defineField({
        name: 'wireNotices',
        title: 'Wire notices',
        type: 'array',
        of: [defineArrayMember({type: 'notice'})],
      }),
      defineField({
        name: 'publishedAnyway',
        title: 'Published anyway',
        type: 'array',
        of: [defineArrayMember({type: 'override'})],
        readOnly: true,
      }),
      defineField({name: 'decision', title: 'Decision', type: 'desk'}),
    ],
    preview,
  })
