import {describe, expect, test} from 'vitest'
import {run} from '../../../scripts/run.ts'
import {type Fault, readOnlyToken, token} from '../hosted-api.ts'
import {ferry, openDesk} from '../lake-desk.ts'
import {createRandom, createWorld, readPlainly, type World} from '../world.ts'

describe('an unreliable lake', () => {
  test.each([1, 2, 3])('200 stories arrive once, and a second import changes nothing (seed %i)', async (seed) => {
    const random = createRandom(seed)
    const faults: readonly Fault[] = ['error-before', 'dropped-before', 'dropped-after', 'dropped-after', 'unavailable']
    const fault = (): Fault => (random() < 0.4 ? faults[Math.floor(random() * faults.length)] : undefined)
    const desk = await openDesk({fault})
    for (let index = 0; index < 200; index++) {
      const paragraphs = Array.from(
        {length: 12},
        (_, line) => `Paragraph ${line} of story ${index}. ${'Long. '.repeat(60)}`,
      )
      await desk.write(`${index}.txt`, [`guid: story-${index}`, `Story ${index}`, `Author ${index % 7}`, ...paragraphs])
    }
    const first = await desk.import()
    expect(first.summary).toMatchObject({read: 200, created: 200, changed: 0, unchanged: 0, left: 0, failed: 0})
    expect(first.exitCode).toBe(0)
    const {dataset, counts} = desk.api
    expect(dataset.all().filter(({_id}) => _id.startsWith('drafts.article-'))).toHaveLength(200)
    expect(dataset.all().filter(({_type}) => _type === 'wireItem')).toHaveLength(200)
    expect(dataset.all().filter(({_type}) => _type === 'author')).toHaveLength(7)
    expect([...dataset.revisions.values()].filter((count) => count !== 1)).toEqual([])
    expect(counts.faults).toBeGreaterThan(2)
    expect(counts.limited).toBe(0)
    expect(counts.largest).toBeLessThan(500_000)

    const before = dataset.all()
    const second = await desk.import()
    expect(second.summary).toMatchObject({read: 200, created: 0, changed: 0, unchanged: 200, left: 0, failed: 0})
    expect(dataset.all()).toEqual(before)
  })

  test.each([11, 12, 13, 14])('no edit is lost while editors work and answers get lost (seed %i)', async (seed) => {
    const random = createRandom(seed)
    const edited = new Set<string>()
    const desk = await openDesk({
      fault: () => (random() < 0.3 ? 'dropped-after' : random() < 0.1 ? 'unavailable' : undefined),
      onMutate: (dataset) => {
        const drafts = dataset.all().filter(({_id}) => _id.startsWith('drafts.') && !edited.has(_id))
        const draft = drafts[Math.floor(random() * drafts.length)]
        if (!draft || random() < 0.5) return
        edited.add(draft._id)
        dataset.edit(draft._id, {headline: 'By the editor'})
      },
    })
    const long = 'Long. '.repeat(4000)
    for (let index = 0; index < 30; index++) {
      await desk.write(`${index}-1.txt`, [`guid: story-${index}`, `Story ${index}`, 'Ines Holm', `First. ${long}`])
      if (index % 4 > 0) continue
      await desk.write(`${index}-2.txt`, [`guid: story-${index}`, `Story ${index}`, 'Ines Holm', `Second. ${long}`])
    }
    const first = await desk.import()
    expect(first.summary).toMatchObject({read: 38, created: 30, failed: 0})
    const second = await desk.import()
    expect(second.summary).toMatchObject({read: 38, created: 0, changed: 0, failed: 0})
    expect(edited.size).toBeGreaterThan(0)
    for (const id of edited) expect(desk.api.dataset.get(id)).toMatchObject({headline: 'By the editor'})
    expect(desk.api.dataset.all().filter(({_type}) => _type === 'article')).toHaveLength(30)
  })

  test('keeps to 25 mutation requests a second', async () => {
    const desk = await openDesk()
    for (let index = 0; index < 60; index++) {
      await desk.write(`${index}.txt`, [`Story ${index}`, 'Ines Holm', 'x'.repeat(150_000)])
    }
    const {summary, world} = await desk.import()
    expect(summary).toMatchObject({created: 60, failed: 0})
    expect(desk.api.counts).toMatchObject({mutations: 60, limited: 0})
    expect(world.slept.length).toBeGreaterThan(0)
  })

  test('waits as long as it is told when the lake is busy', async () => {
    const desk = await openDesk()
    // Another importer has used up this second.
    desk.api.exhaust()
    await desk.write('ferry.txt', ferry)
    const {summary, world} = await desk.import()
    expect(summary).toMatchObject({created: 1})
    expect(desk.api.counts.limited).toBe(1)
    expect(world.slept[0]).toBeGreaterThanOrEqual(1000)
  })

  test('gives up with one line when no answer comes', async () => {
    const desk = await openDesk({fault: () => 'unavailable'})
    await desk.write('ferry.txt', ferry)
    const {exitCode, world, summary} = await desk.import()
    expect(exitCode).toBe(1)
    expect(summary).toMatchObject({created: 0, failed: 1})
    expect(world.slept).toHaveLength(7)
    const lines = world
      .text('stderr')
      .split('\n')
      .filter((line) => line.startsWith('copytaster:'))
    expect(lines).toEqual([
      'copytaster: The Content Lake does not answer for dataset "newsroom" of project "harbour1": Service Unavailable - An internal server error occurred (HTTP 503). Check the network and run it again; nothing is written twice.',
    ])
  })

  test('stops between transactions and goes on the next time', async () => {
    const worlds: World[] = []
    const desk = await openDesk({
      onWorld: (world) => worlds.push(world),
      onMutate: () => worlds[0]?.stop(),
    })
    for (let index = 0; index < 60; index++) {
      await desk.write(`${index}.txt`, [`Story ${index}`, 'Ines Holm', 'x'.repeat(150_000)])
    }
    const first = await desk.import()
    expect(first.exitCode).toBe(130)
    expect(first.world.text('stderr')).toMatch(/^Stopped\. \d+ of 60 inputs were not read; run it again to go on\.$/m)
    const articles = desk.api.dataset.all().filter(({_type}) => _type === 'article')
    expect(articles.length).toBe(first.summary['created'])
    expect(articles.length).toBeGreaterThan(0)
    expect(articles.length).toBeLessThan(60)
    const second = await desk.import()
    expect(second.summary).toMatchObject({created: 60 - articles.length, unchanged: articles.length, failed: 0})
  })
})

