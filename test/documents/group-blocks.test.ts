import {expect, test} from 'vitest'
import type {PortableTextBlock} from '@portabletext/types'
import {type BlockGroup, type BlockList, groupBlocks} from '../../src/documents/group-blocks.ts'

const block = (text: string, listItem?: string, level = 1): PortableTextBlock => ({
  _type: 'block',
  _key: text,
  children: [{_type: 'span', _key: 's', text}],
  ...(listItem !== undefined && {listItem, level}),
})

const outlineOf = (list: BlockList): unknown => [
  list.numbered ? '1.' : '•',
  ...list.items.map((item) => [item.block._key, ...item.lists.map(outlineOf)]),
]
const outline = (groups: readonly BlockGroup[]) =>
  groups.map((group) => (group.kind === 'block' ? group.block._key : outlineOf(group)))

test('list items that follow each other are one list, and deeper ones stand below the item before', () => {
  const body = [
    block('a'),
    block('b', 'bullet'),
    block('c', 'number', 2),
    block('d', 'number', 3),
    block('e', 'number', 2),
    block('f', 'bullet'),
    block('g', 'number'),
    block('h'),
    block('i', 'bullet', 2),
    block('j', 'bullet'),
  ]
  expect(outline(groupBlocks(body))).toEqual([
    'a',
    ['•', ['b', ['1.', ['c', ['1.', ['d']]], ['e']]], ['f']],
    ['1.', ['g']],
    'h',
    ['•', ['i'], ['j']],
  ])
})

test('no block is lost', () => {
  const body = ['bullet', undefined, 'number', 'bullet', undefined].map((kind, index) =>
    block(String(index), kind, index + 1),
  )
  expect(JSON.stringify(outline(groupBlocks(body))).match(/\d(?=")/g)).toEqual(['0', '1', '2', '3', '4'])
})
