import {describe, expect, test} from 'vitest'
import {toBody} from '../../src/portable-text/to-body.ts'
import type {RecognisedPassage} from '../../src/story/passage.ts'

const at = {start: 0, end: 0}
const passage = (fields: Partial<RecognisedPassage>): RecognisedPassage => ({
  text: 'x',
  shape: 'paragraph',
  role: 'paragraph',
  rule: 'r',
  confidence: 1,
  at,
  ...fields,
})
const cell = (text: string, row: number, column: number, fields: Partial<RecognisedPassage> = {}): RecognisedPassage =>
  passage({text, shape: 'tableCell', role: 'tableCell', table: 1, cell: {row, column}, ...fields})
const strong = (text: string) => ({spans: [{mark: 'strong' as const, start: 0, end: text.length}]})

describe('lines of a paragraph', () => {
  const lines = [
    passage({text: '2 Quay Row', spans: [{mark: 'em', start: 2, end: 6}]}),
    passage({text: 'Westport', isNextLine: true, ...strong('Westport')}),
    passage({text: 'Next'}),
  ]

  test('are one block', () => {
    const {blocks, keys} = toBody(lines)
    expect(blocks.map((block) => 'children' in block && block.children)).toMatchObject([
      [{text: '2 '}, {text: 'Quay', marks: ['em']}, {text: ' Row\n'}, {text: 'Westport', marks: ['strong']}],
      [{text: 'Next'}],
    ])
    expect(keys).toEqual([blocks[0]?._key, blocks[0]?._key, blocks[1]?._key])
  })

  test('are parted where one of them is something else', () => {
    const [first, second, third] = lines.map((line, index) => (index === 1 ? {...line, role: 'byline' as const} : line))
    expect(toBody([first, second, third].filter((line) => line !== undefined)).blocks).toHaveLength(2)
  })

  test('are items where they were found to be a list', () => {
    const items = ['• a', '• b'].map((text, index) =>
      passage({text, role: 'listItem', list: 'bullet', ...(index > 0 && {isNextLine: true})}),
    )
    expect(toBody(items).blocks).toHaveLength(2)
  })
})

describe('a table', () => {
  test('has rows of one width and its caption, and its passages all have its key', () => {
    const {blocks, keys} = toBody([
      passage({text: 'Counts', role: 'caption', shape: 'caption', table: 1}),
      cell('2023', 0, 0),
      cell('38', 0, 2),
      cell('a guess', 0, 2),
      cell('41', 1, 1),
      cell('Other', 0, 0, {table: 2}),
    ])
    const [table] = blocks
    expect(table).toMatchObject({
      _type: 'articleTable',
      caption: 'Counts',
      rows: [
        {cells: [{content: [{children: [{text: '2023'}]}]}, {}, {content: [{}, {}]}]},
        {cells: [{}, {content: [{children: [{text: '41'}]}]}, {}]},
      ],
    })
    expect(keys.slice(0, 5)).toEqual(Array.from({length: 5}, () => table?._key))
    expect(blocks).toHaveLength(2)
  })

  test.each([
    [
      'that says so',
      [cell('a', 0, 0, {cell: {row: 0, column: 0, isHeader: true}}), cell('b', 1, 0)],
      [true, undefined],
    ],
    ['in bold', [cell('a', 0, 0, strong('a')), cell('b', 1, 0)], [true, undefined]],
    ['that is as bold as all', [cell('a', 0, 0, strong('a')), cell('b', 1, 0, strong('b'))], [undefined, undefined]],
  ])('has a head %s', (_, cells, heads) => {
    const [table] = toBody(cells).blocks
    expect(table !== undefined && 'rows' in table && table.rows.map(({header}) => header)).toEqual(heads)
  })
})

test('a picture stands where it stood, with its caption', () => {
  const picture = {url: 'https://gull.example/a.jpg', alt: 'A bank', caption: 'Seals'}
  const {blocks, keys} = toBody([
    passage({text: 'One'}),
    passage({text: 'A bank', shape: 'picture', role: 'picture', picture}),
    passage({text: 'Seals', shape: 'caption', role: 'caption'}),
    passage({text: 'Two'}),
  ])
  expect(blocks[1]).toEqual({_type: 'articleImage', _key: blocks[1]?._key, ...picture})
  expect(keys).toEqual([blocks[0]?._key, blocks[1]?._key, blocks[1]?._key, blocks[2]?._key])
})
