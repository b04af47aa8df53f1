import {describe, expect, test} from 'vitest'
import type {HostedApi} from '../hosted-api.ts'
import {ferry, ferryUpdated, find, openDesk, textOf} from '../lake-desk.ts'

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
