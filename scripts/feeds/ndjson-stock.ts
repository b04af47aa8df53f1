import {type FileHandle, open} from 'node:fs/promises'
import {CopytasterError} from '../../src/diagnostics/copytaster-error.ts'
import type {ArticleType} from '../../src/documents/article-type.ts'
import type {Source} from '../../src/documents/documents.ts'
import type {ReferredDocument} from '../../src/feeds/feed.ts'
import {isArticle, isSource} from '../../src/feeds/referred-documents.ts'
import type {DraftOfArticle, FeedStock, StockEntry} from './feed-stock.ts'
import {type LineTable, openLineTable} from './line-table.ts'
import {createTidier} from './tidy-memory.ts'
import {toReferred} from './to-referred.ts'

/** Entries of one page of the list. */
const pageSize = 500
/** Bytes of one document. */
const maximumLineBytes = 32_000_000

/**
 * The articles of an NDJSON file, as `sanity dataset export` and `copytaster import` write it. It is gone through once for
 * where each document stands; documents are then read one by one, so that a file of any size needs little memory.
 *
 * @throws CopytasterError `file-not-found` or `file-unreadable`
 */
export async function ndjsonStock(name: string, articleTypes: readonly ArticleType[]): Promise<FeedStock> {
  const file = await openFile(name)
  const lines = openLineTable()
  const close = async (): Promise<void> => {
    lines.close()
    await file.close()
  }
  try {
    return {...(await readContents(file, lines, name, articleTypes)), close}
  } catch (error) {
    await close()
    throw error
  }
}

async function readContents(
  file: FileHandle,
  lines: LineTable,
  name: string,
  articleTypes: readonly ArticleType[],
): Promise<Omit<FeedStock, 'close'>> {
  const sources = new Map<string, Source>()
  const killed = new Map<string, DraftOfArticle>()
  for await (const {bytes, offset, number} of linesOf(file, name)) {
    const document = toReferred(parse(bytes, name, number), articleTypes)
    if (document === undefined) continue
    const {_id: id} = document
    lines.add(id, {offset, length: bytes.length}, isArticle(document))
    if (isSource(document) && !id.startsWith('drafts.')) sources.set(id, document)
    if (!isArticle(document)) continue
    const {wire, _updatedAt} = document
    if (id.startsWith('drafts.') && wire?.signal === 'kill') {
      killed.set(id.slice('drafts.'.length), {wire, ...(_updatedAt !== undefined && {_updatedAt})})
    }
  }
  async function read(id: string): Promise<ReferredDocument | undefined> {
    const line = lines.find(id)
    if (line === undefined) return undefined
    const {buffer} = await file.read(Buffer.allocUnsafe(line.length), 0, line.length, line.offset)
    return toReferred(parse(buffer, name, 0), articleTypes)
  }

  return {
    place: name,
    referrers: async () => [],
    async *list() {
      for (const page of lines.articles(pageSize)) yield page.map((id): StockEntry => ({id, revision: ''}))
    },
    sources: async () => sources,
    killedDrafts: async () => killed,
    async read(ids) {
      const found = new Map<string, ReferredDocument>()
      for (const id of ids) {
        const document = await read(id)
        if (document !== undefined) found.set(id, document)
      }
      return found
    },
  }
}

async function openFile(name: string): Promise<FileHandle> {
  try {
    return await open(name)
  } catch (cause) {
    const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown fault'
    throw new CopytasterError(
      reason === 'ENOENT' ? 'file-not-found' : 'file-unreadable',
      `"${name}" cannot be opened (${reason}). Take lake, sanity or the name of an NDJSON file for --from.`,
      {cause},
    )
  }
}

interface FileLine {
  readonly bytes: Uint8Array
  /** Bytes. */
  readonly offset: number
  readonly number: number
}

const newline = 0x0a

async function* linesOf(file: FileHandle, name: string): AsyncGenerator<FileLine> {
  if (!(await file.stat()).isFile()) {
    throw new CopytasterError('file-unreadable', `"${name}" is no file. Name an NDJSON file.`)
  }
  let rest: Buffer = Buffer.alloc(0)
  let offset = 0
  let number = 0
  const chunk = Buffer.allocUnsafe(1 << 18)
  const tidy = createTidier()
  for (let position = 0; ;) {
    tidy()
    const {bytesRead} = await file.read(chunk, 0, chunk.length, position)
    position += bytesRead
    // The chunk is filled again: what is kept of it must be a copy.
    const text = bytesRead === 0 ? rest : Buffer.concat([rest, chunk.subarray(0, bytesRead)])
    let start = 0
    for (let end = text.indexOf(newline, start); end >= 0; end = text.indexOf(newline, start)) {
      number++
      if (!isBlank(text, start, end)) yield {bytes: text.subarray(start, end), offset: offset + start, number}
      start = end + 1
    }
    if (bytesRead === 0) {
      if (!isBlank(text, start, text.length)) yield {bytes: text.subarray(start), offset, number: number + 1}
      return
    }
    rest = text.subarray(start)
    offset += start
    if (rest.length > maximumLineBytes) {
      const message = `"${name}" has a line of more than ${maximumLineBytes} bytes (line ${number + 1}): no NDJSON file has.`
      throw new CopytasterError('input-too-large', message)
    }
  }
}

function isBlank(bytes: Uint8Array, start: number, end: number): boolean {
  return bytes.subarray(start, end).every((byte) => byte === 0x20 || byte === 0x0d || byte === 0x09)
}

const decoder = new TextDecoder()

function parse(bytes: Uint8Array, name: string, number: number): unknown {
  try {
    return JSON.parse(decoder.decode(bytes))
  } catch (cause) {
    const message = `"${name}" holds something that is no document in line ${number}. Name an NDJSON file of Sanity documents.`
    throw new CopytasterError('file-unreadable', message, {cause})
  }
}
