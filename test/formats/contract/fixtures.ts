import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'

/** An input as senders send it, for which there is a seed or a test. */
export interface Fixture {
  /** Path from the project's root, with slashes. */
  readonly name: string
  /** The format that the folder is named after, if it is named after one. */
  readonly folder: string
  readonly bytes: Uint8Array
}

const root = path.join(import.meta.dirname, '..', '..', '..')

/** Every input below `seeds` and below the fixtures of reading, found by walking. */
export function findFixtures(): readonly Fixture[] {
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
