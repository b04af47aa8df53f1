import {expect, test} from 'vitest'
import {cleanText} from '../../src/bytes/clean-text.ts'
import {splitPassage} from '../../src/recognise/split-passage.ts'

test.each([
  ['plain text', ' One two. ', 'Three. '],
  ['soft hyphens and double spaces', 'Do\u00ADnau  dampf. ', '  Three\u00AD.'],
  ['an accent of its own at the cut', 'It was a cafe\u0301', ' Three.'],
  ['an emoji at the cut, and text that needs cleaning', 'It\u00AD sails 🚢', ' Three.'],
])('the parts of a passage stand where they stood: %s', (_, before, after) => {
  const source = `\n${before}${after}\n`
  const passage = {text: cleanText(source).text, shape: 'paragraph', at: {start: 0, end: source.length}} as const
  const parts = splitPassage(passage, [cleanText(before).text.length], source)
  expect(parts.map(({at}) => source.slice(at.start, at.end))).toEqual([before.trim(), after.trim()])
})
