import {describe, expect, test} from 'vitest'
import {planStory, type StoredDocument, type StoredVersion, type StoryState} from '../../src/documents/plan-story.ts'
import type {IncomingStory} from '../../src/documents/incoming-story.ts'
import {contentHash} from '../../src/documents/content-hash.ts'
import type {Article} from '../../src/documents/documents.ts'

const id = 'article-1'

function article(headline: string): Article {
  return {_id: id, _type: 'article', headline, slug: {_type: 'slug', current: 'ferry'}, body: []}
}

function incoming(headline: string, version = headline): IncomingStory {
  return {
    article: article(headline),
    supporting: [{_id: 'source-gazette', _type: 'source', name: 'Gazette'}],
    wireItem: {
      _id: `wire-${version}`,
      _type: 'wireItem',
      article: {_type: 'reference', _ref: id, _weak: true},
      hash: version,
      size: 1,
      format: 'plain-text',
      articleHash: contentHash(article(headline)),
    },
  }
}

const draft = (headline: string): StoredDocument => ({...article(headline), _id: `drafts.${id}`, _rev: 'r'})
const published = (headline: string): StoredDocument => ({...article(headline), _rev: 'r'})
const version = (headline: string, day: number, name = headline): StoredVersion => ({
  _id: `wire-${name}`,
  _updatedAt: `2024-01-0${day}T00:00:00Z`,
  articleHash: contentHash(article(headline)),
})

interface Case {
  readonly story: IncomingStory
  readonly state: Partial<StoryState>
  /** Outcome and kinds of writes, as drafts and with `--publish`. */
  readonly drafts: string
  readonly publish: string
}

const [v1, v2] = [version('one', 1), version('two', 2)]

const cases: Readonly<Record<string, Case>> = {
  'a story that nobody has seen': {
    story: incoming('one'),
    state: {},
    drafts: 'created ensure create put',
    publish: 'created ensure create put',
  },
  'the same bytes again, over an untouched draft': {
    story: incoming('one'),
    state: {draft: draft('one'), versions: [v1]},
    drafts: 'unchanged',
    publish: 'changed ensure create remove',
  },
  'the same bytes again, published since': {
    story: incoming('one'),
    state: {published: published('one'), versions: [v1]},
    drafts: 'unchanged',
    publish: 'unchanged',
  },
  'a new version over an untouched draft': {
    story: incoming('two'),
    state: {draft: draft('one'), versions: [v1]},
    drafts: 'changed ensure replace put',
    publish: 'changed ensure create remove put',
  },
  'a new version of a published article': {
    story: incoming('two'),
    state: {published: published('one'), versions: [v1]},
    drafts: 'changed ensure hold create put',
    publish: 'changed ensure replace put',
  },
  'a new version, draft and published article both untouched': {
    story: incoming('three'),
    state: {draft: draft('two'), published: published('one'), versions: [v1, v2]},
    drafts: 'changed ensure hold replace put',
    publish: 'changed ensure replace remove put',
  },
  'other bytes that say the same': {
    story: incoming('one', 'other bytes'),
    state: {draft: draft('one'), versions: [v1]},
    drafts: 'unchanged put',
    publish: 'changed ensure create remove put',
  },
  'an older version again, after a later one': {
    story: incoming('one'),
    state: {draft: draft('two'), versions: [v1, v2]},
    drafts: 'unchanged',
    publish: 'unchanged',
  },
  'an older version again, which is read otherwise by now': {
    story: incoming('one, read better', 'one'),
    state: {draft: draft('two'), versions: [v1, v2]},
    drafts: 'unchanged',
    publish: 'unchanged',
  },
  'the last version again, which is read otherwise by now': {
    story: incoming('two, read better', 'two'),
    state: {draft: draft('two'), versions: [v1, v2]},
    drafts: 'changed ensure replace put',
    publish: 'changed ensure create remove put',
  },
  'a draft that an editor changed': {
    story: incoming('two'),
    state: {draft: draft('mine'), versions: [v1]},
    drafts: 'left',
    publish: 'left',
  },
  'an edited draft over an untouched published article': {
    story: incoming('two'),
    state: {draft: draft('mine'), published: published('one'), versions: [v1]},
    drafts: 'left',
    publish: 'left',
  },
  'an untouched draft over an edited published article': {
    story: incoming('two'),
    state: {draft: draft('one'), published: published('mine'), versions: [v1]},
    drafts: 'left',
    publish: 'left',
  },
  'an article brought back to an older version': {
    story: incoming('three'),
    state: {draft: draft('one'), versions: [v1, v2]},
    drafts: 'left',
    publish: 'left',
  },
  'an untouched draft that the desk spiked': {
    story: incoming('two'),
    state: {draft: {...draft('one'), ...desk('spiked')}, versions: [v1]},
    drafts: 'left',
    publish: 'left',
  },
  'an article that the desk has taken and published as it was': {
    story: incoming('two'),
    state: {published: {...published('one'), ...desk('taken')}, versions: [v1]},
    drafts: 'changed ensure hold create put',
    publish: 'changed ensure replace put',
  },
  'an article that was deleted': {
    story: incoming('two'),
    state: {versions: [v1]},
    drafts: 'left',
    publish: 'left',
  },
  'an article of that id which no import has made': {
    story: incoming('one'),
    state: {published: published('mine')},
    drafts: 'left',
    publish: 'left',
  },
}

describe('the plan for', () => {
  test.each(Object.entries(cases))('%s', (_name, {story, state, ...expected}) => {
    const whole = {versions: [], existing: new Set<string>(), ...state}
    const plan = (publish: boolean): string => {
      const {outcome, writes} = planStory(story, whole, {publish})
      return [outcome, ...writes.map(({kind}) => kind)].join(' ')
    }
    expect({drafts: plan(false), publish: plan(true)}).toEqual(expected)
  })

  test('a new version keeps what the desk noted; as a draft it comes in again', () => {
    const noted = {...desk('taken'), overrides: [{_key: 'a', reason: 'Agreed by telephone'}]}
    const state = {published: {...published('one'), ...noted}, versions: [v1], existing: new Set<string>()}
    const written = (publish: boolean) =>
      planStory(incoming('two'), state, {publish}).writes.flatMap((write) =>
        write.kind === 'replace' || write.kind === 'create' ? [write.document] : [],
      )
    expect(written(true)).toEqual([{...article('two'), ...noted}])
    expect(written(false)).toEqual([{...article('two'), _id: `drafts.${id}`, overrides: noted.overrides}])
  })

  test('a story whose source exists leaves the source alone', () => {
    const state = {versions: [], existing: new Set(['source-gazette'])}
    const {writes} = planStory(incoming('one'), {...state, draft: draft('one'), versions: [v1]}, {publish: true})
    expect(writes.map(({kind}) => kind)).toEqual(['create', 'remove'])
  })
})

function desk(state: string): object {
  return {desk: {_type: 'desk', state, at: '2031-03-05T06:00:00Z'}}
}
