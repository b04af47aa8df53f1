import {expect, test} from 'vitest'
import {isProfileLink} from '../../../../src/formats/html/page/profile-links.ts'

test.each([
  ['/authors/ada-quill', true],
  ['https://gull.example/autor/ada-quill/', true],
  ['/av/ada-quill', true],
  ['/news/av/harbour-watch-1234567', false],
  ['/av/live', false],
  ['/authors/', false],
  ['/2026/11/ferry', false],
])('%s is the page of a writer: %s', (href, isProfile) => {
  const attributes = new Map([['href', href]])
  const link = {type: 'element', name: 'a', namespace: '', attributes, children: [], start: 0, end: 0} as const
  expect(isProfileLink(link)).toBe(isProfile)
})
