import {DatabaseSync} from 'node:sqlite'
import {z} from 'zod'
import {pagesOf} from './pages-of.ts'
import type {Place} from './survey.ts'

/** A place with the seal of its article, where it is an item's. */
export interface SealedPlace extends Place {
  readonly seal: string
}

/** The articles of one run and their places, on the disk: however many there are, memory holds a page of them. */
export interface PlaceTable {
  /** Notes that the stock has these articles. */
  see(ids: readonly string[]): void
  /** Those that the stock does not have. */
  unseen(ids: readonly string[]): readonly string[]
  /** How many articles the stock has. */
  seen(): number
  /** Notes a place; one article has one. */
  add(place: SealedPlace): void
  /** How many items there are. */
  items(): number
  /** All places in the order of feeds. */
  pages(size: number): Generator<readonly SealedPlace[]>
  close(): void
}

const schema = `
pragma journal_mode = off; pragma synchronous = off; pragma locking_mode = exclusive;
create table seen (id text primary key) strict, without rowid;
create table places (kind text, instant integer, id text, changed_at text, seal text, primary key (kind desc, instant desc, id))
  strict, without rowid;
begin;
`

const rowSchema = z
  .object({
    id: z.string(),
    kind: z.enum(['item', 'tombstone']),
    instant: z.number(),
    changed_at: z.string(),
    seal: z.string(),
  })
  .transform(({changed_at: changedAt, ...place}): SealedPlace => ({...place, changedAt}))

export function openPlaceTable(): PlaceTable {
  // A file without a name is a temporary one of SQLite's own, gone when it is closed.
  const database = new DatabaseSync('')
  database.exec(schema)
  const putSeen = database.prepare('insert or ignore into seen (id) values (?)')
  const isSeen = database.prepare('select 1 from seen where id = ?')
  const countSeen = database.prepare('select count(*) as count from seen')
  const put = database.prepare('insert into places (id, kind, instant, changed_at, seal) values (?, ?, ?, ?, ?)')
  const countItems = database.prepare("select count(*) as count from places where kind = 'item'")
  return {
    see: (ids) => ids.forEach((id) => void putSeen.run(id)),
    unseen: (ids) => ids.filter((id) => isSeen.get(id) === undefined),
    seen: () => Number(countSeen.get()?.['count']),
    add: ({id, kind, instant, changedAt, seal}) => void put.run(id, kind, instant, changedAt, seal),
    items: () => Number(countItems.get()?.['count']),
    *pages(size) {
      // The order of `newestFirst`.
      const rows = database.prepare('select * from places order by kind desc, instant desc, id').iterate()
      for (const page of pagesOf(rows, size)) yield page.map((row) => rowSchema.parse(row))
    },
    close: () => database.close(),
  }
}
