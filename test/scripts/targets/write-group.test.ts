import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {connectLake} from '../../../scripts/targets/lake-settings.ts'
import {sanityTarget} from '../../../scripts/targets/sanity.ts'
import type {IncomingStory, StoryOutcome} from '../../../scripts/targets/target.ts'
import {contentHash} from '../../../src/documents/content-hash.ts'
import type {Article} from '../../../src/documents/documents.ts'
import {type HostedApi, startHostedApi} from '../hosted-api.ts'
import {createWorld, type World} from '../world.ts'

let api: HostedApi
let world: World
beforeEach(async () => {
  world = createWorld()
  api = await startHostedApi({now: world.now})
})
afterEach(() => api.stop())

function incoming(name: string, fields: Partial<Article> = {}): IncomingStory {
  const article: Article = {
    _id: `article-${name}`,
    _type: 'article',
    headline: name,
    slug: {_type: 'slug', current: name},
    body: [],
    ...fields,
  }
  return {
    file: `${name}.txt`,
    article,
    supporting: [],
    wireItem: {
      _id: `wire-${name}`,
      _type: 'wireItem',
      article: {_type: 'reference', _ref: article._id, _weak: true},
      hash: '0'.repeat(64),
      size: 1,
      format: 'plain-text',
      articleHash: contentHash(article),
    },
  }
}

async function write(...stories: readonly IncomingStory[]): Promise<readonly StoryOutcome[]> {
  async function* feed(): AsyncGenerator<IncomingStory> {
    yield* stories
  }
  const outcomes: StoryOutcome[] = []
  const settings = {...connectLake({}, api.variables), publish: false, dryRun: false}
  for await (const outcome of sanityTarget(settings, world).write(feed())) outcomes.push(outcome)
  return outcomes
}

const brief = (outcomes: readonly StoryOutcome[]): readonly string[] =>
  outcomes.map(({file, outcome}) => `${file} ${outcome}`)

describe('a group of stories', () => {
  test('goes out in one transaction', async () => {
    const stories = Array.from({length: 20}, (_, index) => incoming(`story-${index}`))
    expect(new Set((await write(...stories)).map(({outcome}) => outcome))).toEqual(new Set(['created']))
    expect(api.counts.mutations).toBe(1)
  })

  test('a story larger than a request fails alone, with a line that says so', async () => {
    const outcomes = await write(incoming('a'), incoming('b', {deck: 'x'.repeat(4_100_000)}), incoming('c'))
    expect(brief(outcomes)).toEqual(['a.txt created', 'b.txt failed', 'c.txt created'])
    expect(outcomes[1]?.diagnostic?.message).toBe(
      'The story makes a request of 4.1 MB; the Content Lake takes 4 MB at most. Split the story.',
    )
  })

  test('a story between 500 kB and 4 MB is written in a request of its own', async () => {
    const outcomes = await write(incoming('a'), incoming('b', {deck: 'x'.repeat(2_000_000)}), incoming('c'))
    expect(brief(outcomes)).toEqual(['a.txt created', 'b.txt created', 'c.txt created'])
  })

  test('a story that the lake refuses fails alone, and the others of its transaction are written', async () => {
    const lost = {_type: 'reference', _ref: 'source-that-is-nowhere'} as const
    const outcomes = await write(incoming('a'), incoming('b', {source: lost}), incoming('c'))
    expect(brief(outcomes)).toEqual(['a.txt created', 'b.txt failed', 'c.txt created'])
    expect(outcomes[1]?.diagnostic).toMatchObject({code: 'lake-refused'})
    expect(outcomes[1]?.diagnostic?.message).toContain('references non-existent document "source-that-is-nowhere"')
    expect(api.dataset.get('drafts.article-b')).toBeUndefined()
    expect(api.dataset.get('wire-b')).toBeUndefined()
  })

  test('fields that a new version no longer has are taken away', async () => {
    await write(incoming('a', {deck: 'Nine years later'}))
    const next = incoming('a', {kicker: 'Harbours'})
    await write({...next, wireItem: {...next.wireItem, _id: 'wire-a-2'}})
    const draft = api.dataset.get('drafts.article-a')
    expect(draft).toMatchObject({kicker: 'Harbours'})
    expect(draft).not.toHaveProperty('deck')
  })
})
