import {defineArrayMember, defineField} from 'sanity'
import {fields, types} from '../src/documents/names.ts'
import {bodyNoticeRules} from './body-notice-rules.ts'
import {textLists, textMarks} from './text-marks.tsx'

const textBlock = defineArrayMember({
  type: 'block',
  styles: [
    {title: 'Paragraph', value: 'normal'},
    {title: 'Subhead', value: 'h2'},
    {title: 'Smaller subhead', value: 'h3'},
    {title: 'Quotation', value: 'blockquote'},
  ],
  lists: textLists,
  marks: textMarks,
})

/** The body of an article. */
export const body = defineField({
  name: fields.article.body,
  title: 'Body',
  type: 'array',
  group: 'story',
  description: 'The story itself. What the wire wrote around it stands under Notices and Credits.',
  of: [
    textBlock,
    defineArrayMember({type: types.relatedLink}),
    defineArrayMember({type: types.articleImage}),
    defineArrayMember({type: types.articleTable}),
  ],
  validation: bodyNoticeRules,
})
