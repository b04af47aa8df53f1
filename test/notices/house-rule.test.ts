import {expect, test} from 'vitest'
import {findNotices, withHouseRules} from '../../src/notices/find-notices.ts'
import {houseRulesSchema, type HouseRule} from '../../src/notices/house-rule.ts'
import {readStory} from '../../src/ingest.ts'

const credit: HouseRule = {
  id: 'gull-credit',
  kind: 'attribution',
  sentences: ['First seen in {source}: {headline}', 'Handed on by {source} on {date}.'],
}
const window: HouseRule = {id: 'window', kind: 'embargo', sentences: ['Hold for use after {until}']}
const desk: HouseRule = {id: 'desk', kind: 'editors-note', sentences: ['(Copydesk: {any})', "Desk's own: {reason}."]}
const rules = [credit, window, desk]

const find = (text: string) =>
  findNotices([{text, shape: 'paragraph'}], withHouseRules(rules)).map(({kind, rule, facts, text: printed}) => ({
    kind,
    rule,
    facts,
    printed,
  }))

test.each([
  [
    'First seen in Harbour Gull: Ferry runs aground',
    {
      kind: 'attribution',
      rule: 'house/gull-credit',
      facts: {source: 'Harbour Gull', originalHeadline: 'Ferry runs aground'},
    },
  ],
  [
    'FIRST SEEN IN Harbour Gull: Ferry runs aground.',
    {
      kind: 'attribution',
      rule: 'house/gull-credit',
      facts: {source: 'Harbour Gull', originalHeadline: 'Ferry runs aground'},
    },
  ],
  [
    'Handed on by Harbour Gull on 5 March 2031',
    {kind: 'attribution', rule: 'house/gull-credit', facts: {source: 'Harbour Gull', date: '5 March 2031'}},
  ],
  [
    'Hold for use after 5 March 2031, 06:00 UTC.',
    {kind: 'embargo', rule: 'house/window', facts: {until: '2031-03-05T06:00:00Z'}},
  ],
  [
    'Desk’s own: the name is spelt right.',
    {kind: 'editors-note', rule: 'house/desk', facts: {reason: 'the name is spelt right'}},
  ],
])('a house rule takes: %s', (text, finding) => {
  expect(find(text)).toEqual([{...finding, printed: text}])
})

test.each([
  'The ship was first seen in the harbour on Monday.',
  'First seen in spring',
  'Handed on by hand.',
  '“First seen in Harbour Gull: Ferry runs aground,” she read out.',
  'They hold it for use after the storm has gone and nobody knows when that is going to be, the crew said',
])('no house rule takes: %s', (text) => {
  expect(find(text).filter(({rule}) => rule === 'house/gull-credit')).toEqual([])
})

test('a house rule takes its sentence out of a paragraph and leaves the rest', () => {
  const [finding] = find('The ferry ran aground. Handed on by Harbour Gull on Monday. Nobody was hurt.')
  expect(finding?.printed).toBe('Handed on by Harbour Gull on Monday.')
})

test('reading by house rules files what they find', () => {
  const text =
    'Ferry runs aground\n\nThe ferry ran aground on Monday, the crew said.\n\nHanded on by Harbour Gull on Monday.\n'
  const bytes = new TextEncoder().encode(text)
  const {stories} = readStory(bytes, {findNoticesIn: withHouseRules(rules)})
  expect(stories[0]?.notices.map(({rule, source}) => [rule, source])).toEqual([['house/gull-credit', 'Harbour Gull']])
  expect(readStory(bytes).stories[0]?.notices).toEqual([])
})

test('takes time in proportion to the text, whatever the text is', () => {
  const many = withHouseRules([
    {id: 'x', kind: 'attribution', sentences: ['Seen {any} in {source} by {name} on {date}.']},
  ])
  const text = `Seen ${'in by on '.repeat(20_000)}`
  expect(findNotices([{text, shape: 'paragraph'}], many)).toEqual([])
})

test.each([
  [{...credit, id: 'Gull credit'}, /small letters/],
  [{...credit, kind: 'praise'}, /Invalid option/],
  [{...credit, sentences: []}, /Too small/],
  [{...credit, sentences: ['{source}: {headline}']}, /needs a word/],
  [{...credit, sentences: ['Seen in {paper}']}, /blank that is not one of \{source\}/],
  [{...credit, sentences: ['Seen in {source}{headline}']}, /nothing between/],
])('refuses %j', (rule, message) => {
  expect(
    houseRulesSchema
      .safeParse([rule])
      .error?.issues.map((issue) => issue.message)
      .join(),
  ).toMatch(message)
})

test('refuses two rules of one id', () => {
  expect(houseRulesSchema.safeParse([credit, credit]).success).toBe(false)
  expect(houseRulesSchema.safeParse(rules).success).toBe(true)
})
