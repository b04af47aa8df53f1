import {expect, test} from 'vitest'
import type {StatedArticle} from '../../src/documents/article-states.ts'
import {liveNotices} from '../../src/documents/live-notices.ts'
import {type PublishObstacle, publishObstacle} from '../../src/documents/publish-obstacle.ts'

const now = Date.parse('2031-03-05T06:00:00Z')
const kill = {wire: {_type: 'wire', signal: 'kill'}} as const
const embargo = {embargoUntil: '2031-03-05T06:00:01Z'}
const attribution = 'This article originally appeared on Harbour Gull: Ferry runs aground'

test.each<[string, StatedArticle, string, PublishObstacle | undefined]>([
  ['nothing', {}, 'The ferry ran aground on Monday.', undefined],
  ['a kill before all else', {...kill, ...embargo}, attribution, {name: 'killed'}],
  ['an embargo that runs', embargo, attribution, {name: 'embargoed', until: embargo.embargoUntil}],
  ['an embargo that is over', {embargoUntil: '2031-03-05T06:00:00Z'}, 'The ferry ran aground.', undefined],
  ['an attribution in the text', {}, attribution, {name: 'notice', kind: 'attribution'}],
  ['suspended comments in the text', {}, 'Commenting on this story has been temporarily suspended.', undefined],
])('%s', (_, article, text, obstacle) => {
  const body = [{_type: 'block', _key: 'a', children: [{_type: 'span', _key: 's', text}]}]
  expect(publishObstacle(article, liveNotices(body), now)).toEqual(obstacle)
})
