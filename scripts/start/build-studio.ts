import {spawn} from 'node:child_process'
import {createHash} from 'node:crypto'
import {existsSync} from 'node:fs'
import {glob, readdir, readFile, rename, rm, stat} from 'node:fs/promises'
import path from 'node:path'
import {stripVTControlCharacters} from 'node:util'
import {CopytasterError} from '../../src/diagnostics/copytaster-error.ts'

/** Everything that a build is made of. */
const inputs = [
  '{studio,plugins,schemas,src}/**/*.{ts,tsx}',
  'sanity.{config,cli}.ts',
  'scripts/start/build-studio.ts',
  'package-lock.json',
]
/** Builds kept: older ones may be served still. */
const kept = 4

export interface StudioBuild {
  readonly folder: string
  /** What makes it; undefined where it is there already. */
  readonly work: Promise<void> | undefined
}

/**
 * Finds the build of the Studio as it is now, or begins to make it, whole or not at all. Its folder is named after what
 * it is made of, so that what is there is up to date.
 *
 * @throws CopytasterError (from `work`) with what the build said, where it fails
 */
export async function prepareStudio(root: string, signal?: AbortSignal): Promise<StudioBuild> {
  const folder = path.join(root, '.studio', await hashInputs(root))
  return {folder, work: existsSync(folder) ? undefined : buildStudio(root, folder, signal)}
}

async function buildStudio(root: string, folder: string, signal?: AbortSignal): Promise<void> {
  const unfinished = `${folder}.${process.pid}.part`
  try {
    await runBuild(root, unfinished, signal)
    // Another process may have been faster.
    if (!existsSync(folder)) await rename(unfinished, folder)
  } finally {
    await rm(unfinished, {recursive: true, force: true})
  }
  await forgetOldBuilds(path.dirname(folder))
}

async function hashInputs(root: string): Promise<string> {
  const files: string[] = []
  for await (const file of glob(inputs, {cwd: root})) files.push(file)
  const hash = createHash('sha256')
  for (const file of files.toSorted()) {
    hash.update(`${file.split(path.sep).join('/')}\0`)
    hash.update(await readFile(path.join(root, file)))
  }
  return hash.digest('hex').slice(0, 16)
}

function runBuild(root: string, folder: string, signal?: AbortSignal): Promise<void> {
  const sanity = path.join(root, 'node_modules', 'sanity', 'bin', 'sanity')
  const child = spawn(process.execPath, [sanity, 'build', folder, '-y'], {
    cwd: root,
    ...(signal && {signal}),
    stdio: ['ignore', 'pipe', 'pipe'],
    // What a file .env says of a project is for the hosted Studio; an empty variable goes before it.
    env: {
      ...process.env,
      NODE_ENV: 'production',
      SANITY_STUDIO_PROJECT_ID: '',
      DO_NOT_TRACK: '1',
      NO_COLOR: '1',
      FORCE_COLOR: '0',
    },
  })
  const said: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => said.push(String(data)))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code) => {
      if (code === 0) return resolve()
      reject(
        new CopytasterError(
          'internal-fault',
          `The Studio could not be built:\n${stripVTControlCharacters(said.join('')).trim()}`,
        ),
      )
    })
  })
}

async function forgetOldBuilds(builds: string): Promise<void> {
  const folders = (await readdir(builds)).filter((name) => /^[0-9a-f]{16}$/.test(name))
  const ages = await Promise.all(
    folders.map(async (name) => ({name, at: (await stat(path.join(builds, name))).mtimeMs})),
  )
  const old = ages.toSorted((one, other) => other.at - one.at).slice(kept)
  for (const {name} of old) await rm(path.join(builds, name), {recursive: true, force: true})
}
