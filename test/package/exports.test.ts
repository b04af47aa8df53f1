import {execFile} from 'node:child_process'
import {cp, mkdtemp, readFile, rm, stat, symlink, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {promisify} from 'node:util'
import {publint} from 'publint'
import {formatMessage} from 'publint/utils'
import ts from 'typescript'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import uiPackageJson from '@sanity/ui/package.json' with {type: 'json'}
import packageJson from '../../package.json' with {type: 'json'}

const root = fileURLToPath(new URL('../../', import.meta.url))
const exec = promisify(execFile)

describe('the published package', {timeout: 60_000}, () => {
  let folder = ''

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'copytaster-package-'))
    await symlink(path.join(root, 'node_modules'), path.join(folder, 'node_modules'))
    for (const file of ['package.json', 'README.md', 'CHANGELOG.md', 'LICENSE']) {
      await cp(path.join(root, file), path.join(folder, file))
    }
    await node(root, path.join(root, 'node_modules/tsdown/dist/run.mjs'), '--out-dir', path.join(folder, 'dist'))
  }, 120_000)

  afterAll(() => rm(folder, {recursive: true, force: true}))

  test('has every file that its exports and its bin name', async () => {
    const named = [...Object.values(packageJson.exports).flatMap(pathsOf), ...Object.values(packageJson.bin)]
    const sizes = await Promise.all(named.map(async (name) => (await stat(path.join(folder, name))).size))
    expect(sizes.filter((size) => size === 0)).toEqual([])
  })

  test('can be imported by the names of its exports', async () => {
    const specifiers = Object.keys(packageJson.exports).map((name) => path.posix.join(packageJson.name, name))
    expect(specifiers).toContain('sanity-plugin-copytaster/wire')
    expect(specifiers).toContain('sanity-plugin-copytaster/feeds')
    expect(specifiers).toContain('sanity-plugin-copytaster/lake')
    for (const specifier of specifiers) {
      const attributes = specifier.endsWith('.json') ? `, {with: {type: 'json'}}` : ''
      const script = `console.log('${specifier}', Object.keys(await import('${specifier}'${attributes})).length > 0)`
      expect(await node(folder, '--input-type=module', '--eval', script)).toBe(`${specifier} true\n`)
    }
  })

  test('has types that a strict project can use', async () => {
    const use = path.join(folder, 'use.ts')
    await writeFile(
      use,
      `import * as plugin from 'sanity-plugin-copytaster'
import {type FeedFormatName, feedFormatNamed} from 'sanity-plugin-copytaster/feeds'
import {startLake, type Lake} from 'sanity-plugin-copytaster/lake'
import {readStory, type ReadResult} from 'sanity-plugin-copytaster/wire'
export const lake: Promise<Lake> = startLake({data: 'lake', port: 0})
export const result: ReadResult = readStory(new Uint8Array())
export const names = Object.keys(plugin)
export const format = feedFormatNamed('rss' satisfies FeedFormatName)
// @ts-expect-error bytes or text go in, no number
readStory(1)
`,
    )
    const flags = '--noEmit --strict --skipLibCheck --target es2023 --module nodenext --jsx react-jsx --types node'
    const errors = await node(folder, path.join(root, 'node_modules/typescript/bin/tsc'), ...flags.split(' '), use)
    await rm(use)
    expect(errors).toBe('')
  })

  test('keeps node: and the Studio out of the core', async () => {
    const allowed =
      /^(?:chardet|fflate|mdast-util-[\w-]+|micromark-extension-gfm|nanotar|parse5|saxes|yaml|zod|@noble\/hashes|@portabletext\/(?:types|to-html))(?:\/|$)/u
    for (const entry of ['dist/wire.js', 'dist/feeds.js']) {
      const packages = await packagesReachableFrom(path.join(folder, entry))
      expect(packages.filter((name) => !allowed.test(name))).toEqual([])
    }
  })

  test('leaves to the Studio what the Studio has, and brings nothing that a browser lacks', async () => {
    const imports = await packagesReachableFrom(path.join(folder, 'dist/index.js'))
    const packages = new Set(imports.map(packageOf))
    expect([...packages]).toEqual(
      expect.arrayContaining(['@portabletext/editor', '@sanity/icons', '@sanity/ui', 'react', 'sanity']),
    )
    expect(imports).toContain('@sanity/ui/styles.css')
    const declared = new Set(Object.keys({...packageJson.dependencies, ...packageJson.peerDependencies}))
    expect([...packages].filter((name) => !declared.has(name) || onlyInNode.has(name))).toEqual([])
  })

  test('asks the Studio for all that @sanity/ui asks for, and brings none of it', () => {
    const {dependencies, peerDependencies} = packageJson
    expect(Object.keys(peerDependencies)).toEqual(expect.arrayContaining(Object.keys(uiPackageJson.peerDependencies)))
    expect(Object.keys(peerDependencies).filter((name) => name in dependencies)).toEqual([])
  })

  test('has a command that starts', async () => {
    const bin = path.join(folder, packageJson.bin.copytaster)
    expect(await readFile(bin, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/u)
    expect((await node(folder, bin, '--version')).trim()).toBe(packageJson.version)
    expect(await node(folder, bin, '--help')).toContain('Usage: copytaster')
  })

  test('passes publint', async () => {
    const {messages} = await publint({pkgDir: folder, strict: true})
    expect(messages.map((message) => formatMessage(message, packageJson))).toEqual([])
  })

  test('packs dist and its papers alone', async () => {
    const {stdout} = await exec('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {cwd: folder})
    const files = packedFiles(JSON.parse(stdout))
    expect(files.filter((file) => !file.startsWith('dist/')).toSorted()).toEqual([
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'package.json',
    ])
    expect(files.filter((file) => !/\.(?:js|d\.ts|md|json)$|^LICENSE$/u.test(file))).toEqual([])
  })
})

async function node(cwd: string, ...args: readonly string[]): Promise<string> {
  const {stdout} = await exec(process.execPath, args, {cwd, timeout: 100_000})
  return stdout
}

/** Packages that the command and the lake need. */
const onlyInNode = new Set(['@hono/node-server', 'commander', 'groq-js', 'hono', 'ws'])

function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
}

function pathsOf(entry: string | Readonly<Record<string, string>>): readonly string[] {
  return typeof entry === 'string' ? [entry] : Object.values(entry)
}

async function packagesReachableFrom(file: string, seen = new Set<string>()): Promise<readonly string[]> {
  if (seen.has(file)) return []
  seen.add(file)
  const imports = ts
    .preProcessFile(await readFile(file, 'utf8'), true, true)
    .importedFiles.map(({fileName}) => fileName)
  const further = imports
    .filter((name) => name.startsWith('.'))
    .map((name) => packagesReachableFrom(path.resolve(path.dirname(file), name), seen))
  return [...imports.filter((name) => !name.startsWith('.')), ...(await Promise.all(further)).flat()]
}

function packedFiles(report: unknown): readonly string[] {
  const [packed] = report as readonly [{readonly files: readonly {readonly path: string}[]}] // as npm pack prints it
  return packed.files.map((file) => file.path)
}
