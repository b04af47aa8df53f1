import {expect, test} from 'vitest'
import {maximumSlugLength, toSlug} from '../../src/documents/slug.ts'

test.each([
  ['Ferry runs aground', 'ferry-runs-aground'],
  ['  What’s next — a “plan B”? ', 'whats-next-a-plan-b'],
  ['Ärger über Straße in Łódź', 'arger-uber-strasse-in-lodz'],
  ['Ærø og Øresund', 'aero-og-oresund'],
  ['İstanbul’da çığ', 'istanbulda-cig'],
  ['½ price: ①②', '1-2-price-12'],
  ['Пожар', ''],
  ['...', ''],
  ['', ''],
])('"%s" becomes "%s"', (text, slug) => {
  expect(toSlug(text)).toBe(slug)
})

test('a long headline is cut between words', () => {
  const slug = toSlug('harbour ferry '.repeat(40))
  expect(slug).toMatch(/^(?:harbour-ferry-)*harbour(?:-ferry)?$/)
  expect(slug.length).toBeLessThanOrEqual(maximumSlugLength)
  expect(slug.length).toBeGreaterThan(maximumSlugLength - 14)
})

test('a word longer than a slug is cut', () => {
  expect(toSlug('x'.repeat(5000))).toBe('x'.repeat(maximumSlugLength))
})
