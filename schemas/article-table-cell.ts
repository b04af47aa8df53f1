import type {PortableTextBlock} from '@portabletext/types'
import {defineArrayMember, defineField, defineType} from 'sanity'
import {fields, types} from '../src/documents/names.ts'
import {passagesOfBlocks} from '../src/portable-text/passages-of-blocks.ts'
import {textLists, textMarks} from './text-marks.tsx'

const names = fields.articleTableCell

export const articleTableCell = defineType({
  name: types.articleTableCell,
  title: 'Cell',
  type: 'object',
  fields: [
    defineField({
      name: names.content,
      title: 'Text',
      type: 'array',
      of: [
        defineArrayMember({
          type: 'block',
          styles: [{title: 'Paragraph', value: 'normal'}],
          lists: textLists,
          marks: textMarks,
        }),
      ],
    }),
  ],
  preview: {
    select: {content: names.content},
    prepare: ({content}: {content?: readonly PortableTextBlock[]}) => ({title: textOfCell({content})}),
  },
})

/** The text of a cell in one line, for a preview. */
export function textOfCell({content = []}: {readonly content?: readonly PortableTextBlock[] | undefined}): string {
  return passagesOfBlocks(content)
    .map(({text}) => text)
    .join(' ')
}
