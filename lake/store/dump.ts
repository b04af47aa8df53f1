import {randomUUID} from 'node:crypto'
import {closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, statSync, writeSync} from 'node:fs'
import path from 'node:path'
import {CopytasterError} from '../../src/diagnostics/copytaster-error.ts'
import {isRefusal} from '../refusal.ts'
import {openDatabase} from './database.ts'
import {isObject} from './document.ts'
import {type Mutation, toMutations} from './mutation.ts'
import type {Store} from './open-store.ts'

/** A dump is one transaction, and that is one value in the database. */
export const maximumDumpBytes = 256_000_000

/**
 * Writes all documents to an NDJSON file, one line each, in the order of their ids; the file is replaced whole or not at
 * all. Returns how many there were. Assets are not in it: `sanity dataset export` has them.
 *
 * @throws CopytasterError `output-unwritable`
 */
export function exportDocuments(store: Store, file: string): number {
  const temporary = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.tmp`)
  try {
    const handle = openSync(temporary, 'w', 0o600)
    for (const id of store.documents.ids()) writeSync(handle, `${JSON.stringify(store.documents.get(id))}\n`)
    fsyncSync(handle)
    closeSync(handle)
    renameSync(temporary, file)
  } catch (error) {
    rmSync(temporary, {force: true})
    throw new CopytasterError('output-unwritable', `${file} cannot be written (${reasonOf(error)}).`, {cause: error})
  }
  return store.documents.ids().length
}

/**
 * Reads documents from an NDJSON file and puts them in place of those with the same ids, in one transaction. Returns how
 * many there were.
 *
 * @throws CopytasterError where the file cannot be read, a line is no document, or a reference leads nowhere
 */
export function importDocuments(store: Store, file: string, author: string): number {
  const mutations = readMutations(file)
  try {
    store.commit(toMutations(mutations, mutations.length), {author, transactionId: `import-${randomUUID()}`})
  } catch (error) {
    if (!isRefusal(error)) throw error
    throw new CopytasterError('document-invalid', `${file} was not imported: ${error.message}.`, {cause: error})
  }
  return mutations.length
}

/**
 * Deletes all documents, their history and the assets in a data folder; the token stays.
 *
 * @throws CopytasterError where another process holds the folder
 */
export function resetStore(folder: string): void {
  // Only who could hold the data may delete it.
  openDatabase(folder).close()
  for (const name of ['lake.sqlite', 'lake.sqlite-wal', 'lake.sqlite-shm'])
    rmSync(path.join(folder, name), {force: true})
}

function readMutations(file: string): readonly Mutation[] {
  return readText(file)
    .split('\n')
    .flatMap((line, index) => {
      if (line.trim() === '') return []
      const place = `${file}, line ${index + 1}`
      const document = parse(line)
      if (!isObject(document)) throw new CopytasterError('document-invalid', `${place} is no JSON object.`)
      if (line.includes('"_sanityAsset"')) {
        const message = `${place} leads to an asset file. Load it with "sanity dataset import", which uploads assets.`
        throw new CopytasterError('document-invalid', message)
      }
      const {_id, _type, _rev, ...content} = document
      if (typeof _id !== 'string' || typeof _type !== 'string') {
        throw new CopytasterError('document-invalid', `${place} has no "_id" or no "_type".`)
      }
      return [{createOrReplace: {_id, _type, ...content}}]
    })
}

function readText(file: string): string {
  try {
    const {size} = statSync(file)
    if (size <= maximumDumpBytes) return readFileSync(file, 'utf8')
  } catch (error) {
    const code =
      error instanceof Error && 'code' in error && error.code === 'ENOENT' ? 'file-not-found' : 'file-unreadable'
    throw new CopytasterError(code, `${file} cannot be read (${reasonOf(error)}).`, {cause: error})
  }
  const message = `${file} has more than ${maximumDumpBytes / 1_000_000} MB. Load it with "sanity dataset import".`
  throw new CopytasterError('input-too-large', message)
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return 'code' in error ? String(error.code) : error.message
}
