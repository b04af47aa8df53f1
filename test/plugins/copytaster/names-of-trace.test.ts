import type {ObjectSchemaType} from 'sanity'
import {expect, test} from 'vitest'
import {namesOfTrace} from '../../../plugins/copytaster/arrived/names-of-trace.ts'
import {bundles} from '../../../plugins/copytaster/i18n/bundles.ts'
import {ownArticleType, toArticleType} from '../../../src/documents/article-type.ts'
import {textLines} from '../../../src/documents/text-lines.ts'
import {traced} from '../../documents/received.ts'
import {noticeKinds, roles} from '../../../src/story/passage.ts'

const texts = new Map(Object.entries(bundles[0]?.resources ?? {}))

const copy = [
  'The Columbus Dispatch',
  'Owls return to the water tower',
  'By Ada Quill, The Columbus Dispatch',
  'Updated Feb. 11, 2025',
  'OSTERVIK (AP) — Two owls have moved back into the old water tower, keepers said on Monday.',
  'They had been gone for twelve years, and nobody knows where they spent all of them.',
  'Related articles:',
  'How owls hear mice under snow',
  'The tower that nobody wanted',
  'Share',
  'Comments on this story have been disabled.',
]

const house = toArticleType({type: 'story', fields: {headline: 'title', body: 'content', notices: 'settled'}})

test.each([
  [
    'our own type, which the form calls as we do but for the byline',
    ownArticleType,
    {byline: 'Byline as printed'},
    [
      'Masthead → Source',
      'Headline',
      'Byline → Byline as printed',
      'Time stamp (not taken over)',
      'Dateline',
      'Body, paragraph 1',
      'Body, paragraph 2',
      'Related header → Related links 1',
      'Body, related link 1',
      'Body, related link 2',
      'Left out: label',
      'Comments suspended → Comments',
    ],
  ],
  [
    'a type of a newsroom’s own',
    house,
    {title: 'Title', content: 'Text', settled: 'Settled notices', byline: 'Not the byline'},
    [
      'Masthead → Source',
      'Headline → Title',
      'Byline',
      'Time stamp (not taken over)',
      'Dateline',
      'Text, paragraph 1',
      'Text, paragraph 2',
      'Related header → Related links 1',
      'Text, related link 1',
      'Text, related link 2',
      'Left out: label',
      'Comments suspended → Comments',
    ],
  ],
])('passages are called what %s calls them', (_, type, titles, expected) => {
  const {fields, segments} = traced(copy.join('\n\n'))
  // Of the schema only names and titles of fields are looked at.
  const schema = {fields: Object.entries(titles).map(([name, title]) => ({name, type: {title}}))} as ObjectSchemaType
  const names = namesOfTrace(translate, fields, {type, schema})
  const passages = textLines(segments).flatMap((line) => line.filter(({reading}) => reading !== undefined))
  expect(passages.map((passage) => names.passage(passage))).toEqual(expected)
})

test.each([
  ...roles.filter((role) => role !== 'furniture' && role !== 'notice').map((role) => [`role.${role}`]),
  ...noticeKinds.map((kind) => [`kind.${kind}`]),
  ...['paragraph', 'subhead', 'quote', 'listItem', 'relatedLink'].map((role) => [`arrived.member.${role}`]),
])('%s has a name', (key) => {
  expect(texts.has(key)).toBe(true)
})

function translate(key: string, values: Readonly<Record<string, unknown>> = {}): string {
  const text = texts.get(key)
  if (typeof text !== 'string') throw new Error(`no text: ${key}`)
  return text.replace(/\{\{(\w+)[^}]*\}\}/g, (_, name: string) => String(values[name]))
}
