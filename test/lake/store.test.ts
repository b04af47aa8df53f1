import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {readFile, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {DatabaseSync} from 'node:sqlite'
import {describe, expect, test} from 'vitest'
import {openLocalStore} from '../../lake/data-folder.ts'
import {openDataFolder, startLake} from '../../lake/index.ts'
import {createDataFolder} from './lake-under-test.ts'

const note = (_id: string, more: object = {}) => ({create: {_id, _type: 'note', ...more}})

describe('a store', () => {
  test('has after it is opened again what it had before', async () => {
    const folder = await createDataFolder()
    const first = openLocalStore(folder, () => Date.UTC(2025, 0, 1))
    first.commit([note('a'), note('b'), note('c', {see: {_type: 'reference', _ref: 'a'}})], {
      author: 'x',
      transactionId: 't1',
    })
    first.commit([{patch: {id: 'a', set: {deep: {ä: ['😀']}}}}, {delete: {id: 'b'}}], {
      author: 'x',
      transactionId: 't2',
    })
    first.blobs.putAsset('files/x', {mimeType: 'text/plain', bytes: new Uint8Array([0, 255])})
    first.blobs.putValues([
      ['key', {any: 'thing'}],
      ['key', null],
    ])
    const documents = first.documents.ids().map(first.documents.get)
    first.close()

    const second = openLocalStore(folder, () => 0)
    expect(second.documents.ids().map(second.documents.get)).toEqual(documents)
    expect([...second.documents.referrersOf('a')]).toEqual(['c'])
    expect(second.log.revisionsOf('b').map(({document}) => document?._id)).toEqual(['b', undefined])
    expect(second.blobs.asset('files/x')).toEqual({mimeType: 'text/plain', bytes: new Uint8Array([0, 255])})
    expect(second.blobs.value('key')).toBeNull()
    expect(second.blobs.value('other')).toBeUndefined()
    expect(() => second.commit([note('d')], {author: 'x', transactionId: 't1'})).toThrow('already exists')
    second.close()
  })

  test('keeps time going forward when the clock is set back', async () => {
    const times = [Date.UTC(2025, 0, 2), Date.UTC(2025, 0, 1)]
    const store = openLocalStore(await createDataFolder(), () => times.shift() ?? 0)
    store.commit([note('a')], {author: 'x'})
    store.commit([note('b')], {author: 'x'})
    expect(store.documents.get('b')?._createdAt).toBe('2025-01-02T00:00:00.000Z')
    store.close()
  })

  test('does not change a document in place', async () => {
    const store = openLocalStore(await createDataFolder(), () => 0)
    store.commit([note('a', {list: [{_key: 'k', n: 1}], kept: {}})], {author: 'x'})
    const before = store.documents.get('a')
    const copy = structuredClone(before)
    store.commit([{patch: {id: 'a', inc: {'list[0].n': 1}, unset: ['nothing']}}], {author: 'x'})
    expect(before).toEqual(copy)
    expect(store.documents.get('a')?.['kept']).toBe(before?.['kept'])
    store.close()
  })

  test('is as it was when the disk is full', async () => {
    const folder = await createDataFolder()
    const store = openLocalStore(folder, () => 0)
    store.commit([note('a')], {author: 'x'})
    const full = {
      _id: 'b',
      _type: 'note',
      toJSON: () => {
        throw new Error('disk full')
      },
    }
    expect(() => store.commit([{create: full}], {author: 'x'})).toThrow('disk full')
    expect(store.documents.ids()).toEqual(['a'])
    store.commit([note('c')], {author: 'x'})
    store.close()
    const again = openLocalStore(folder, () => 0)
    expect(again.documents.ids()).toEqual(['a', 'c'])
    again.close()
  })
})

describe('a data folder', () => {
  test('is held by one process, which another one names', async () => {
    const folder = await createDataFolder()
    const held = openDataFolder(folder)
    expect(() => openDataFolder(folder)).toThrow(`held by process ${process.pid}. Stop it, or name another folder`)
    await expect(startLake({data: folder, port: 0})).rejects.toMatchObject({code: 'file-unreadable'})
    held.close()
    openDataFolder(folder).close()
  })

  test('is free again when its process was killed', async () => {
    const folder = await createDataFolder()
    const module = new URL('../../lake/index.ts', import.meta.url).href
    const script = `const {openDataFolder} = await import('${module}'); openDataFolder(process.argv[1]); console.log('held'); setInterval(() => {}, 1000)`
    const child = spawn(process.execPath, ['--input-type=module', '--eval', script, folder])
    await once(child.stdout, 'data')
    expect(() => openDataFolder(folder)).toThrow(`held by process ${child.pid}`)
    child.kill('SIGKILL')
    await once(child, 'exit')
    openDataFolder(folder).close()
  })

  test.each([
    ['no database', async (file: string) => writeFile(file, 'It was a dark and stormy night. '.repeat(100))],
    [
      'the database of something else',
      async (file: string) => {
        const database = new DatabaseSync(file)
        database.exec('create table recipes (name text)')
        database.close()
      },
    ],
    [
      'the data of a later version',
      async (file: string) => {
        const database = new DatabaseSync(file)
        database.exec('create table t (x); pragma user_version = 99')
        database.close()
      },
    ],
  ])('that holds %s is left alone', async (_name, make) => {
    const folder = await createDataFolder()
    const file = path.join(folder, 'lake.sqlite')
    await make(file)
    const before = await readFile(file)
    expect(() => openDataFolder(folder)).toThrow(file)
    expect(await readFile(file).then((after) => after.subarray(100))).toEqual(before.subarray(100))
  })

  test('goes out to a file and comes back from it', async () => {
    const from = openDataFolder(await createDataFolder(), () => Date.UTC(2025, 0, 1))
    const file = path.join(await createDataFolder(), 'dump.ndjson')
    const lines = [
      {_id: 'a', _type: 'note', _createdAt: '2020-01-01T00:00:00Z', see: {_type: 'reference', _ref: 'z'}},
      {_id: 'drafts.a', _type: 'note'},
      {_id: 'z', _type: 'note', text: 'Zoë 😀\u2028'},
    ]
    await writeFile(file, lines.map((line) => JSON.stringify(line)).join('\n'))
    expect(from.importFrom(file)).toBe(3)
    expect(from.exportTo(file)).toBe(3)
    const first = await readFile(file, 'utf8')

    const to = openDataFolder(await createDataFolder(), () => Date.UTC(2025, 0, 1))
    expect([to.importFrom(file), to.exportTo(file), to.size]).toEqual([3, 3, 3])
    expect(bare(await readFile(file, 'utf8'))).toBe(bare(first))
    to.reset()
    expect(to.size).toBe(0)
    to.close()
    from.close()
  })

  test.each([
    [
      'a reference that leads nowhere',
      '{"_id":"b","_type":"note","see":{"_ref":"none"}}',
      'references non-existent document "none"',
    ],
    ['a line that is no JSON', '{"_id":', 'line 2 is no JSON object'],
    ['a line that is no document', '{"_id":"b"}', 'line 2 has no "_id" or no "_type"'],
    [
      'a line that leads to an asset file',
      '{"_id":"b","_type":"note","image":{"_sanityAsset":"image@file://./a.png"}}',
      'sanity dataset import',
    ],
  ])('takes nothing from a file with %s', async (_name, line, message) => {
    const folder = openDataFolder(await createDataFolder())
    const file = path.join(await createDataFolder(), 'dump.ndjson')
    await writeFile(file, `{"_id":"a","_type":"note"}\n${line}\n`)
    expect(() => folder.importFrom(file)).toThrow(message)
    expect(folder.size).toBe(0)
    folder.close()
  })
})

/** A dump without what is new in each import. */
function bare(text: string): string {
  return text.replaceAll(/,"_rev":"[^"]+"/g, '')
}
