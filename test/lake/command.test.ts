import {readFile, writeFile} from 'node:fs/promises'
import {createServer} from 'node:net'
import type {AddressInfo} from 'node:net'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {findLake, startLake} from '../../lake/index.ts'
import {run} from '../../scripts/run.ts'
import {createWorld, type World} from '../scripts/world.ts'
import {clientOf, createDataFolder} from './lake-under-test.ts'

/** Serves until the test stops it; `ready` gives what it printed. */
function serve(...args: readonly string[]): {
  readonly world: World
  readonly ready: Promise<string>
  readonly ended: Promise<number>
} {
  const {promise: ready, resolve} = Promise.withResolvers<string>()
  const world = createWorld({
    onWrite: (text) => {
      resolve(text)
      return true
    },
  })
  return {world, ready, ended: run(['lake', ...args], world)}
}

async function command(args: readonly string[], settings: Parameters<typeof createWorld>[0] = {}) {
  const world = createWorld(settings)
  const exitCode = await run(['lake', ...args], world)
  return {exitCode, stdout: world.text('stdout'), stderr: world.text('stderr')}
}

describe('copytaster lake', () => {
  test('prints its address when it is ready, and ends when it is stopped', async () => {
    const data = await createDataFolder()
    const {world, ready, ended} = serve('--data', data, '--port', '0')
    const url = (await ready).trim()
    const found = findLake(data)
    expect(found).toEqual({url, token: (await readFile(path.join(data, 'token'), 'utf8')).trim()})
    const client = clientOf({url, token: found?.token ?? '', close: async () => {}})
    expect(await client.create({_id: 'a', _type: 'note'})).toMatchObject({_id: 'a'})
    world.stop()
    expect(await ended).toBe(130)
    expect(world.text('stderr')).toBe(
      `Project "local", dataset "production", token in ${data}/token. Stop it with Ctrl-C.\n`,
    )
    expect(findLake(data)).toBeUndefined()
    await expect(fetch(`${url}/v1/ping`)).rejects.toThrow('fetch failed')
  })

  test('takes the next port where one is in use, and says so', async () => {
    const blocker = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => blocker.once('listening', resolve))
    const {port} = blocker.address() as AddressInfo // of a server that listens on a port
    const {world, ready, ended} = serve('--data', await createDataFolder(), '--port', String(port))
    const taken = Number(new URL((await ready).trim()).port)
    expect(taken).toBeGreaterThan(port)
    expect(world.text('stderr')).toContain(`Port ${port} is in use; trying ${port + 1}.\n`)
    world.stop()
    await ended
    blocker.close()
  })

  test('says who holds the data', async () => {
    const data = await createDataFolder()
    const lake = await startLake({data, port: 0})
    const second = await command(['--data', data])
    await lake.close()
    expect(second).toEqual({
      exitCode: 1,
      stdout: '',
      stderr: `copytaster: The data in ${data} is held by process ${process.pid}. Stop it, or name another folder with --data.\n`,
    })
  })

  test('serves this machine alone, unless it is told twice', async () => {
    const data = await createDataFolder()
    expect(await command(['--data', data, '--host', '0.0.0.0'])).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('--allow-remote'),
    })
    const {world, ready, ended} = serve('--data', data, '--port', '0', '--host', '127.0.0.3', '--allow-remote')
    await ready
    expect(world.text('stderr')).toContain('Warning: on 127.0.0.3 other machines reach this lake.')
    world.stop()
    await ended
  })

  test.each(['99999', 'x', '-1'])('does not take %s for a port', async (port) => {
    expect(await command(['--port', port])).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('A port is a number'),
    })
  })

  test('imports and exports', async () => {
    const data = await createDataFolder()
    const [input, output] = ['in.ndjson', 'out.ndjson'].map((name) => path.join(data, name)) as [string, string] // two names, two paths
    await writeFile(input, '{"_id":"a","_type":"note"}\n{"_id":"b","_type":"note"}\n')
    expect(await command(['--data', data, '--import', input, '--export', output])).toEqual({
      exitCode: 0,
      stdout: `Imported 2 documents from ${input}.\nExported 2 documents to ${output}.\n`,
      stderr: '',
    })
    expect(
      (await readFile(output, 'utf8'))
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line)),
    ).toMatchObject([{_id: 'a'}, {_id: 'b'}])
    expect(await command(['--data', data, '--import', path.join(data, 'none')])).toMatchObject({exitCode: 1})
  })

  test('deletes everything only after it was told to', async () => {
    const data = await createDataFolder()
    const input = path.join(data, 'in.ndjson')
    await writeFile(input, '{"_id":"a","_type":"note"}\n')
    await command(['--data', data, '--import', input])
    expect(await command(['--data', data, '--reset'])).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('Add --yes'),
    })

    const asked = createWorld({stdin: 'no\n'})
    const person = {...asked, stdin: {...asked.stdin, isTerminal: true}}
    await run(['lake', '--data', data, '--reset'], person)
    expect(asked.text('stdout')).toBe(
      `Delete 1 document and all history in ${data}? Type "yes": Nothing was deleted.\n`,
    )

    const sure = createWorld({stdin: 'yes\n'})
    await run(['lake', '--data', data, '--reset'], {...sure, stdin: {...sure.stdin, isTerminal: true}})
    expect(sure.text('stdout')).toContain(`Deleted 1 document in ${data}.\n`)
    expect(await command(['--data', data, '--reset', '--yes'])).toMatchObject({
      exitCode: 0,
      stdout: `Deleted 0 documents in ${data}.\n`,
    })
  })
})
