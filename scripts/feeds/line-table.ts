import {DatabaseSync} from 'node:sqlite'
import {z} from 'zod'
import {pagesOf} from './pages-of.ts'

/** Where a document stands in a file. */
export interface Line {
  /** Bytes. */
  readonly offset: number
  readonly length: number
}

/** Where each document of a file stands, on the disk: however many there are, memory holds a page of them. */
export interface LineTable {
  /** Notes a document; of two with one id the later one counts. */
  add(id: string, line: Line, isArticle: boolean): void
  find(id: string): Line | undefined
  /** Ids of articles: those that are published, and drafts of what is not; no versions of releases. */
  articles(size: number): Generator<readonly string[]>
  close(): void
}

const schema = `
pragma journal_mode = off; pragma synchronous = off; pragma locking_mode = exclusive;
create table lines (id text primary key, offset integer, length integer, is_article integer) strict, without rowid;
begin;
`

const articlesQuery = `
select id from lines
where is_article = 1 and substr(id, 1, 9) <> 'versions.'
  and (substr(id, 1, 7) <> 'drafts.' or substr(id, 8) not in (select id from lines))
order by id`

const lineSchema = z.object({offset: z.number(), length: z.number()})

export function openLineTable(): LineTable {
  // A file without a name is a temporary one of SQLite's own, gone when it is closed.
  const database = new DatabaseSync('')
  database.exec(schema)
  const put = database.prepare('insert or replace into lines (id, offset, length, is_article) values (?, ?, ?, ?)')
  const lineOf = database.prepare('select offset, length from lines where id = ?')
  return {
    add: (id, {offset, length}, isArticle) => void put.run(id, offset, length, isArticle ? 1 : 0),
    find(id) {
      const row = lineOf.get(id)
      return row === undefined ? undefined : lineSchema.parse(row)
    },
    *articles(size) {
      for (const rows of pagesOf(database.prepare(articlesQuery).iterate(), size)) yield rows.map(({id}) => String(id))
    },
    close: () => database.close(),
  }
}
