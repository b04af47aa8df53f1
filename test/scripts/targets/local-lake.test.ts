import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {findLake, startLake} from '../../../lake/index.ts'
import {run} from '../../../scripts/run.ts'
import {openLocalLake} from '../../../scripts/targets/local-lake.ts'
import {createWorld} from '../world.ts'

const lines = ['Kestrels nest on the gasworks', '', 'HALDEN — Two kestrels have moved into the gasworks, wardens said.']

const world = () => ({...createWorld(), now: Date.now})

describe('an import into the lake of this machine', () => {
  let folder = ''
  let data = ''
  let story = ''
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'copytaster-lake-'))
    data = path.join(folder, 'data')
    story = path.join(folder, 'story.txt')
    await writeFile(story, lines.join('\n'))
  })
  afterEach(() => rm(folder, {recursive: true, force: true}))

  async function headlines(): Promise<unknown> {
    const {client, close} = await openLocalLake(data, world())
    try {
      return await client.fetch<unknown>('*[_type == "article"].headline', {}, {perspective: 'drafts'})
    } finally {
      await close()
    }
  }

  test('starts a lake where none runs and ends it', async () => {
    expect(await run(['import', '--to', 'lake', '--data', data, story], world())).toBe(0)
    expect(findLake(data)).toBeUndefined()
    expect(await headlines()).toEqual([lines[0]])
  })

  test('goes to the lake that runs, and leaves it running', async () => {
    const lake = await startLake({data, port: 0})
    try {
      expect(await run(['import', '--to', 'lake', '--data', data, story], world())).toBe(0)
      expect(findLake(data)).toMatchObject({url: lake.url})
      expect(await headlines()).toEqual([lines[0]])
    } finally {
      await lake.close()
    }
  })

  test('is the default where there is a lake', async () => {
    await (await startLake({data, port: 0})).close()
    expect(await run(['import', '--data', data, story], world())).toBe(0)
    expect(await headlines()).toEqual([lines[0]])
  })

  test('is not led astray by the address of a lake that was killed', async () => {
    await (await startLake({data, port: 0})).close()
    const stranger = createServer((_request, response) => response.writeHead(401).end())
    await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve))
    // A server that listens on a port has an address object.
    const {port} = stranger.address() as AddressInfo
    await writeFile(path.join(data, 'url'), `http://localhost:${port}\n`)
    try {
      expect(await run(['import', '--to', 'lake', '--data', data, story], world())).toBe(0)
      expect(await headlines()).toEqual([lines[0]])
    } finally {
      stranger.close()
    }
  })
})
