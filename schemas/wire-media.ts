import {ImagesIcon} from '@sanity/icons/Images'
import {defineField, defineType} from 'sanity'
import {fields, types} from '../src/documents/names.ts'
import {choices, labels} from './labels.ts'
import {webAddressRule} from './web-address-rule.ts'

const names = fields.wireMedia

export const wireMedia = defineType({
  name: types.wireMedia,
  title: 'Picture, video or audio from the wire',
  type: 'object',
  icon: ImagesIcon,
  readOnly: true,
  fields: [
    defineField({
      name: names.kind,
      title: 'Kind',
      type: 'string',
      options: {list: choices(labels.mediaKind)},
      validation: (rule) => rule.required(),
    }),
    defineField({name: names.title, title: 'Title', type: 'string'}),
    defineField({name: names.caption, title: 'Caption', type: 'text', rows: 3}),
    defineField({name: names.alt, title: 'In words', type: 'string', description: 'For those who cannot see it.'}),
    defineField({name: names.credit, title: 'Credit', type: 'string'}),
    defineField({name: names.creator, title: 'By', type: 'string'}),
    defineField({name: names.copyrightHolder, title: 'Copyright holder', type: 'string'}),
    defineField({name: names.copyrightNotice, title: 'Copyright', type: 'string'}),
    defineField({name: names.usageTerms, title: 'Terms of use', type: 'text', rows: 2}),
    defineField({name: names.url, title: 'Address', type: 'url', validation: webAddressRule}),
    defineField({name: names.guid, title: 'Picture number', type: 'string'}),
    defineField({name: names.mimeType, title: 'File type', type: 'string'}),
    defineField({name: names.width, title: 'Width', type: 'number', description: 'Pixels.'}),
    defineField({name: names.height, title: 'Height', type: 'number', description: 'Pixels.'}),
  ],
  preview: {select: {title: names.caption, subtitle: names.credit}},
})
