import {spawn} from 'node:child_process'
import {createHash} from 'node:crypto'
import {glob, readdir, readFile, rename, rm, stat} from 'node:fs/promises'
import path from 'node:path'
import {CopytasterError} from '../../src/diagnostics/copytaster-error.ts'

/** Everything that a build is made of. */
const inputs = [
  '{studio,plugins,schemas,src}/**/*.{ts,tsx}',
  'sanity.{config,cli}.ts',
  'scripts/start/build-studio.ts',
  'package-lock.json',
]
/** Builds kept: the one that runs elsewhere may still be needed. */
const kept = 2

export interface StudioBuild {
  readonly folder: string
  /** Whether it is there already. */
  readonly isBuilt: boolean
}

/** The folder for a build of the Studio as it is now: named after its inputs, so that what is there is up to date. */
export async function findStudioBuild(root: string): Promise<StudioBuild> {
  const folder = path.join(root, '.studio', await hashInputs(root))
  const isBuilt = await stat(path.join(folder, 'index.html')).then(
    () => true,
    () => false,
  )
  return {folder, isBuilt}
}

/**
 * Builds the Studio for a local lake into the folder, whole or not at all.
 *
 * @throws CopytasterError with what the build said, where it fails
 */
export async function buildStudio(root: string, folder: string, signal: AbortSignal): Promise<void> {
  const unfinished = `${folder}.${process.pid}.part`
  try {
    await runBuild(root, unfinished, signal)
    await rm(folder, {recursive: true, force: true})
    await rename(unfinished, folder)
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

function runBuild(root: string, folder: string, signal: AbortSignal): Promise<void> {
  const sanity = path.join(root, 'node_modules', 'sanity', 'bin', 'sanity')
  const child = spawn(process.execPath, [sanity, 'build', folder, '-y'], {
    cwd: root,
    signal,
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
      reject(new CopytasterError('internal-fault', `The Studio could not be built:\n${said.join('').trim()}`))
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
