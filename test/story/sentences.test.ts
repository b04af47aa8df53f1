import {assert, property, string} from 'fast-check'
import {expect, test} from 'vitest'
import {splitSentences} from '../../src/story/sentences.ts'

test.each([
  [
    'months and initials',
    'She left on Jan. 5 with J. B. Finn. Nobody saw them.',
    ['She left on Jan. 5 with J. B. Finn.', 'Nobody saw them.'],
  ],
  [
    'times and zones',
    'It began at 5 p.m. ET on Monday. It ended at 6 p.m. The crowd left.',
    ['It began at 5 p.m. ET on Monday.', 'It ended at 6 p.m.', 'The crowd left.'],
  ],
  [
    'countries',
    'He flew to the U.S. Senate. He left the U.S. The trip was long.',
    ['He flew to the U.S. Senate.', 'He left the U.S.', 'The trip was long.'],
  ],
  [
    'titles and numbers',
    'Mr. Roe met Dr. Holm at No. 3 Quay St. Mary Road. They spoke.',
    ['Mr. Roe met Dr. Holm at No. 3 Quay St. Mary Road.', 'They spoke.'],
  ],
  ['quotations', '“Go!” she said. “Stay.” They went.', ['“Go!” she said.', '“Stay.”', 'They went.']],
  [
    'German ordinals',
    'Am 5. Januar tagte der 20. Bundestag. Danach war Ruhe.',
    ['Am 5. Januar tagte der 20. Bundestag.', 'Danach war Ruhe.'],
  ],
  [
    'an aside that opens a sentence',
    'It ended. (Reporting by A. Roe. Editing by B. Finn.) (More soon)',
    ['It ended.', '(Reporting by A. Roe. Editing by B. Finn.)', '(More soon)'],
  ],
  ['an aside that goes on', '(CNN) - The ferry sank. It rained.', ['(CNN) - The ferry sank.', 'It rained.']],
  ['a copyright sign', 'It ended. (c) 2018, Quay Writers', ['It ended.', '(c) 2018, Quay Writers']],
  [
    'companies',
    'Tern Corp. Chairman Roe quit. He ran Quay Inc. All was well.',
    ['Tern Corp. Chairman Roe quit.', 'He ran Quay Inc.', 'All was well.'],
  ],
  ['an ellipsis', 'He paused … and went on. Then he left...', ['He paused … and went on.', 'Then he left...']],
  ['spaces around', '  One.  Two  ', ['One.', 'Two']],
  ['nothing', '   ', []],
])('%s', (_name, text, expected) => {
  expect(splitSentences(text).map(({start, end}) => text.slice(start, end))).toEqual(expected)
})

test('sentences cover all of a text but the spaces between them', () => {
  assert(
    property(string({unit: 'grapheme', maxLength: 200}), (text) => {
      let position = 0
      for (const {start, end} of splitSentences(text)) {
        expect(text.slice(position, start).trim()).toBe('')
        expect(end).toBeGreaterThan(start)
        position = end
      }
      expect(text.slice(position).trim()).toBe('')
    }),
  )
})
