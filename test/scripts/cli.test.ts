import {spawn} from 'node:child_process'
import {readFile, rm, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {createFolder} from './world.ts'

const root = path.resolve(import.meta.dirname, '../..')

interface Ended {
  readonly exitCode: number | null
  readonly stdout: string
  readonly stderr: string
}

interface Started {
  readonly process: ReturnType<typeof spawn>
  readonly ended: Promise<Ended>
}

/** The command line as a process of its own. */
function start(args: readonly string[], cwd: string): Started {
  const child = spawn(process.execPath, [path.join(root, 'scripts/cli.ts'), ...args], {cwd})
  const printed = {stdout: '', stderr: ''}
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream].setEncoding('utf8').on('data', (text: string) => {
      printed[stream] += text
    })
  }
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (exitCode) => resolve({exitCode, ...printed}))
  })
  return {process: child, ended}
}

const story = (place: string): string =>
  `Town hall of ${place} opens its roof\n\nBy Ada Quill\n\n${place.toUpperCase()} — The roof opened on Monday.\n\nNobody fell off it.\n`

let folder = ''
beforeAll(async () => {
  folder = await createFolder({
    'b.txt': story('Bergen'),
    'a.txt': story('Aarhus'),
    'c.txt': story('Chania'),
    'empty.txt': '',
  })
})
afterAll(() => rm(folder, {recursive: true}))

describe('copytaster as a process', () => {
  test('prints one JSON object a line for each input, in the order given', async () => {
    const {exitCode, stdout, stderr} = await start(['read', '--json', 'b.txt', './a.txt', 'c.txt'], folder).ended
    expect({exitCode, stderr}).toEqual({exitCode: 0, stderr: ''})
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(lines.map(({file, format}) => [file, format])).toEqual([
      ['b.txt', 'plain-text'],
      ['./a.txt', 'plain-text'],
      ['c.txt', 'plain-text'],
    ])
    expect(lines[1].stories[0].headline).toBe('Town hall of Aarhus opens its roof')
    expect(Object.keys(lines[0])).toEqual(['file', 'format', 'stories', 'diagnostics'])
  })

  test('reads the standard input', async () => {
    const {process: child, ended} = start(['read', '--json', '-'], folder)
    child.stdin?.end('Town hall opens its roof\n\nBy Ada Quill\n\nThe roof opened on Monday.\n')
    const {exitCode, stdout} = await ended
    expect(exitCode).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({file: '-', stories: [{headline: 'Town hall opens its roof'}]})
  })

  test('goes on after an input that cannot be read, and ends with 1', async () => {
    const {exitCode, stdout, stderr} = await start(['read', '--json', 'empty.txt', 'nowhere.txt', 'a.txt'], folder)
      .ended
    expect(exitCode).toBe(1)
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(lines.map(({file, stories}) => [file, stories.length])).toEqual([
      ['empty.txt', 0],
      ['nowhere.txt', 0],
      ['a.txt', 1],
    ])
    expect(lines.slice(0, 2).map(({diagnostics}) => diagnostics[0].code)).toEqual(['input-empty', 'file-not-found'])
    expect(stderr.trimEnd().split('\n')).toHaveLength(2)
  })

  test('is quiet when its reader goes away', async () => {
    const {process: child, ended} = start(['read', '--json', ...Array.from({length: 400}, () => 'a.txt')], folder)
    child.stdout?.once('data', () => child.stdout?.destroy())
    const {exitCode, stderr} = await ended
    expect({exitCode, stderr}).toEqual({exitCode: 0, stderr: ''})
  })

  test('ends with 130 when it is stopped', async () => {
    const {process: child, ended} = start(['read', '--json', 'a.txt', '-'], folder)
    // The first line says that the process is up; it now waits for the standard input.
    child.stdout?.once('data', () => child.kill('SIGINT'))
    const {exitCode, stdout} = await ended
    expect(exitCode).toBe(130)
    expect(JSON.parse(stdout.split('\n')[0] ?? '')).toMatchObject({file: 'a.txt'})
  })

  test('leaves nothing half written when an import is stopped', async () => {
    const old = '{"_id":"page","_type":"page"}\n'
    await writeFile(path.join(folder, 'old.ndjson'), old)
    const args = ['import', '--to', 'ndjson=old.ndjson', 'empty.txt', 'a.txt', '-']
    const {process: child, ended} = start(args, folder)
    // What is wrong with the first input is said at once; the process then waits for the standard input.
    child.stderr?.once('data', () => child.kill('SIGINT'))
    const {exitCode, stderr} = await ended
    expect(exitCode).toBe(130)
    expect(stderr).toContain('Stopped.')
    expect(await readFile(path.join(folder, 'old.ndjson'), 'utf8')).toBe(old)
  })

  test('imports into copytaster.ndjson of the folder it stands in', async () => {
    const first = await start(['import', 'a.txt', 'b.txt'], folder).ended
    expect(first).toMatchObject({exitCode: 0, stderr: ''})
    expect(first.stdout).toContain('Into copytaster.ndjson: read 2, created 2,')
    const second = await start(['import', 'a.txt', 'b.txt'], folder).ended
    expect(second.stdout).toContain('Nothing changed in copytaster.ndjson: read 2, created 0, changed 0, unchanged 2,')
  })

  test('says what a wrong command line should be', async () => {
    const {exitCode, stdout, stderr} = await start(['import', '--publsh', 'a.txt'], folder).ended
    expect({exitCode, stdout, stderr}).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: `copytaster: unknown option '--publsh' (did you mean --publish?). Run "copytaster --help" for what there is.\n`,
    })
  })
})
