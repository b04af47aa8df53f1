import {expect, test} from 'vitest'
import {countWords} from '../../src/story/count-words.ts'

test.each([
  ['', 0],
  [' ', 0],
  ['rain', 1],
  ['The ferry  sailed\nagain – on Monday.', 7],
  ['10\u00A0000 tons', 3],
  ['渡轮重新驶往小岛。', 8],
  ['フェリーは11日に出港した。', 12],
  ['他说 NASA 很好，', 5],
  ['여객선이 다시 떴다.', 3],
])('%s', (text, count) => {
  expect(countWords(text)).toBe(count)
})
