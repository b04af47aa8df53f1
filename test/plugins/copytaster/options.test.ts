import {describe, expect, test} from 'vitest'
import {bodyNoticeRulesFor, copytaster} from '../../../plugins/copytaster/index.ts'
import {checkOptions, type CopytasterOptions} from '../../../plugins/copytaster/options.ts'
import {toSettings} from '../../../plugins/copytaster/settings.ts'

const fields = {headline: 'title', body: 'text', notices: 'wireNotices'}

describe('options that fit', () => {
  test.each<[string, CopytasterOptions | undefined]>([
    ['none', undefined],
    ['nothing in them', {}],
    ['our own type beside another', {articleTypes: [{type: 'article'}, {type: 'brief', fields}]}],
    ['a type with its fields', {articleTypes: [{type: 'brief', fields}]}],
    [
      'fields held in another form',
      {articleTypes: [{type: 'brief', fields: {...fields, attribution: {name: 'credit', as: 'text'}}}]},
    ],
    ['reasons to publish anyway', {publishAnyway: ['embargoed', 'notice']}],
    ['gravities', {gravity: {promotion: 'off', attribution: 'warning'}}],
    ['a house rule', {rules: [{id: 'credit', kind: 'attribution', sentences: ['Seen in {source}']}]}],
  ])('%s', (_, options) => {
    expect(() => checkOptions(options)).not.toThrow()
  })
})

describe('options that do not fit are named with their place and the cure', () => {
  test.each<[unknown, readonly string[]]>([
    [{schemaType: false}, ['the options: Unrecognized key: "schemaType"']],
    [{articleTypes: [{type: 'brief'}]}, ['articleTypes[0].fields: needs to say which field holds what']],
    [{articleTypes: []}, ['articleTypes: needs a type; leave it out to use the type "article"']],
    [
      {articleTypes: [{type: 'brief', fields: {headline: 'title', body: 'text'}}]},
      ['articleTypes[0].fields.notices: needs the name of a field for what was settled: add defineField('],
    ],
    [
      {articleTypes: [{type: 'brief', fields: {...fields, title: 'x'}}]},
      ['articleTypes[0].fields: Unrecognized key: "title"'],
    ],
    [
      {articleTypes: [{type: 'brief', fields: {...fields, deck: 'title'}}]},
      ['articleTypes[0].fields: names "title" twice'],
    ],
    [
      {articleTypes: [{type: 'brief', fields: {...fields, deck: 'a-b'}}]},
      ['articleTypes[0].fields.deck: needs the name of a field'],
    ],
    [
      {articleTypes: [{type: 'brief', fields: {...fields, commenting: {name: 'x', as: 'text'}}}]},
      ['articleTypes[0].fields.commenting: needs the name of a field, or {name: "…", as: "boolean"}'],
    ],
    [
      {publishAnyway: true, articleTypes: [{type: 'brief', fields}]},
      ['articleTypes[0].fields.overrides: needs the name of a field for the reasons'],
    ],
    [{gravity: {promotion: 'fatal'}, tool: 1}, ['gravity.promotion: Invalid option', 'tool: Invalid input']],
    [
      {rules: [{id: 'x', kind: 'kill', sentences: ['{any}']}]},
      ['rules[0].sentences[0]: needs a word of three letters'],
    ],
  ])('%j', (options, messages) => {
    // What a configuration in plain JavaScript can say.
    const wrong = options as CopytasterOptions
    for (const message of messages) expect(() => copytaster(wrong)).toThrow(message)
    expect(() => bodyNoticeRulesFor(wrong)).toThrow('copytaster() in sanity.config.ts has options that do not fit:')
  })
})

test('gravity and house rules hold wherever notices are found', () => {
  const {find} = toSettings({
    gravity: {attribution: 'warning', 'commenting-suspended': 'off', 'editors-note': 'off'},
    rules: [{id: 'desk', kind: 'kill', sentences: ['Burn after reading']}],
  })
  const body = [
    block('This article originally appeared on Harbour Gull: Ferry runs aground'),
    block('Commenting has been suspended.'),
    block('Burn after reading.'),
  ]
  expect(find(body).map(({kind, gravity, rule}) => [kind, gravity, rule.split('/')[0]])).toEqual([
    ['attribution', 'warning', 'attribution'],
    ['kill', 'warning', 'house'],
  ])
})

test('with types of the newsroom’s own, what refers to articles refers to them, and ours is left out', () => {
  const {schema} = copytaster({
    articleTypes: [
      {type: 'brief', fields},
      {type: 'column', fields},
    ],
  })
  const types = Array.isArray(schema?.types) ? schema.types : []
  expect(types.map(({name}) => name)).not.toContain('article')
  expect(JSON.stringify(types)).not.toContain('"type":"article"')
  expect(JSON.stringify(types.find(({name}) => name === 'wireItem'))).toContain(
    '"to":[{"type":"brief"},{"type":"column"}]',
  )
})

function block(text: string) {
  return {_type: 'block', _key: text, children: [{_type: 'span', _key: 's', text}]}
}
