import {mkdirSync} from 'node:fs'
import path from 'node:path'
import {DatabaseSync} from 'node:sqlite'
import {z} from 'zod'
import {CopytasterError} from '../../src/diagnostics/copytaster-error.ts'
import type {FeedEntry} from '../../src/feeds/feed.ts'
import {tombstoneStates} from '../../src/feeds/feed-item.ts'
import {type FeedMemory, type FeedRecord, recordOfItem, recordOfTombstone} from '../../src/feeds/feed-memory.ts'

/** What is remembered of a file that went out. */
export interface SentFile {
  /** Of its bytes. */
  readonly hash: string
  /** ISO 8601 in UTC: when the bytes were last others. */
  readonly changedAt: string
}

/** The feeds' memory on the disk: what was said of each article, and what each file was when it last changed. */
export interface FeedLedger {
  /** What was said of these articles. */
  recordsOf(ids: readonly string[]): FeedMemory
  /** Ids of all articles that anything was ever said of, in pages. */
  ids(): Iterable<readonly string[]>
  /** Notes what entries say. It is read back only after `commit`. */
  note(entries: Iterable<FeedEntry>): void
  fileNamed(name: string): SentFile | undefined
  /** Names of files that begin with this and were not noted since the ledger was opened, in pages. */
  oldFilesUnder(prefix: string): Iterable<readonly string[]>
  noteFile(name: string, file: SentFile): void
  forgetFile(name: string): void
  /** Keeps all that was noted. */
  commit(): void
  /** Lets go of the file; what was not committed is forgotten. */
  close(): void
}

const schema = `
create table if not exists records (id text primary key, record text not null) strict, without rowid;
create table if not exists noted (id text primary key, record text not null) strict, without rowid;
create table if not exists files (name text primary key, hash text not null, changed_at text not null) strict, without rowid;
`
/** Kept on the disk too: there may be a file for each article. */
const schemaOfRun = 'create temp table sent (name text primary key) strict, without rowid;'
const schemaVersion = 1
/** "CpyF": says what made the file. */
const applicationId = 0x43707946
/** Ids read at once. */
const pageSize = 500

/**
 * Opens the memory of a folder's feeds, and holds it: two that write the same feeds would tell partners two stories.
 *
 * @throws CopytasterError `output-unwritable` where the file is not ours, cannot be opened, or another process holds it
 */
export function openFeedLedger(file: string): FeedLedger {
  try {
    mkdirSync(path.dirname(path.resolve(file)), {recursive: true})
    return ledgerOf(openDatabase(file))
  } catch (cause) {
    if (cause instanceof CopytasterError) throw cause
    const reason = cause instanceof Error ? cause.message : String(cause)
    const cure = reason.includes('locked')
      ? 'Another copytaster works on these feeds. Wait for it, or stop it.'
      : 'Name another with --memory FILE.'
    throw new CopytasterError(
      'output-unwritable',
      `The memory of the feeds, "${file}", cannot be opened: ${reason}. ${cure}`,
      {
        cause,
      },
    )
  }
}

function openDatabase(file: string): DatabaseSync {
  const database = new DatabaseSync(file)
  try {
    database.exec('pragma locking_mode = exclusive; pragma journal_mode = wal; pragma synchronous = normal;')
    const {application_id: owner} = {...database.prepare('pragma application_id').get()}
    const {user_version: version} = {...database.prepare('pragma user_version').get()}
    const isNew = Number(owner) === 0 && Number(version) === 0
    if (!isNew && (Number(owner) !== applicationId || Number(version) !== schemaVersion)) {
      throw new CopytasterError(
        'output-unwritable',
        `"${file}" is no memory of feeds, or one of another version of Copytaster. Move it away.`,
      )
    }
    database.exec(
      `begin immediate; ${schema} pragma application_id = ${applicationId}; pragma user_version = ${schemaVersion};
      delete from noted; commit; ${schemaOfRun} begin immediate;`,
    )
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

const recordSchema = z.object({
  version: z.number(),
  substance: z.string(),
  publishedAt: z.string(),
  updatedAt: z.string(),
  url: z.string(),
  title: z.string(),
  language: z.string(),
  gone: z.object({state: z.enum(tombstoneStates), at: z.string(), reason: z.string()}).exactOptional(),
}) satisfies z.ZodType<FeedRecord>

const rowSchema = z.object({id: z.string(), record: z.string()})
const fileSchema = z.object({hash: z.string(), changed_at: z.string()})

function ledgerOf(database: DatabaseSync): FeedLedger {
  const recordOf = database.prepare('select id, record from records where id = ?')
  const idsAfter = database.prepare('select id, record from records where id > ? order by id limit ?')
  const noteRecord = database.prepare('insert or replace into noted (id, record) values (?, ?)')
  const fileOf = database.prepare('select hash, changed_at from files where name = ?')
  const oldFiles = database.prepare(
    `select name from files where substr(name, 1, length(:prefix)) = :prefix and name > :last
    and name not in (select name from sent) order by name limit :size`,
  )
  const putSent = database.prepare('insert or ignore into sent (name) values (?)')
  const putFile = database.prepare('insert or replace into files (name, hash, changed_at) values (?, ?, ?)')
  const dropFile = database.prepare('delete from files where name = ?')

  function recordFor(id: string): FeedRecord | undefined {
    const row = recordOf.get(id)
    return row === undefined ? undefined : recordSchema.parse(JSON.parse(rowSchema.parse(row).record))
  }

  return {
    recordsOf(ids) {
      const records = ids.flatMap((id) => {
        const record = recordFor(id)
        return record === undefined ? [] : [[id, record] as const]
      })
      return Object.fromEntries(records)
    },
    *ids() {
      for (let last = ''; ;) {
        const page = idsAfter.all(last, pageSize).map((row) => rowSchema.parse(row).id)
        if (page.length > 0) yield page
        if (page.length < pageSize) return
        last = page.at(-1) ?? last
      }
    },
    note(entries) {
      for (const {articleId, item, tombstone} of entries) {
        if (item === undefined && tombstone === undefined) continue
        const record =
          item === undefined ? tombstone && recordOfTombstone(tombstone, recordFor(articleId)) : recordOfItem(item)
        noteRecord.run(articleId, JSON.stringify(record))
      }
    },
    fileNamed(name) {
      const row = fileOf.get(name)
      if (row === undefined) return undefined
      const {hash, changed_at: changedAt} = fileSchema.parse(row)
      return {hash, changedAt}
    },
    *oldFilesUnder(prefix) {
      for (let last = ''; ;) {
        const page = oldFiles.all({prefix, last, size: pageSize}).map((row) => String(row['name']))
        if (page.length > 0) yield page
        if (page.length < pageSize) return
        last = page.at(-1) ?? last
      }
    },
    noteFile(name, {hash, changedAt}) {
      putFile.run(name, hash, changedAt)
      putSent.run(name)
    },
    forgetFile: (name) => void dropFile.run(name),
    commit: () =>
      database.exec(
        'insert or replace into records select id, record from noted; delete from noted; commit; begin immediate;',
      ),
    close: () => database.close(),
  }
}
