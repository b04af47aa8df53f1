import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import {gzipSync, zipSync} from 'fflate'
import {createTar} from 'nanotar'

/** An input as senders send it, for which there is a seed or a test. */
export interface Fixture {
  /** Path from the project's root, with slashes. */
  readonly name: string
  /** The format that the folder is named after, if it is named after one. */
  readonly folder: string
  readonly bytes: Uint8Array
}

const root = path.join(import.meta.dirname, '..', '..', '..')

/** Every input below `seeds` and below the fixtures of reading, found by walking, and archives of some of them. */
export function findFixtures(): readonly Fixture[] {
  const found = walk()
  return [...found, ...archivesOf(found.filter(({bytes}) => bytes.length < 1000).slice(0, 2))]
}

function walk(): Fixture[] {
  return ['seeds', 'test/fixtures/read'].flatMap((folder) =>
    readdirSync(path.join(root, folder), {recursive: true, withFileTypes: true})
      .filter((entry) => entry.isFile() && entry.name !== 'README.md')
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => ({
        name: path.relative(root, file).replaceAll(path.sep, '/'),
        folder: path.basename(path.dirname(file)),
        bytes: new Uint8Array(readFileSync(file)),
      }))
      .filter(({name, bytes}) => !isExpectation(name, bytes))
      .toSorted((one, other) => (one.name < other.name ? -1 : 1)),
  )
}

/** What is to be read of an input lies beside it: JSON too, as some inputs are. */
function isExpectation(name: string, bytes: Uint8Array): boolean {
  if (!name.startsWith('test/') || !name.endsWith('.json')) return false
  const value: unknown = JSON.parse(new TextDecoder().decode(bytes))
  return typeof value === 'object' && value !== null && 'stories' in value && 'diagnostics' in value
}

function archivesOf(members: readonly Fixture[]): Fixture[] {
  const files = members.map(({name, bytes}) => [path.posix.basename(name), bytes] as const)
  const packed = {
    zip: zipSync(Object.fromEntries(files), {mtime: '2026-01-01T00:00:00Z'}),
    tar: createTar(files.map(([name, data]) => ({name, data, attrs: {mtime: 0}}))),
    gzip: gzipSync(files[0]?.[1] ?? new Uint8Array(), {mtime: 0}),
  }
  return Object.entries(packed).map(([folder, bytes]) => ({name: `${folder} of seeds`, folder, bytes}))
}
