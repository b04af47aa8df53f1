import {expect, test} from 'vitest'
import type {EditedArticle} from '../../src/documents/move-notice.ts'
import {type PublishObstacle, publishObstacles} from '../../src/documents/publish-obstacle.ts'

const now = Date.parse('2031-03-05T06:00:00Z')
const kill = {wire: {_type: 'wire', signal: 'kill'}} as const
const embargo = {embargoUntil: '2031-03-05T06:00:01Z'}
const attribution = 'This article originally appeared on Harbour Gull: Ferry runs aground'

test.each<[string, EditedArticle, string, readonly PublishObstacle[]]>([
  ['nothing', {}, 'The ferry ran aground on Monday.', []],
  [
    'the gravest first',
    {...kill, ...embargo},
    attribution,
    [{name: 'killed'}, {name: 'embargoed', until: embargo.embargoUntil}, {name: 'notice', kind: 'attribution'}],
  ],
  ['an embargo that runs', embargo, 'The ferry ran.', [{name: 'embargoed', until: embargo.embargoUntil}]],
  ['a kill in the text', {}, 'EDITORS: Please kill this story. It must not be used.', [{name: 'killed'}]],
  [
    'an embargo in the text',
    {},
    'EMBARGOED UNTIL 2031-03-06T06:00:00Z',
    [{name: 'embargoed', until: '2031-03-06T06:00:00Z'}],
  ],
  ['an embargo that is over', {embargoUntil: '2031-03-05T06:00:00Z'}, 'The ferry ran aground.', []],
  ['an attribution in the text', {}, attribution, [{name: 'notice', kind: 'attribution'}]],
  ['suspended comments in the text', {}, 'Commenting on this story has been temporarily suspended.', []],
])('%s', (_, article, text, obstacles) => {
  const body = [{_type: 'block', _key: 'a', children: [{_type: 'span' as const, _key: 's', text}]}]
  expect(publishObstacles({...article, body}, now)).toEqual(obstacles)
})
