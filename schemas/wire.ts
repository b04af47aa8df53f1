import {BoltIcon} from '@sanity/icons/Bolt'
import {defineArrayMember, defineField, defineType} from 'sanity'
import {fields, types} from '../src/documents/names.ts'
import {choices, labels} from './labels.ts'

const names = fields.wire

export const wire = defineType({
  name: types.wire,
  title: 'Wire',
  type: 'object',
  icon: BoltIcon,
  description: 'The envelope in which the story came. The wire owns it; the next version overwrites it.',
  readOnly: true,
  options: {columns: 2},
  fields: [
    defineField({name: names.provider, title: 'Provider', type: 'string'}),
    defineField({
      name: names.signal,
      title: 'Signal',
      type: 'string',
      description: 'What this version does to the one before it.',
      options: {list: choices(labels.wireSignal)},
    }),
    defineField({
      name: names.pubStatus,
      title: 'Status',
      type: 'string',
      description: 'Whether the provider lets it be used.',
      options: {list: choices(labels.pubStatus)},
    }),
    defineField({name: names.version, title: 'Version', type: 'string'}),
    defineField({name: names.versionCreated, title: 'Version of', type: 'datetime'}),
    defineField({name: names.firstCreated, title: 'First version of', type: 'datetime'}),
    defineField({
      name: names.guid,
      title: 'Story number',
      type: 'string',
      description: 'The same in every version of the story.',
    }),
    defineField({name: names.uri, title: 'Version number', type: 'string'}),
    defineField({name: names.takeKey, title: 'Take', type: 'string'}),
    defineField({name: names.sequence, title: 'Sequence', type: 'string'}),
    defineField({
      name: names.services,
      title: 'Services',
      type: 'array',
      of: [defineArrayMember({type: 'string'})],
      options: {layout: 'tags'},
    }),
  ],
  preview: {select: {title: names.provider, subtitle: names.version}},
})
