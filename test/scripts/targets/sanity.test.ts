import {rm, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {afterEach, describe, expect, test} from 'vitest'
import {run} from '../../../scripts/run.ts'
import {
  type Fault,
  type HostedApi,
  type HostedApiSettings,
  readOnlyToken,
  startHostedApi,
  token,
} from '../hosted-api.ts'
import {createFolder, createRandom, createWorld, readPlainly, type World} from '../world.ts'

const places: {stop(): Promise<void>}[] = []
afterEach(async () => {
  for (const place of places.splice(0)) await place.stop()
})

interface Desk {
  readonly api: HostedApi
  readonly folder: string
  write(name: string, lines: readonly string[]): Promise<void>
  /** One import of the folder, with the summary that it printed. */
  import(...flags: readonly string[]): Promise<Imported>
}

interface Imported {
  readonly exitCode: number
  readonly world: World
  readonly summary: Readonly<Record<string, unknown>>
}

async function openDesk(
  settings: Partial<HostedApiSettings> & {readonly onWorld?: (world: World) => void} = {},
): Promise<Desk> {
  const folder = await createFolder()
  let imports = 100
  const clock = {now: () => Date.UTC(2024, 0, 1)}
  const api = await startHostedApi({...settings, now: () => clock.now()})
  places.push({stop: () => api.stop()}, {stop: () => rm(folder, {recursive: true})})
  return {
    api,
    folder,
    write: (name, lines) => writeFile(path.join(folder, name), `${lines.join('\n')}\n`),
    async import(...flags) {
      // Each import draws other numbers, as it would in life: transactions are named by them.
      const world = createWorld({variables: api.variables, random: createRandom(++imports)})
      const start = clock.now() + 1000
      const began = world.now()
      clock.now = () => start + world.now() - began
      settings.onWorld?.(world)
      const exitCode = await run(['import', '--to', 'sanity', '--json', ...flags, folder], world, readPlainly)
      const {summary} = JSON.parse(world.printed.stdout.at(-1) ?? '{}')
      return {exitCode, world, summary}
    },
  }
}

const ferry = ['guid: ferry-1', 'Ferry stops at the old quay again', 'Ines Holm', 'The ferry called on Monday.']
const ferryUpdated = [...ferry.slice(0, 3), 'The ferry called on Monday and on Tuesday.']

/** The article that the ferry story becomes. */
function find(api: HostedApi, prefix: '' | 'drafts.' = '') {
  return api.dataset.all().find(({_id, _type}) => _type === 'article' && _id.startsWith(`${prefix}article-`))
}

function textOf(document: object | undefined): string {
  return JSON.stringify(document && 'body' in document ? document.body : undefined)
}

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

describe('what an editor has touched', () => {
  test.each<readonly [string, (api: HostedApi, id: string) => void]>([
    ['a draft', (api, id) => api.dataset.edit(`drafts.${id}`, {headline: 'Ferry returns'})],
    [
      'a published article',
      (api, id) => {
        api.dataset.publish(id)
        api.dataset.edit(id, {headline: 'Ferry returns'})
      },
    ],
    [
      'a draft over a published article',
      (api, id) => {
        const draft = api.dataset.get(`drafts.${id}`)
        api.dataset.publish(id)
        api.dataset.commit(
          [{create: {...draft, _id: `drafts.${id}`, _type: 'article', headline: 'Ferry returns'}}],
          'edit',
        )
      },
    ],
    ['a deleted article', (api, id) => api.dataset.remove(`drafts.${id}`)],
  ])('%s is reported and left, whether the same bytes come again or others', async (_name, edit) => {
    const desk = await openDesk()
    await desk.write('ferry.txt', ferry)
    await desk.import()
    edit(desk.api, find(desk.api, 'drafts.')?._id.slice(7) ?? '')
    const before = desk.api.dataset.all()
    for (const lines of [ferry, ferryUpdated]) {
      for (const flags of [[], ['--publish']]) {
        await desk.write('ferry.txt', lines)
        const {summary, exitCode, world} = await desk.import(...flags)
        expect(summary).toMatchObject({left: 1, created: 0, changed: 0, unchanged: 0, failed: 0})
        expect(exitCode).toBe(0)
        expect(world.text('stdout')).toContain('document-changed')
        expect(desk.api.dataset.all()).toEqual(before)
      }
    }
  })

  test('is left when the editor comes between look and write', async () => {
    let once = false
    const desk = await openDesk({
      onMutate: (dataset) => {
        const draft = dataset.all().find(({_id}) => _id.startsWith('drafts.'))
        if (!draft || once) return
        once = true
        dataset.edit(draft._id, {headline: 'Ferry returns'})
      },
    })
    await desk.write('ferry.txt', ferry)
    await desk.import()
    await desk.write('ferry.txt', ferryUpdated)
    const {summary} = await desk.import()
    expect(summary).toMatchObject({left: 1, changed: 0, failed: 0})
    expect(find(desk.api, 'drafts.')).toMatchObject({headline: 'Ferry returns'})
  })

  test('is left when the published article is edited between look and write of a draft', async () => {
    let edits = 0
    const desk = await openDesk({
      onMutate: (dataset) => {
        const article = dataset.all().find(({_id}) => _id.startsWith('article-'))
        if (article && edits++ === 0) dataset.edit(article._id, {headline: 'Ferry returns'})
      },
    })
    await desk.write('ferry.txt', ferry)
    await desk.import('--publish')
    await desk.write('ferry.txt', ferryUpdated)
    const {summary} = await desk.import()
    expect(edits).toBe(1)
    expect(summary).toMatchObject({left: 1, changed: 0})
    expect(find(desk.api, 'drafts.')).toBeUndefined()
  })

  test('is left when an older revision was brought back', async () => {
    const desk = await openDesk()
    await desk.write('ferry.txt', ferry)
    await desk.import()
    const body = find(desk.api, 'drafts.')?.['body']
    await desk.write('ferry.txt', ferryUpdated)
    const {summary} = await desk.import()
    expect(summary).toMatchObject({changed: 1})
    desk.api.dataset.edit(find(desk.api, 'drafts.')?._id ?? '', {body})
    expect((await desk.import()).summary).toMatchObject({left: 1})
  })

  test('is left when the draft of a new version was thrown away', async () => {
    const desk = await openDesk()
    await desk.write('ferry.txt', ferry)
    await desk.import('--publish')
    await desk.write('ferry.txt', ferryUpdated)
    await desk.import()
    desk.api.dataset.remove(find(desk.api, 'drafts.')?._id ?? '')
    expect((await desk.import()).summary).toMatchObject({left: 1})
    expect(find(desk.api, 'drafts.')).toBeUndefined()
  })

  test('a source that exists stays as it is', async () => {
    const desk = await openDesk()
    await desk.write('ferry.txt', ferry)
    await desk.import()
    const source = desk.api.dataset.all().find(({_type}) => _type === 'source')
    desk.api.dataset.edit(source?._id ?? '', {name: 'Gazette of the Harbour'})
    await desk.write('quay.txt', ['Quay to be mended', 'Ines Holm', 'The quay is old.'])
    expect((await desk.import()).summary).toMatchObject({created: 1, unchanged: 1})
    expect(desk.api.dataset.get(source?._id ?? '')).toMatchObject({name: 'Gazette of the Harbour'})
  })
})

describe('draft and published article are looked at together', () => {
  test('publishing and unpublishing in the Studio change nothing for the importer', async () => {
    const desk = await openDesk()
    await desk.write('ferry.txt', ferry)
    await desk.import()
    const id = find(desk.api, 'drafts.')?._id.slice(7) ?? ''
    for (const step of [desk.api.dataset.publish, desk.api.dataset.unpublish]) {
      step(id)
      const before = desk.api.dataset.all()
      expect((await desk.import()).summary).toMatchObject({unchanged: 1, created: 0, changed: 0, left: 0})
      expect(desk.api.dataset.all()).toEqual(before)
    }
  })

  test('a new version replaces an untouched draft', async () => {
    const desk = await openDesk()
    await desk.write('ferry.txt', ferry)
    await desk.import()
    await desk.write('ferry.txt', ferryUpdated)
    expect((await desk.import()).summary).toMatchObject({changed: 1, created: 0})
    expect(textOf(find(desk.api, 'drafts.'))).toContain('on Tuesday')
    expect((await desk.import()).summary).toMatchObject({unchanged: 1})
  })

  test('a new version of a published article becomes a draft beside it', async () => {
    const desk = await openDesk()
    await desk.write('ferry.txt', ferry)
    await desk.import('--publish')
    await desk.write('ferry.txt', ferryUpdated)
    expect((await desk.import()).summary).toMatchObject({changed: 1})
    expect(textOf(find(desk.api, 'drafts.'))).toContain('on Tuesday')
    expect(textOf(find(desk.api))).not.toContain('on Tuesday')
    expect((await desk.import()).summary).toMatchObject({unchanged: 1})
  })

  test('--publish publishes, replaces what was published, and takes the draft along', async () => {
    const desk = await openDesk()
    await desk.write('ferry.txt', ferry)
    expect((await desk.import()).summary).toMatchObject({created: 1})
    expect((await desk.import('--publish')).summary).toMatchObject({changed: 1})
    expect(find(desk.api, 'drafts.')).toBeUndefined()
    await desk.write('ferry.txt', ferryUpdated)
    expect((await desk.import('--publish')).summary).toMatchObject({changed: 1})
    expect(textOf(find(desk.api))).toContain('on Tuesday')
    expect((await desk.import('--publish')).summary).toMatchObject({unchanged: 1})
  })

  test('two versions in one folder end with the later one, however often they come', async () => {
    const desk = await openDesk()
    await desk.write('1.txt', ferry)
    await desk.write('2.txt', ferryUpdated)
    expect((await desk.import()).summary).toMatchObject({created: 1, changed: 1})
    const before = desk.api.dataset.all()
    expect((await desk.import()).summary).toMatchObject({unchanged: 2})
    expect(desk.api.dataset.all()).toEqual(before)
    expect(textOf(find(desk.api, 'drafts.'))).toContain('on Tuesday')
  })

  test('--dry-run says what would happen and writes nothing', async () => {
    const desk = await openDesk()
    await desk.write('1.txt', ferry)
    await desk.write('2.txt', ferryUpdated)
    expect((await desk.import('--dry-run')).summary).toMatchObject({created: 1, changed: 1, dryRun: true})
    expect(desk.api.dataset.all()).toEqual([])
    expect(desk.api.counts.mutations).toBe(0)
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
