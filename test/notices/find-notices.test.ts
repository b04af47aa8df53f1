import {expect, test} from 'vitest'
import {findNotices} from '../../src/notices/find-notices.ts'

test('an attribution that closes a flat text runs to its end, headline and all', () => {
  const text =
    'The ferry was late again on Tuesday. Nobody complained. This article originally appeared on Harbor Courier: Ferry late again? Here is why. What riders say'
  expect(findNotices([{text, shape: 'paragraph'}])).toMatchObject([
    {
      kind: 'attribution',
      text: text.slice(text.indexOf('This article')),
      facts: {source: 'Harbor Courier', originalHeadline: 'Ferry late again? Here is why. What riders say'},
    },
  ])
})