describe('settings that do not fit', () => {
  test.each([
    ['a wrong token', {SANITY_TOKEN: 'sk-wrong'}, 1, 'The token is not valid for'],
    ['a token that may only read', {SANITY_TOKEN: readOnlyToken}, 1, 'The token may not read and write'],
    ['a wrong project', {SANITY_PROJECT_ID: 'elsewhere'}, 1, 'There is no dataset "newsroom" of project "elsewhere"'],
    ['a wrong dataset', {SANITY_DATASET: 'nowhere'}, 1, 'There is no dataset "nowhere" of project "harbour1"'],
    ['no token', {SANITY_TOKEN: ''}, 2, 'The token to import into is missing. Set SANITY_TOKEN'],
    ['no project', {SANITY_PROJECT_ID: ''}, 2, 'The project to import into is missing. Set --project ID'],
    [
      'a project that cannot be one',
      {SANITY_PROJECT_ID: 'a b', SANITY_API_HOST: ''},
      2,
      'The settings of the project cannot be right',
    ],
    ['a token with a line break in it', {SANITY_TOKEN: 'sk\nwrong'}, 2, 'SANITY_TOKEN holds characters'],
  ])('%s gives one line', async (_name, variables, exitCode, message) => {
    const desk = await openDesk()
    await desk.write('ferry.txt', ferry)
    const world = createWorld({variables: {...desk.api.variables, ...variables}})
    expect(await run(['import', '--to', 'sanity', desk.folder], world, readPlainly)).toBe(exitCode)
    const lines = world.text('stderr').trim().split('\n')
    expect(lines).toHaveLength(1)
    expect(lines[0]).toContain(`copytaster: ${message}`)
    const printed = world.text('stdout') + world.text('stderr')
    for (const secret of [token, readOnlyToken, 'sk-wrong']) expect(printed).not.toContain(secret)
    expect(desk.api.dataset.all()).toEqual([])
  })
})
