import {EarthGlobeIcon} from '@sanity/icons/EarthGlobe'
import {defineArrayMember, defineField, defineType} from 'sanity'
import {fields, types} from '../src/documents/names.ts'
import {choices, labels} from './labels.ts'
import {webAddressRule} from './web-address-rule.ts'

const names = fields.source

export const source = defineType({
  name: types.source,
  title: 'Source',
  type: 'document',
  icon: EarthGlobeIcon,
  groups: [
    {name: 'house', title: 'House', default: true},
    {name: 'terms', title: 'Terms'},
  ],
  fields: [
    defineField({
      name: names.name,
      title: 'Name',
      type: 'string',
      group: 'house',
      description: 'As it is to be printed: "The Associated Press".',
      validation: (rule) => [rule.required(), rule.max(200).warning('Longer than any name: check that it is one.')],
    }),
    defineField({
      name: names.aliases,
      title: 'Also printed as',
      type: 'array',
      group: 'house',
      of: [defineArrayMember({type: 'string'})],
      options: {layout: 'tags'},
      description: 'Other names under which copy speaks of it: "AP".',
      validation: (rule) => rule.unique(),
    }),
    defineField({
      name: names.kind,
      title: 'Kind',
      type: 'string',
      group: 'house',
      options: {list: choices(labels.sourceKind)},
    }),
    defineField({name: names.url, title: 'Address', type: 'url', group: 'house', validation: webAddressRule}),
    defineField({name: names.logo, title: 'Logo', type: 'image', group: 'house'}),
    defineField({
      name: names.attributionTemplate,
      title: 'Attribution line',
      type: 'string',
      group: 'terms',
      description: 'How it wants to be credited. {source}, {headline} and {url} stand for those of the article.',
    }),
    defineField({
      name: names.commentingDefault,
      title: 'Comments on its stories',
      type: 'string',
      group: 'terms',
      options: {list: choices(labels.commentingState), layout: 'radio', direction: 'horizontal'},
    }),
    defineField({name: names.rights, title: 'Rights', type: types.rights, group: 'terms'}),
  ],
  orderings: [{name: 'name', title: 'Name', by: [{field: names.name, direction: 'asc'}]}],
  preview: {select: {title: names.name, subtitle: names.kind, media: names.logo}},
})
