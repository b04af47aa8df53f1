import {mkdir, readdir, readFile, rm, stat, symlink, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {afterEach, describe, expect, test} from 'vitest'
import {run} from '../../../scripts/run.ts'
import {replaceFile} from '../../../scripts/targets/replace-file.ts'
import {validateDocument} from '../../../src/documents/validate.ts'
import {createFolder, createWorld, readPlainly, type World} from '../world.ts'

const folders: string[] = []
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, {recursive: true})
})

const ferry = 'guid: ferry-1\nFerry stops at the old quay again\nInes Holm\nThe ferry called on Monday.\n'
const ferryUpdated = ferry.replace('Monday', 'Tuesday')
const quay = 'Quay to be mended\nInes Holm\nThe quay is old.\n'

interface Desk {
  readonly folder: string
  readonly output: string
  import(files: Readonly<Record<string, string>>, ...flags: readonly string[]): Promise<Imported>
}

interface Imported {
  readonly exitCode: number
  readonly world: World
  readonly summary: Readonly<Record<string, unknown>>
}

async function openDesk(): Promise<Desk> {
  const folder = await createFolder()
  folders.push(folder)
  const output = path.join(folder, 'out.ndjson')
  return {
    folder,
    output,
    async import(files, ...flags) {
      const world = createWorld()
      const stories = path.join(folder, 'stories')
      await rm(stories, {recursive: true, force: true})
      await mkdir(stories)
      for (const [name, text] of Object.entries(files)) await writeFile(path.join(stories, name), text)
      const exitCode = await run(
        ['import', '--json', '--to', `ndjson=${output}`, ...flags, stories],
        world,
        readPlainly,
      )
      const {summary} = JSON.parse(world.printed.stdout.at(-1) ?? '{}')
      return {exitCode, world, summary}
    },
  }
}

async function documentsOf(file: string): Promise<readonly {readonly _id: string; readonly _type: string}[]> {
  const text = await readFile(file, 'utf8')
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
}

function withoutFileNames(text: string): string {
  return text.replaceAll(/"fileName":"[^"]*"/g, '')
}

function* linesThatBreakOff(): Generator<Uint8Array> {
  for (let index = 0; index < 2000; index++) yield new TextEncoder().encode('x'.repeat(100))
  throw new Error('the disk is gone')
}

describe('an NDJSON file', () => {
  test('holds each document once, every one of them valid, in the order of their ids', async () => {
    const desk = await openDesk()
    expect((await desk.import({'1.txt': ferry, '2.txt': quay})).summary).toMatchObject({read: 2, created: 2})
    const documents = await documentsOf(desk.output)
    const ids = documents.map(({_id}) => _id)
    expect(ids).toEqual([...new Set(ids)].toSorted())
    expect(documents.map(({_type}) => _type).toSorted()).toEqual([
      'article',
      'article',
      'author',
      'source',
      'wireItem',
      'wireItem',
    ])
    expect(ids.filter((id) => id.startsWith('drafts.article-'))).toHaveLength(2)
    expect(documents.flatMap((document) => validateDocument(document))).toEqual([])
  })

  test('is byte-identical after a second import, which says that nothing changed', async () => {
    const desk = await openDesk()
    await desk.import({'1.txt': ferry, '2.txt': quay})
    const before = await readFile(desk.output)
    const {ino} = await stat(desk.output)
    const {summary, world} = await desk.import({'1.txt': ferry, '2.txt': quay})
    expect((await stat(desk.output)).ino).toBe(ino)
    expect(summary).toMatchObject({read: 2, created: 0, changed: 0, unchanged: 2, failed: 0})
    expect(world.text('stderr')).toContain('Nothing changed in')
    expect(await readFile(desk.output)).toEqual(before)
  })

  test('has the same bytes whatever the order and the number of the imports', async () => {
    const [one, other] = [await openDesk(), await openDesk()]
    await one.import({'1.txt': ferry, '2.txt': quay})
    await other.import({'a.txt': quay})
    await other.import({'b.txt': ferry})
    expect(withoutFileNames(await readFile(one.output, 'utf8'))).toBe(
      withoutFileNames(await readFile(other.output, 'utf8')),
    )
  })

  test('takes a new version in the place of the old one and keeps both as received', async () => {
    const desk = await openDesk()
    await desk.import({'1.txt': ferry})
    expect((await desk.import({'1.txt': ferryUpdated})).summary).toMatchObject({changed: 1})
    const documents = await documentsOf(desk.output)
    expect(JSON.stringify(documents.filter(({_type}) => _type === 'article'))).toContain('Tuesday')
    expect(documents.filter(({_type}) => _type === 'article')).toHaveLength(1)
    expect(documents.filter(({_type}) => _type === 'wireItem')).toHaveLength(2)
  })

  test('settles when two versions come together, however often they come', async () => {
    const desk = await openDesk()
    await desk.import({'1.txt': ferry, '2.txt': ferryUpdated})
    const before = await readFile(desk.output, 'utf8')
    expect((await desk.import({'1.txt': ferry, '2.txt': ferryUpdated})).summary).toMatchObject({unchanged: 2})
    expect(await readFile(desk.output, 'utf8')).toBe(before)
    expect(before).toContain('Tuesday')
  })

  test('keeps the documents of others, byte for byte', async () => {
    const desk = await openDesk()
    const other = '{"_type":"page",  "_id":"page-1", "title":"Ünser Häfen"}'
    await writeFile(desk.output, `${other}\n\n{"_id":"zebra","_type":"page"}`)
    await desk.import({'1.txt': ferry})
    const text = await readFile(desk.output, 'utf8')
    expect(text.split('\n')).toContain(other)
    expect(text.split('\n')).toContain('{"_id":"zebra","_type":"page"}')
    expect(text.endsWith('}\n')).toBe(true)
  })

  test('leaves an article that was changed in it since the import', async () => {
    const desk = await openDesk()
    await desk.import({'1.txt': ferry})
    const edited = (await readFile(desk.output, 'utf8')).replace(
      '"headline":"Ferry stops',
      '"headline":"No ferry stops',
    )
    await writeFile(desk.output, edited)
    const {summary, world} = await desk.import({'1.txt': ferryUpdated})
    expect(summary).toMatchObject({left: 1, changed: 0})
    expect(world.text('stdout')).toContain('document-changed')
    expect(await readFile(desk.output, 'utf8')).toBe(edited)
  })

  test('--publish takes the draft prefix away', async () => {
    const desk = await openDesk()
    await desk.import({'1.txt': ferry})
    expect((await desk.import({'1.txt': ferry}, '--publish')).summary).toMatchObject({changed: 1})
    const ids = (await documentsOf(desk.output)).filter(({_type}) => _type === 'article').map(({_id}) => _id)
    expect(ids).toEqual([expect.stringMatching(/^article-/)])
  })

  test('--dry-run leaves no file behind', async () => {
    const desk = await openDesk()
    expect((await desk.import({'1.txt': ferry}, '--dry-run')).summary).toMatchObject({created: 1})
    expect(await readdir(desk.folder)).toEqual(['stories'])
  })
})

