import * as fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {bodyRange, passagesOfBlocks} from '../../src/portable-text/passages-of-blocks.ts'

describe('a body', () => {
  test.each<[string, object, object[]]>([
    ['a paragraph', {style: 'normal', texts: ['A line.']}, [{text: 'A line.', shape: 'paragraph'}]],
    ['a block without a style', {texts: ['A line.']}, [{text: 'A line.', shape: 'paragraph'}]],
    ['a subhead', {style: 'h2', texts: ['A head']}, [{text: 'A head', shape: 'heading'}]],
    ['a quotation', {style: 'blockquote', texts: ['“A”']}, [{text: '“A”', shape: 'quote'}]],
    ['a list item', {style: 'normal', listItem: 'bullet', texts: ['A']}, [{text: 'A', shape: 'listItem'}]],
    ['spans joined', {texts: ['This ', 'first', ' ran']}, [{text: 'This first ran', shape: 'paragraph'}]],
    ['odd spaces', {texts: ['This\u00a0\u00a0first\u2028ran\u200b ']}, [{text: 'This first ran', shape: 'paragraph'}]],
    [
      'each line',
      {texts: ['2 Quay\n ', 'Row\n\nWestport']},
      [
        {text: '2 Quay', shape: 'paragraph'},
        {text: 'Row', shape: 'paragraph'},
        {text: 'Westport', shape: 'paragraph'},
      ],
    ],
    ['nothing but spaces', {texts: [' \u200b']}, []],
    ['an object in the line', {texts: ['one', undefined, 'two']}, [{text: 'one two', shape: 'paragraph'}]],
  ])('gives %s', (_, {texts, ...block}: {texts?: (string | undefined)[]}, passages) => {
    expect(passagesOfBlocks([blockOf(texts ?? [], block)]).map(({text, shape}) => ({text, shape}))).toEqual(passages)
  })

  test('gives nothing for blocks that hold no text', () => {
    expect(
      passagesOfBlocks([
        {_type: 'relatedLink', _key: 'l'},
        {_type: 'block', _key: 'b'},
      ]),
    ).toEqual([])
  })

  test('gives its blocks in order, each with its key', () => {
    const body = [blockOf(['One'], {_key: 'x'}), {_type: 'articleTable', _key: 't'}, blockOf(['Two'], {_key: 'y'})]
    expect(passagesOfBlocks(body).map(({blockKey}) => blockKey)).toEqual(['x', 'y'])
  })
})

describe('the place of a text in its block', () => {
  test.each([
    ['in one span', ['This first ran'], 'first', ['s0', 5], ['s0', 10]],
    ['in a second line', ['One\nThis ', 'first ran'], 'first ran', ['s1', 0], ['s1', 9]],
    ['that is a span', ['This ', 'first', ' ran'], 'first', ['s1', 0], ['s1', 5]],
    ['over three spans', ['This fi', 'rst', ' ran on'], 'first ran', ['s0', 5], ['s2', 4]],
    ['up to the end', ['This ', 'first'], 'first', ['s1', 0], ['s1', 5]],
    ['after odd spaces', ['\u200bThis\u00a0\u00a0', ' first ran'], 'first', ['s1', 1], ['s1', 6]],
    ['across odd spaces', ['This \u00a0', ' first'], 'This first', ['s0', 0], ['s1', 6]],
    ['with an accent of its own', ['cafe\u0301 first'], 'café', ['s0', 0], ['s0', 5]],
    ['with an invisible character after it', ['first\u200b ran'], 'first', ['s0', 0], ['s0', 6]],
    ['with an accent of its own, at the end', ['first cafe\u0301 '], 'café', ['s0', 6], ['s0', 11]],
    ['after an empty span', ['', 'first'], 'first', ['s1', 0], ['s1', 5]],
  ] as const)('%s', (_, texts, text, anchor, focus) => {
    const passage = passagesOfBlocks([blockOf([...texts])]).find((line) => line.text.includes(text))
    if (!passage) throw new Error('no passage')
    const start = passage.text.indexOf(text)
    expect(start).toBeGreaterThanOrEqual(0)
    expect(bodyRange(passage, {start, end: start + text.length})).toEqual({
      blockKey: 'b',
      anchor: {spanKey: anchor[0], offset: anchor[1]},
      focus: {spanKey: focus[0], offset: focus[1]},
    })
  })

  test('gives the very text back when it is read out of the spans', () => {
    const word = fc.stringMatching(/^[a-zé“”.,]{1,8}$/)
    fc.assert(
      fc.property(
        fc.array(fc.array(word, {minLength: 1, maxLength: 4}), {minLength: 1, maxLength: 4}),
        fc.nat(),
        fc.nat(),
        (spans, a, b) => {
          const texts = spans.map((words) => words.join(' '))
          const [passage] = passagesOfBlocks([blockOf(texts)])
          if (!passage) throw new Error('no passage')
          const [start, end] = [a % passage.text.length, b % (passage.text.length + 1)].toSorted((x, y) => x - y)
          if (start === undefined || end === undefined || start === end) return
          const {anchor, focus} = bodyRange(passage, {start, end})
          const first = texts.slice(0, Number(anchor.spanKey.slice(1))).join('').length + anchor.offset
          const last = texts.slice(0, Number(focus.spanKey.slice(1))).join('').length + focus.offset
          expect(texts.join('').slice(first, last)).toBe(passage.text.slice(start, end))
        },
      ),
    )
  })
})

function blockOf(texts: readonly (string | undefined)[], block: object = {}) {
  const children = texts.map((text, index) =>
    text === undefined ? {_type: 'footnote', _key: `s${index}`} : {_type: 'span', _key: `s${index}`, text, marks: []},
  )
  return {_type: 'block', _key: 'b', ...block, children}
}
