import {expect, test} from 'vitest'
import {type StatedArticle, statesOfArticle} from '../../src/documents/article-states.ts'
import type {NoticeState, NoticeValue} from '../../src/documents/documents.ts'

const now = Date.parse('2031-03-05T06:00:00Z')
const kill = notice('kill', 'open')
const attribution = {_type: 'attribution', text: 'First in the Gull'} as const

test.each<[string, StatedArticle, readonly object[]]>([
  ['nothing', {}, []],
  [
    'an embargo that ends in a second',
    {embargoUntil: '2031-03-05T06:00:01Z'},
    [{name: 'embargoed', until: '2031-03-05T06:00:01Z'}],
  ],
  ['an embargo that ends now', {embargoUntil: '2031-03-05T06:00:00Z'}, []],
  ['an embargo in another zone, over', {embargoUntil: '2031-03-05T07:00:00+02:00'}, []],
  ['an embargo that nobody can read', {embargoUntil: 'Friday'}, []],
  ['a kill from the wire', {wire: {_type: 'wire', signal: 'kill'}}, [{name: 'killed'}]],
  ['a cancelled story', {wire: {_type: 'wire', pubStatus: 'canceled'}}, [{name: 'killed'}]],
  ['a withheld story', {wire: {_type: 'wire', pubStatus: 'withheld'}}, []],
  ['a kill in the copy', {notices: [kill]}, [{name: 'killed'}, {name: 'notices-open', count: 1}]],
  ['a kill that an editor has settled', {notices: [{...kill, state: 'removed'}]}, []],
  ['settled notices', {notices: [notice('credit', 'moved'), notice('promotion', 'kept')]}, []],
  [
    'open notices',
    {notices: [notice('credit', 'open'), notice('disclosure', 'open')]},
    [{name: 'notices-open', count: 2}],
  ],
  ['a correction from the wire', {wire: {_type: 'wire', signal: 'correction'}}, [{name: 'corrected'}]],
  ['an update from the wire', {wire: {_type: 'wire', signal: 'update'}}, []],
  [
    'a correction in the copy',
    {notices: [change('correction', 'open')]},
    [{name: 'notices-open', count: 1}, {name: 'corrected'}],
  ],
  ['a correction that was moved', {notices: [change('correction', 'moved')]}, [{name: 'corrected'}]],
  ['a clarification that was kept', {notices: [change('clarification', 'kept')]}, [{name: 'corrected'}]],
  ['a correction that says no more', {notices: [notice('correction', 'kept')]}, [{name: 'corrected'}]],
  ['a correction that was taken out', {notices: [change('correction', 'removed')]}, []],
  ['an update in the copy', {notices: [change('update', 'kept')]}, []],
  [
    'an attribution to check',
    {attribution: {...attribution, state: 'unconfirmed'}},
    [{name: 'attribution-unconfirmed'}],
  ],
  ['a checked attribution', {attribution: {...attribution, state: 'confirmed'}}, []],
  ['suspended comments', {commenting: {_type: 'commenting', state: 'suspended'}}, [{name: 'comments-suspended'}]],
  ['closed comments', {commenting: {_type: 'commenting', state: 'closed'}}, []],
])('%s', (_, article, states) => {
  expect(statesOfArticle(article, now)).toEqual(states)
})

function notice(kind: NoticeValue['kind'], state: NoticeState): NoticeValue {
  return {_type: 'notice', _key: kind, kind, text: 'X', rule: 'x/y', confidence: 1, state}
}

function change(to: 'correction' | 'clarification' | 'update', state: NoticeState): NoticeValue {
  return {...notice('correction', state), facts: {_type: 'noticeFacts', change: to}}
}
