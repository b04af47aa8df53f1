import {mkdir, rm, symlink, truncate, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {strToU8, zipSync} from 'fflate'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {run} from '../../scripts/run.ts'
import {storySchema} from '../../src/story/story-schema.ts'
import {createFolder, createWorld, readPlainly} from './world.ts'

const good = 'Town hall opens its roof\n\nBy Ada Quill\n\nThe roof opened on Monday.\n'
const seeds = path.resolve(import.meta.dirname, '../../seeds')

let folder = ''
const at = (name: string): string => path.join(folder, name)
beforeAll(async () => {
  folder = await createFolder({
    'good.txt': good,
    'plain.txt': 'Town hall opens its roof\nAda Quill\nThe roof opened on Monday.\n',
    empty: '',
    blank: ' \n\t\r\n \n',
    binary: Uint8Array.from({length: 2000}, (_, index) => (index * 7919) % 256),
    zeroes: new Uint8Array(5000),
    'cut-off': Uint8Array.of(0xff, 0xfe, 0x41, 0x00, 0x42),
    huge: '',
    turned: 'Town hall opens its roof\n\nThe roof \u202Edenepo\u202C on Monday, in front of forty goats.\n',
  })
  await truncate(at('huge'), 200 * 1024 * 1024)
  await symlink('loop', at('loop'))
  await mkdir(at('nothing'))
})
afterAll(() => rm(folder, {recursive: true}))

describe('input that is damaged', () => {
  test('is taken, said and counted, and makes the exit code 1', async () => {
    const world = createWorld()
    expect(await run(['import', '--dry-run', at('turned')], world)).toBe(1)
    expect(world.printed.stderr.join('')).toMatch(/^damaged +\S*turned: .*backwards was taken out\. .*\.\n$/)
    expect(world.printed.stdout.join('')).toContain('created 1, changed 0, unchanged 0, left 0, failed 0, damaged 1')
  })
})

describe('input that cannot be read', () => {
  test.each([
    ['empty', 'input-empty'],
    ['blank', 'input-empty'],
    ['binary', 'input-binary'],
    ['zeroes', 'input-binary'],
    ['cut-off', 'charset-undecodable'],
    ['huge', 'input-too-large'],
    ['loop', 'file-unreadable'],
    ['nothing', 'file-not-found'],
    ['nowhere', 'file-not-found'],
    ['*.nothing', 'file-not-found'],
  ])('%s gives one line, and the others go on', async (name, code) => {
    for (const command of [
      ['read', '--json'],
      ['import', '--json', '--dry-run'],
    ]) {
      const world = createWorld()
      expect(await run([...command, at(name), at('good.txt')], world)).toBe(1)
      const [first, second] = world.printed.stdout.map((line) => JSON.parse(line))
      expect(first).toMatchObject({file: at(name), stories: [], diagnostics: [{code, severity: 'error'}]})
      expect(second).toMatchObject({file: at('good.txt'), stories: [{headline: 'Town hall opens its roof'}]})
      const lines = world.printed.stderr
        .join('')
        .split('\n')
        .filter((line) => line.includes(at(name)))
      expect(lines).toHaveLength(1)
      expect(lines[0]).toMatch(/\. [A-Z].*\.$/)
      expect(lines[0]).not.toMatch(/Error|\bat \//)
    }
  })

  test('a fault of the reader itself is one line, and the others go on', async () => {
    const world = createWorld()
    let count = 0
    const faulty: typeof readPlainly = (bytes, options) => {
      if (count++ === 0) throw new TypeError('x is not a function\n    at somewhere')
      return readPlainly(bytes, options)
    }
    expect(await run(['read', '--json', at('good.txt'), at('good.txt')], world, faulty)).toBe(1)
    const [first, second] = world.printed.stdout.map((line) => JSON.parse(line))
    expect(first.diagnostics).toMatchObject([{code: 'internal-fault'}])
    expect(second.stories).toHaveLength(1)
    expect(world.text('stderr').trimEnd().split('\n')).toHaveLength(1)
  })

  test.each([
    ['a million lines', 'A line of text that goes on.\n'.repeat(1_000_000)],
    ['one line of 50 MB', 'word '.repeat(10 * 1024 * 1024)],
  ])('%s ends, and ends soon', async (_name, text) => {
    await writeFile(at('long.txt'), text)
    const world = createWorld()
    await run(['read', '--json', at('long.txt'), at('good.txt')], world)
    expect(world.printed.stdout).toHaveLength(2)
    expect(JSON.parse(world.printed.stdout[1] ?? '').stories).toHaveLength(1)
    await rm(at('long.txt'))
  })
})

describe('folders and patterns', () => {
  test('what was left out of an archive is said where no story is in it', async () => {
    const stories = await createFolder({'forms.zip': zipSync({'forms.pdf': strToU8('%PDF-1.4 forms')})})
    const world = createWorld()
    expect(await run(['read', path.join(stories, 'forms.zip')], world)).toBe(1)
    expect(world.text('stderr')).toMatch(
      /forms\.pdf: The input is a PDF file.*\n.*None of the files in it is a story\./u,
    )
  })

  test('a folder is read with all that is in it, but for what is plainly no story', async () => {
    const stories = await createFolder({
      'b.txt': good,
      'a.txt': good,
      '.hidden': good,
      'README.md': '# Stories',
      'photo.JPG': 'not really',
    })
    await mkdir(path.join(stories, 'deeper'))
    await writeFile(path.join(stories, 'deeper', 'c.txt'), good)
    const world = createWorld()
    expect(await run(['read', '--json', stories], world, readPlainly)).toBe(0)
    const files = world.printed.stdout.map((line) => path.relative(stories, JSON.parse(line).file))
    expect(files).toEqual(['a.txt', 'b.txt', path.join('deeper', 'c.txt')])
    expect(world.text('stderr').replaceAll(`${stories}${path.sep}`, '')).toBe(
      'skipped README.md: a description of the folder\nskipped photo.JPG: a picture\n',
    )
    await rm(stories, {recursive: true})
  })

  test('a pattern is read in the order of names', async () => {
    const stories = await createFolder({'b.txt': good, 'a.txt': good, 'c.md': good})
    const world = createWorld()
    expect(await run(['read', '--json', path.join(stories, '*.txt')], world, readPlainly)).toBe(0)
    expect(world.printed.stdout.map((line) => JSON.parse(line).file)).toEqual(
      ['a.txt', 'b.txt'].map((name) => path.join(stories, name)),
    )
    await rm(stories, {recursive: true})
  })

  test('a file named by name is read whatever it is called', async () => {
    const stories = await createFolder({'README.md': good, 'story[1].txt': good})
    const world = createWorld()
    const names = ['README.md', 'story[1].txt'].map((name) => path.join(stories, name))
    expect(await run(['read', '--json', ...names], world, readPlainly)).toBe(0)
    await rm(stories, {recursive: true})
  })
})

describe('what is printed', () => {
  test('every story of the seeds keeps the contract of the read-out', async () => {
    const world = createWorld()
    expect(await run(['read', '--json', seeds], world)).toBe(0)
    expect(world.printed.stdout.length).toBeGreaterThan(7)
    for (const line of world.printed.stdout) {
      expect(line.endsWith('}\n')).toBe(true)
      for (const story of JSON.parse(line).stories) expect(storySchema.safeParse(story).error).toBeUndefined()
    }
  })

  test('a line is printed as soon as its input is read, and no other is read once nobody reads any more', async () => {
    let reads = 0
    const counting: typeof readPlainly = (bytes, options) => {
      reads++
      return readPlainly(bytes, options)
    }
    const printedAfter: number[] = []
    const world = createWorld({onWrite: () => printedAfter.push(reads) < 2})
    expect(await run(['read', '--json', ...Array.from({length: 5}, () => at('good.txt'))], world, counting)).toBe(0)
    expect(printedAfter).toEqual([1, 2])
    expect(reads).toBe(2)
  })

  test.each([[[]], [['read']], [['import']]])('%j --help has examples and exit codes', async (command: string[]) => {
    const world = createWorld()
    expect(await run([...command, '--help'], world)).toBe(0)
    expect(world.text('stdout')).toMatch(/\nExamples:\n {2}\S/)
    expect(world.text('stdout')).toMatch(/\nExit codes:\n {2}0 /)
    expect(world.text('stderr')).toBe('')
  })

  test.each([
    [['raed', 'x'], `unknown command 'raed' (did you mean read?)`],
    [['read', '--jso', 'x'], `unknown option '--jso' (did you mean --json?)`],
    [['read', '--type', 'nonsense', 'x'], `option '--type <format>' argument 'nonsense' is invalid`],
    [['read'], `missing required argument 'input'`],
    [['import', '--to', 'paper', 'x'], 'There is no target "paper"'],
    [['import', '--json', '--to', 'ndjson=-', 'x'], '--json and --to ndjson=- both want the standard output'],
  ])('%j is one line and 2', async (args, message) => {
    const world = createWorld()
    expect(await run(args, world)).toBe(2)
    expect(world.text('stdout')).toBe('')
    expect(world.text('stderr').trimEnd().split('\n')).toEqual([expect.stringContaining(`copytaster: ${message}`)])
  })

  test('a wrong value of an option is told in whole sentences', async () => {
    const world = createWorld()
    expect(await run(['lake', '--port', 'abc'], world)).toBe(2)
    expect(world.text('stderr')).toBe(
      `copytaster: option '--port <number>' argument 'abc' is invalid. A port is a number from 0 to 65535. Run "copytaster --help" for what there is.\n`,
    )
  })

  test('no arguments at all print the help and 2', async () => {
    const world = createWorld()
    expect(await run([], world)).toBe(2)
    expect(world.text('stderr')).toContain('Usage: copytaster')
  })

  test('an import shows a bar on a terminal when it takes longer than a second', async () => {
    const world = createWorld({isTerminal: true, columns: 80})
    const slow: typeof readPlainly = (bytes, options) => {
      void world.sleep(700)
      return readPlainly(bytes, options)
    }
    const args = ['import', '--dry-run', '--to', `ndjson=${at('x')}`, ...Array.from({length: 4}, () => at('plain.txt'))]
    expect(await run(args, world, slow)).toBe(0)
    expect(world.text('stderr')).toMatch(/█+░* 2\/4/)
    expect(world.text('stderr')).toContain('\r\u001b[2K')
    const plain = createWorld()
    await run(args, plain, slow)
    expect(plain.text('stdout') + plain.text('stderr')).not.toMatch(/█|\u001b/)
  })
})
