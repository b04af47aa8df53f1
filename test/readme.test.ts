import {execFile} from 'node:child_process'
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {promisify} from 'node:util'
import {describe, expect, test} from 'vitest'
import packageJson from '../package.json' with {type: 'json'}
import {exitCodes} from '../scripts/exit-codes.ts'
import {checkOptions, optionsSchema} from '../plugins/copytaster/options.ts'
import {configSchema} from '../scripts/feeds/feeds-config.ts'
import {checkCodes} from '../src/feeds/check/check-codes.ts'
import {codes} from '../src/diagnostics/codes.ts'
import {fields} from '../src/documents/names.ts'
import {feedFormats} from '../src/feeds/registry.ts'
import {skipCodes} from '../src/feeds/skip-codes.ts'
import * as core from '../src/index.ts'
import {noticeKinds, roles} from '../src/story/passage.ts'

const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8')
const cli = fileURLToPath(new URL('../scripts/cli.ts', import.meta.url))
const exec = promisify(execFile)
const commands = ['read', 'import', 'lake', 'feeds'] as const
/** Commands of `copytaster feeds`. */
const feedsCommands = ['write', 'serve', 'check'] as const

/** What stands in code blocks of the shell and between backticks. */
const shownCode = [
  ...[...readme.matchAll(/^```sh\n([\s\S]*?)^```/gmu)].map(([, text = '']) => text),
  ...[...readme.replace(/^```[\s\S]*?^```/gmu, '').matchAll(/`([^`\n]+)`/gu)].map(([, text = '']) => text),
]

describe('the README', () => {
  test('lists every diagnostic code with its meaning', () => {
    expect(Object.fromEntries(tableUnder('Diagnostics').map(([code, meaning]) => [bare(code), meaning]))).toEqual(codes)
  })

  test('lists every code of what does not go out with its meaning, and every feed', () => {
    const codesShown = tableUnder('What does not go out').map(([code, meaning]) => [bare(code), meaning])
    expect(Object.fromEntries(codesShown)).toEqual(skipCodes)
    const feedsShown = tableUnder('Formats of feeds').flatMap(([names = '']) => names.split(', ').map(bare))
    expect(feedsShown.toSorted()).toEqual(feedFormats.map(({name}) => name).toSorted())
  })

  test('lists every role and every kind of notice with an example', () => {
    const rows = tableUnder('What is recognised')
    expect(rows.map(([name]) => bare(name))).toEqual(expect.arrayContaining([...roles, ...noticeKinds]))
    expect(rows.filter(([, example]) => !example)).toEqual([])
  })

  test('lists every code of what a check of feeds finds', () => {
    expect(Object.fromEntries(tableUnder('Check a feed').map(([code, meaning]) => [bare(code), meaning]))).toEqual(
      checkCodes,
    )
  })

  test('lists every setting of feeds', () => {
    const rows = tableUnder('What the newsroom says of its feeds')
    const named = rows.flatMap(([names = '']) => names.split(', ').map(bare))
    expect(named.toSorted()).toEqual(
      Object.keys(configSchema.shape)
        .filter((name) => name !== '$schema')
        .toSorted(),
    )
  })

  test('shows settings of feeds that are taken', () => {
    const [, text = ''] = /^```json\n([\s\S]*?)^```/mu.exec(readme) ?? []
    expect(() => configSchema.parse(JSON.parse(text))).not.toThrow()
  })

  test('lists every exit code', () => {
    expect(tableUnder('Exit codes').map(([code]) => Number(code))).toEqual(Object.values(exitCodes))
  })

  test('lists every field that can be mapped, and every option', () => {
    const named = tableUnder('An article type of your own').map(([name]) => bare(name))
    expect(named.toSorted()).toEqual(Object.keys(fields.article).toSorted())
    expect(tableUnder('Options').map(([name]) => bare(name))).toEqual(Object.keys(optionsSchema.shape))
  })

  test('shows options that are taken', () => {
    const shown = [...readme.matchAll(/^copytaster\((\{[\s\S]*?^\})\)/gmu)].map(([, text = '']) => text)
    expect(shown).toHaveLength(2)
    // What a reader would copy is code, so it is run.
    // oxlint-disable-next-line no-new-func
    for (const text of shown) expect(() => checkOptions(new Function(`return ${text}`)())).not.toThrow()
  })

  test('gives examples of notices that are found', () => {
    const examples = tableUnder('What is recognised').filter(([name]) =>
      noticeKinds.some((kind) => kind === bare(name)),
    )
    const found = examples.map(([name = '', example = '']) => [bare(name), kindFound(example)])
    expect(found).toEqual(found.map(([name]) => [name, name]))
  })

  test('shows what the command line really prints', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'copytaster-readme-'))
    try {
      await writeFile(path.join(folder, 'story.txt'), `${/^```text\n([\s\S]*?)^```/mu.exec(readme)?.[1]}`)
      const sessions = [...readme.matchAll(/^```console\n([\s\S]*?)^```/gmu)].map(([, session = '']) => session)
      const calls = sessions.flatMap((session) => session.split(/^\$ copytaster /mu).slice(1))
      expect(calls.length).toBeGreaterThan(2)
      for (const call of calls) {
        const [line = '', ...output] = call.split('\n')
        const {stdout} = await exec(process.execPath, [cli, ...line.split(' ')], {cwd: folder})
        expect(stdout.trimEnd()).toBe(output.join('\n').trimEnd())
      }
    } finally {
      await rm(folder, {recursive: true})
    }
    // A process for each line, and a busy machine.
  }, 180_000)

  test('names everything that the core exports', () => {
    const section = sectionUnder('Use from code')
    expect(Object.keys(core).filter((name) => !section.includes(`\`${name}`))).toEqual([])
    const named = [...section.matchAll(/^- `(\w+)/gmu)].map(([, name]) => name)
    expect(named.filter((name) => name === undefined || !(name in core))).toEqual([])
  })

  test('shows the two commands of a newcomer first', () => {
    const firstBlock = /```sh\n([\s\S]*?)```/u.exec(readme)?.[1] ?? ''
    const lines = firstBlock.split('\n').map((line) => line.replace(/#.*/u, '').trim())
    expect(lines.filter((line) => line !== '')).toEqual(['npm install && npm start', 'npm install && npm test'])
  })

  test('shows only npm scripts that exist', () => {
    const shown = shownCode.flatMap((text) =>
      [...text.matchAll(/\bnpm (?:run )?(?:--silent )?([\w:]+)/gu)].map(([, name]) => name),
    )
    const known = new Set(['install', ...Object.keys(packageJson.scripts)])
    expect(shown).toContain('bench')
    expect(shown.filter((name) => name === undefined || !known.has(name))).toEqual([])
  })

  test('shows only commands and flags that the command line has', async () => {
    const help = await Promise.all(commands.map(async (name) => [name, await helpOf(name)] as const))
    const lines = shownCode.flatMap((text) => text.split('\n'))
    const shown = lines.map((line) => /\bcopytaster (?:-- )?([a-z]+)(.*)/u.exec(line)).filter((match) => match !== null)
    const unknown = shown.filter(([, name]) => name !== undefined && !commands.some((known) => known === name))
    expect(unknown.map(([line]) => line)).toEqual([])
    for (const [name, text] of help) {
      const rests = shown
        .filter(([, shownName]) => shownName === name)
        .map(([, , rest = '']) => rest.split('|')[0] ?? '')
      expect(rests.length).toBeGreaterThan(0)
      expect(flagsIn(rests.join(' ')).filter((flag) => !text.includes(flag))).toEqual([])
    }
    const bareFlags = shownCode.filter((text) => text.startsWith('--')).flatMap(flagsIn)
    expect(bareFlags).toContain('--dry-run')
    expect(bareFlags.filter((flag) => !help.some(([, text]) => text.includes(flag)))).toEqual([])
  })
})

/** Rows of the tables between a heading and the next one, cells without their pipes, head and rule left out. */
function tableUnder(heading: string): readonly (readonly string[])[] {
  const rows = sectionUnder(heading)
    .split('\n')
    .filter((line) => line.startsWith('|'))
  return rows
    .filter((row, index) => !isRule(row) && !isRule(rows[index + 1]))
    .map((row) =>
      row
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
}

function sectionUnder(heading: string): string {
  return readme.split(/^#+ /mu).find((text) => text.startsWith(`${heading}\n`)) ?? ''
}

/** The kind of the last notice in a short story that ends with the example. */
function kindFound(example: string): string | undefined {
  const paragraphs = [
    'Island school gets its bell back after ninety years',
    'By Petra Lindholm',
    'A ferry brought home on Tuesday what a ferry had taken away in 1934.',
    'The island has three hundred people and one bell.',
    example,
  ]
  const [story] = core.readStory(new TextEncoder().encode(paragraphs.join('\n\n'))).stories
  return story?.passages.at(-1)?.kind
}

function isRule(row = ''): boolean {
  return /^\|[ :-]+\|/u.test(row)
}

function bare(cell = ''): string {
  return cell.replaceAll('`', '')
}

function flagsIn(text: string): readonly string[] {
  return text.match(/(?<!\S)--[a-z][a-z-]*/gu) ?? []
}

async function helpOf(command: (typeof commands)[number]): Promise<string> {
  const calls = command === 'feeds' ? feedsCommands.map((name) => [command, name]) : [[command]]
  const helps = await Promise.all(calls.map((call) => exec(process.execPath, [cli, ...call, '--help'])))
  return helps.map(({stdout}) => stdout).join('')
}
