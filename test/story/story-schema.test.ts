import {describe, expect, test} from 'vitest'
import {storySchema} from '../../src/story/story-schema.ts'

const at = {start: 0, end: 17}
const story = {
  headline: 'Ferry stops again',
  passages: [
    {text: 'Ferry stops again', shape: 'paragraph', role: 'headline', rule: 'headline/first', confidence: 1, at},
  ],
  notices: [],
  body: [
    {
      _type: 'block',
      _key: 'a',
      style: 'normal',
      markDefs: [],
      children: [{_type: 'span', _key: 'b', text: 'The ferry called.', marks: []}],
    },
    {_type: 'relatedLink', _key: 'c', lead: 'More', title: 'How the quay was built'},
  ],
}

describe('the read-out', () => {
  test('takes a story with nothing but what every story has', () => {
    expect(storySchema.safeParse(story).error).toBeUndefined()
  })

  test.each<readonly [string, object]>([
    ['a field that is not in the contract', {mood: 'calm'}],
    ['an unknown field as null', {deck: null}],
    ['an empty field', {deck: ''}],
    ['a date without a zone', {publishedAt: '2024-01-01T10:00:00'}],
    ['a date as printed', {updatedAt: 'Jan. 1, 2024'}],
    ['an address that is none of the web', {url: 'javascript:alert(1)'}],
    ['an urgency beyond the scale', {urgency: 10}],
    ['a handle with its at sign', {authors: [{name: 'Ines Holm', handles: [{handle: '@inesholm'}]}]}],
    ['a role that is none', {passages: [{...story.passages[0], role: 'footer'}]}],
    ['a place that ends before it starts', {passages: [{...story.passages[0], at: {start: 9, end: 3}}]}],
    ['a confidence above one', {passages: [{...story.passages[0], confidence: 1.2}]}],
    ['a block without key', {body: [{...story.body[0], _key: undefined}]}],
    ['a style that the body does not have', {body: [{...story.body[0], style: 'h1'}]}],
  ])('refuses %s', (_name, fields) => {
    expect(storySchema.safeParse({...story, ...fields}).success).toBe(false)
  })
})