describe('what goes wrong', () => {
  test.each([
    ['no JSON', 'nonsense\n', 'in line 1'],
    ['half a document', '{"_id":"a","_type":"page"}\n{"_id":"b",\n', 'in line 2'],
    ['JSON that is no document', '{"_id":"a","_type":"page"}\n\n{"title":"b"}\n', 'in line 3'],
  ])('a file that holds %s is never overwritten', async (_name, content, place) => {
    const desk = await openDesk()
    await writeFile(desk.output, content)
    const {exitCode, world} = await desk.import({'1.txt': ferry})
    expect(exitCode).toBe(1)
    expect(world.text('stderr').split('\n')[0]).toContain(place)
    expect(await readFile(desk.output, 'utf8')).toBe(content)
  })

  test('a write that fails half way leaves the old file and nothing beside it', async () => {
    const folder = await createFolder({'out.ndjson': 'old\n'})
    folders.push(folder)
    const file = path.join(folder, 'out.ndjson')
    await expect(replaceFile(file, linesThatBreakOff())).rejects.toMatchObject({code: 'output-unwritable'})
    expect(await readFile(file, 'utf8')).toBe('old\n')
    expect(await readdir(folder)).toEqual(['out.ndjson'])
  })

  test('an import that is stopped leaves the old file', async () => {
    const desk = await openDesk()
    await desk.import({'1.txt': ferry})
    const before = await readFile(desk.output, 'utf8')
    const world = createWorld()
    let read = 0
    const stopping: typeof readPlainly = (bytes, options) => {
      if (++read === 2) world.stop()
      return readPlainly(bytes, options)
    }
    await writeFile(path.join(desk.folder, 'stories', '1.txt'), quay)
    await writeFile(path.join(desk.folder, 'stories', '2.txt'), ferryUpdated)
    const args = ['import', '--to', `ndjson=${desk.output}`, path.join(desk.folder, 'stories')]
    expect(await run(args, world, stopping)).toBe(130)
    expect(await readFile(desk.output, 'utf8')).toBe(before)
    expect(world.text('stderr')).toContain('Stopped.')
  })

  test('a folder that does not exist, and a folder in the place of the file', async () => {
    const desk = await openDesk()
    await mkdir(desk.output)
    const {exitCode, world} = await desk.import({'1.txt': ferry})
    expect(exitCode).toBe(1)
    expect(world.text('stderr')).toMatch(/^copytaster: ".*" is no file\. Name another file with --to ndjson=FILE\.\n/)
  })

  test('a link stays a link', async () => {
    const folder = await createFolder({'real.ndjson': 'old\n'})
    folders.push(folder)
    await symlink('real.ndjson', path.join(folder, 'link.ndjson'))
    await replaceFile(path.join(folder, 'link.ndjson'), [new TextEncoder().encode('new')])
    expect(await readFile(path.join(folder, 'real.ndjson'), 'utf8')).toBe('new\n')
  })
})
