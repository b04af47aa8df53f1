import {ImageIcon} from '@sanity/icons/Image'
import {defineField, defineType} from 'sanity'
import {fields, types} from '../src/documents/names.ts'
import {webAddressRule} from './web-address-rule.ts'

const names = fields.articleImage

export const articleImage = defineType({
  name: types.articleImage,
  title: 'Picture',
  type: 'image',
  icon: ImageIcon,
  options: {hotspot: true},
  fields: [
    defineField({
      name: names.alt,
      title: 'Alternative text',
      type: 'string',
      description: 'What the picture shows, for those who cannot see it.',
      validation: (rule) => rule.max(300).warning('Say it in a sentence or two.'),
    }),
    defineField({name: names.caption, title: 'Caption', type: 'text', rows: 3}),
    defineField({
      name: names.credit,
      title: 'Credit',
      type: 'string',
      description: 'Photographer and agency, as they want to be named.',
    }),
    defineField({name: names.copyrightNotice, title: 'Copyright', type: 'string'}),
    defineField({
      name: names.url,
      title: 'Address',
      type: 'url',
      description: 'Where the sender has the picture. Upload it here to keep it.',
      validation: webAddressRule,
    }),
    defineField({
      name: names.maySyndicate,
      title: 'May be passed on',
      type: 'boolean',
      description: 'Off: our feeds carry the article without this picture.',
    }),
  ],
  preview: {
    select: {caption: names.caption, alt: names.alt, url: names.url, credit: names.credit, media: names.asset},
    prepare: ({caption, alt, url, credit, media}) => ({title: caption ?? alt ?? url, subtitle: credit, media}),
  },
})
