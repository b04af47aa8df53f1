import {spawn} from 'node:child_process'
import {cp, mkdir, mkdtemp, readdir, rm, symlink, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import process from 'node:process'
import {stripVTControlCharacters} from 'node:util'
import packageJson from '../../package.json' with {type: 'json'}
import {prepareStudio} from '../../scripts/start/build-studio.ts'

const root = path.resolve(import.meta.dirname, '../..')
/** Milliseconds after which a step is given up. */
const patience = 300_000

/** A Studio that a newsroom has just made, with this package installed from its tarball. */
export interface FreshStudio {
  readonly folder: string
  /** Checks its types and gives what the compiler says. */
  checkTypes(): Promise<string>
  /** Builds the Studio and gives the folder of the build. */
  build(): Promise<string>
  remove(): Promise<void>
}

/** Packs this package, makes a Studio outside the repository and installs both with npm. */
export async function createFreshStudio(): Promise<FreshStudio> {
  const place = await mkdtemp(path.join(tmpdir(), 'copytaster-fresh-'))
  const remove = () => rm(place, {recursive: true, force: true})
  try {
    const tarball = await packInto(place)
    const folder = path.join(place, 'studio')
    await writeStudio(folder, tarball)
    say('installs the Studio and the plugin with npm')
    await run(folder, 'npm', ['install', '--prefer-offline', '--no-audit', '--no-fund'])
    return {
      folder,
      checkTypes() {
        say('checks types')
        return run(folder, process.execPath, [path.join(folder, 'node_modules/typescript/bin/tsc')])
      },
      async build() {
        say('builds the Studio')
        const build = await prepareStudio(folder, AbortSignal.timeout(patience))
        await build.work
        return build.folder
      },
      remove,
    }
  } catch (error) {
    await remove()
    throw error
  }
}

/** Packs a copy, so that the build which packing starts leaves the repository as it is. */
async function packInto(place: string): Promise<string> {
  say('builds and packs the plugin')
  const copy = path.join(place, 'package')
  await mkdir(copy)
  for (const name of await readdir(root)) {
    if (!notNeeded.test(name)) await cp(path.join(root, name), path.join(copy, name), {recursive: true})
  }
  await symlink(path.join(root, 'node_modules'), path.join(copy, 'node_modules'), 'junction')
  await run(copy, 'npm', ['pack', '--pack-destination', place])
  return path.join(place, `${packageJson.name}-${packageJson.version}.tgz`)
}

const notNeeded = /^(?:\..*|node_modules|bench|coverage|dist|docs|test)$/u

async function writeStudio(folder: string, tarball: string): Promise<void> {
  await mkdir(folder)
  for (const name of wiring) await cp(path.join(root, 'studio', name), path.join(folder, 'local', name))
  const {sanity, typescript, '@types/react': reactTypes} = packageJson.devDependencies
  const manifest = {
    name: 'fresh-studio',
    private: true,
    type: 'module',
    dependencies: {
      react: '^19.2.0',
      'react-dom': '^19.2.0',
      sanity,
      [packageJson.name]: `file:${tarball}`,
      'styled-components': '^6.1.15',
    },
    devDependencies: {'@types/react': reactTypes, typescript},
  }
  const compilerOptions = {
    target: 'ES2022',
    lib: ['DOM', 'DOM.Iterable', 'ESNext'],
    module: 'Preserve',
    jsx: 'preserve',
    strict: true,
    noUncheckedIndexedAccess: true,
    exactOptionalPropertyTypes: true,
    isolatedModules: true,
    allowImportingTsExtensions: true,
    skipLibCheck: true,
    noEmit: true,
  }
  const files = {
    'package.json': JSON.stringify(manifest),
    'tsconfig.json': JSON.stringify({compilerOptions, include: ['*.ts', 'local']}),
    ...sources,
  }
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, name), text)
}

/** What a Studio needs to run on the lake of this machine. A newsroom has a project at Sanity instead. */
const wiring = ['lake-address.ts', 'local-client.ts', 'local-workspace.ts', 'offline-build.ts']

const sources = {
  'newsletter.ts': `import {defineField, defineType} from 'sanity'

export const newsletter = defineType({
  name: 'newsletter',
  title: 'Newsletter',
  type: 'document',
  fields: [
    defineField({name: 'title', type: 'string'}),
    defineField({name: 'lead', type: 'reference', to: [{type: 'article'}]}),
  ],
})
`,
  'sanity.config.ts': `import {defineConfig} from 'sanity'
import {copytaster, type CopytasterOptions} from 'sanity-plugin-copytaster'
import {structureTool} from 'sanity/structure'
import {readLakeAddress} from './local/lake-address.ts'
import {localWorkspace} from './local/local-workspace.ts'
import {newsletter} from './newsletter.ts'

const lake = readLakeAddress()
const options: CopytasterOptions = {publishAnyway: ['embargoed']}

export default defineConfig({
  name: 'default',
  title: 'Fresh Studio',
  projectId: 'local',
  dataset: 'production',
  schema: {types: [newsletter]},
  plugins: [structureTool(), copytaster(options)],
  ...(lake && localWorkspace(lake)),
})
`,
  'sanity.cli.ts': `import {defineCliConfig} from 'sanity/cli'
import {offlineBuild} from './local/offline-build.ts'

export default defineCliConfig({
  api: {projectId: 'local', dataset: 'production'},
  vite: (config) => ({...config, plugins: [...(config.plugins ?? []), offlineBuild()]}),
})
`,
  // Types that cannot be found are `any`, which takes everything: each of these lines must be refused.
  'refused.ts': `import {copytaster} from 'sanity-plugin-copytaster'
import type {Lake} from 'sanity-plugin-copytaster/lake'
import {readStory, type ReadResult} from 'sanity-plugin-copytaster/wire'

// @ts-expect-error there is no such reason
copytaster({publishAnyway: ['in-a-hurry']})
// @ts-expect-error bytes or text go in, no number
readStory(1)
// @ts-expect-error a result is no number
export const result: ReadResult = 1
// @ts-expect-error a lake is no number
export const lake: Lake = 1
`,
}

/** The steps take a minute or two: whoever waits sees which one it is. */
function say(what: string): void {
  process.stdout.write(`fresh Studio: ${what} …\n`)
}

function run(cwd: string, command: string, args: readonly string[]): Promise<string> {
  const child = spawn(command, args, {
    cwd,
    signal: AbortSignal.timeout(patience),
    stdio: ['ignore', 'pipe', 'pipe'],
    // npm and what it starts run on the Node that runs the tests.
    env: {...process.env, PATH: [path.dirname(process.execPath), process.env.PATH].join(path.delimiter)},
  })
  const said: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => said.push(String(data)))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      const output = stripVTControlCharacters(said.join('')).trim()
      if (code === 0) return resolve(output)
      reject(new Error(`${[command, ...args].join(' ')} ended with ${String(code)}:\n${output}`))
    })
  })
}
