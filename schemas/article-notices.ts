import {defineArrayMember, defineField} from 'sanity'
import {fields, types} from '../src/documents/names.ts'

const names = fields.article

/** What the wire wrote around the story, and what became of it. */
export const noticeFields = [
  defineField({
    name: names.notices,
    title: 'Notices',
    type: 'array',
    group: 'notices',
    of: [defineArrayMember({type: types.notice})],
    description: 'What stood in the copy and is no part of the story. Open ones wait for you.',
  }),
  defineField({
    name: names.editorsNote,
    title: 'Note to editors',
    type: 'text',
    rows: 3,
    group: 'notices',
    description: 'From the wire to the desk. Never published.',
  }),
  defineField({name: names.commenting, title: 'Comments', type: types.commenting, group: 'notices'}),
]
