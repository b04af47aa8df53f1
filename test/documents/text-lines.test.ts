import {expect, test} from 'vitest'
import {textLines} from '../../src/documents/text-lines.ts'
import {traced} from './received.ts'

test('passages of one line stand together, pieces of one passage too', () => {
  const {segments} = traced(
    [
      'Owls return to the tower',
      '',
      'By Ada Quill',
      '',
      'OSTERVIK (AP) — Two owls have moved back into the old water tower, keepers said on Monday.',
    ].join('\r\n'),
  )
  const lines = textLines(segments).map((line) =>
    line.map((passage) => [
      passage.segments.map(({text}) => text).join('|'),
      passage.reading?.role,
      passage.place?.field,
    ]),
  )
  expect(lines).toEqual([
    [
      ['Owls return to the tower', 'headline', 'headline'],
      ['\r\n\r\n', undefined, undefined],
    ],
    [
      ['By |Ada Quill', 'byline', 'byline'],
      ['\r\n\r\n', undefined, undefined],
    ],
    [
      ['OSTERVIK (|AP|)| —', 'dateline', 'dateline'],
      [' ', undefined, undefined],
      ['Two owls have moved back into the old water tower, keepers said on Monday.', 'paragraph', 'body'],
    ],
  ])
})

test('lines hold every piece in order', () => {
  const {segments} = traced(' \n\nShare\n * \nOwls return to the tower\n')
  expect(textLines(segments).flatMap((line) => line.flatMap((passage) => passage.segments))).toEqual(segments)
})

test('a text without pieces has a line of nothing', () => {
  expect(textLines([])).toEqual([[]])
})
