import {closeSync, mkdirSync, openSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {DatabaseSync} from 'node:sqlite'
import {CopytasterError} from '../../src/diagnostics/copytaster-error.ts'

const schemaVersion = 1
/** "CpyT": says what made the file. */
const applicationId = 0x43707954

const schema = `
create table transactions (
  seq integer primary key,
  id text not null unique,
  timestamp text not null,
  author text not null,
  mutations text not null
) strict;
create table revisions (
  seq integer primary key,
  transaction_seq integer not null references transactions (seq),
  document text not null,
  -- null: the transaction deleted the document
  body text
) strict;
create index revisions_of_document on revisions (document, transaction_seq);
create index revisions_of_transaction on revisions (transaction_seq);
create table documents (
  id text primary key,
  revision integer not null references revisions (seq)
) strict;
create table assets (
  path text primary key,
  mime_type text not null,
  bytes blob not null
) strict;
create table key_values (
  key text primary key,
  value text not null
) strict;
`

/**
 * Opens the one file of a data folder and holds it: the lock goes with the process, however that ends.
 *
 * @throws CopytasterError where another process holds it, or it is no file of this lake
 */
export function openDatabase(folder: string): DatabaseSync {
  mkdirSync(folder, {recursive: true, mode: 0o700})
  const file = path.join(folder, 'lake.sqlite')
  const holder = path.join(folder, 'pid')
  // SQLite gives the files beside this one the same permissions.
  closeSync(openSync(file, 'a', 0o600))
  const database = new DatabaseSync(file)
  try {
    // An acknowledged write survives a power cut; the exclusive lock keeps a second lake away.
    database.exec(`
      pragma locking_mode = exclusive;
      pragma journal_mode = wal;
      pragma synchronous = full;
      pragma foreign_keys = on;
      begin immediate;
      commit;
    `)
    migrate(database, file)
  } catch (error) {
    database.close()
    throw isBusy(error) ? heldBy(holder, folder) : toError(error, file)
  }
  writeFileSync(holder, `${process.pid}\n`, {mode: 0o600})
  return database
}

function migrate(database: DatabaseSync, file: string): void {
  const version = numberOf(database, 'user_version')
  if (version === schemaVersion && numberOf(database, 'application_id') === applicationId) return
  if (version !== 0 || numberOf(database, 'schema_version') !== 0) {
    const message = `${file} is not a data file of this version of the lake. Name another folder with --data.`
    throw new CopytasterError('file-unreadable', message)
  }
  database.exec(`
    begin immediate;
    ${schema}
    pragma application_id = ${applicationId};
    pragma user_version = ${schemaVersion};
    commit;
  `)
}

function numberOf(database: DatabaseSync, pragma: string): unknown {
  return database.prepare(`pragma ${pragma}`).get()?.[pragma]
}

/** SQLITE_BUSY, SQLITE_LOCKED and their kin. */
function isBusy(error: unknown): boolean {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return false
  return [5, 6].includes(error.errcode & 0xff)
}

function heldBy(holder: string, folder: string): CopytasterError {
  const pid = readHolder(holder)
  const who = pid === undefined ? 'another process' : `process ${pid}`
  const message = `The data in ${folder} is held by ${who}. Stop it, or name another folder with --data.`
  return new CopytasterError('file-unreadable', message)
}

function readHolder(holder: string): number | undefined {
  try {
    const pid = Number(readFileSync(holder, 'utf8'))
    return Number.isInteger(pid) ? pid : undefined
  } catch {
    return undefined
  }
}

function toError(error: unknown, file: string): CopytasterError {
  if (error instanceof CopytasterError) return error
  const reason = error instanceof Error ? error.message : String(error)
  return new CopytasterError('file-unreadable', `${file} cannot be opened as the data of a lake: ${reason}.`, {
    cause: error,
  })
}
