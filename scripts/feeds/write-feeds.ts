import {createHash} from 'node:crypto'
import {rm} from 'node:fs/promises'
import path from 'node:path'
import type {FeedEntry, FeedFormat, FeedHead} from '../../src/feeds/feed.ts'
import {type OpenFeed, openFeed} from '../../src/feeds/open-feed.ts'
import {utc} from '../../src/feeds/item-dates.ts'
import {fileNameOf, filesOfParts, headOf} from '../../src/feeds/render.ts'
import type {FeedLedger} from './feed-ledger.ts'
import type {FeedStock} from './feed-stock.ts'
import {folderOf} from './feed-path.ts'
import type {FeedsConfig} from './feeds-config.ts'
import {openItemFolder} from './item-folder.ts'
import type {SkipReport} from './skip-report.ts'
import {openPlaceTable, type PlaceTable} from './place-table.ts'
import {isOfUse, longestTombstoneDays, newestChangeOf, type Place, placeOf} from './survey.ts'
import {batchSize, tellArticles, type TellSettings, type ToldEntry} from './tell-articles.ts'
import {createTidier} from './tidy-memory.ts'
import {openWholeFile, putWholeFile} from './whole-file.ts'

export interface WriteSettings {
  readonly stock: FeedStock
  readonly config: FeedsConfig
  readonly ledger: FeedLedger
  readonly report: SkipReport
  /** Folder that the feeds go to. */
  readonly out: string
  /** Milliseconds since 1970. */
  readonly now: number
  readonly signal: AbortSignal
  readonly onFault: (id: string, error: unknown) => void
}

export interface WrittenFeed {
  readonly format: FeedFormat
  readonly items: number
  readonly tombstones: number
  /** Files that were written, because they are new or have other bytes; those that were left; those that were removed. */
  readonly written: number
  readonly unchanged: number
  readonly removed: number
}

export interface WrittenFeeds {
  readonly feeds: readonly WrittenFeed[]
  /** Articles looked at, and those that the rights gate lets out. */
  readonly articles: number
  readonly passed: number
}

/**
 * Writes feeds as files, each replaced whole or not at all. The articles are gone through twice, batch by batch: once for
 * their order, once to write them, so that memory stays flat however many there are. Nothing is remembered, and no name
 * given, before all is written.
 *
 * @throws CopytasterError where the stock cannot be read or a file not be written
 */
export async function writeFeeds(settings: WriteSettings): Promise<WrittenFeeds> {
  const places = openPlaceTable()
  try {
    const tell = await createTeller(settings)
    await survey(tell, places, settings)
    return await writePlaces(tell, places, settings)
  } finally {
    places.close()
  }
}

async function writePlaces(tell: Tell, places: PlaceTable, settings: WriteSettings): Promise<WrittenFeeds> {
  const {config, ledger, report, signal} = settings
  const updatedAt = newestChangeOf(placesIn(places), config.settings.maximumItems ?? Infinity)
  const outputs = await openOutputs(settings, updatedAt)
  try {
    for (const page of places.pages(batchSize)) {
      if (signal.aborted) break
      // Behind the items that feeds hold there may be a hundred times as many that none of them takes.
      const taken = page.filter((place) => !isTurnedAway(place, outputs))
      const seals = new Map(taken.map(({id, seal}) => [id, seal]))
      const entries = inOrder(await tell([...seals.keys()], (id) => seals.get(id)), taken)
      for (const output of outputs) for (const entry of entries) await output.add(entry)
      await report.flush()
    }
    if (signal.aborted) {
      await Promise.all(outputs.map((output) => output.discard()))
      return {feeds: [], articles: places.seen(), passed: 0}
    }
    const feeds: WrittenFeed[] = []
    for (const output of outputs) feeds.push(await output.finish())
    ledger.commit()
    return {feeds, articles: places.seen(), passed: places.items()}
  } catch (error) {
    await Promise.all(outputs.map((output) => output.discard()))
    throw error
  }
}

type Tell = (ids: readonly string[], sealOf?: TellSettings['sealOf']) => Promise<readonly ToldEntry[]>

async function createTeller({stock, config, ledger, now, onFault}: WriteSettings): Promise<Tell> {
  const [sources, drafts] = await Promise.all([stock.sources(), stock.killedDrafts()])
  const {recordsOf} = ledger
  const shared = {stock, config, sources, drafts, recordsOf, onFault, now: new Date(now).toISOString()}
  const tidy = createTidier()
  return async (ids, sealOf) => {
    const told = await tellArticles(ids, {...shared, ...(sealOf && {sealOf})})
    tidy()
    return told
  }
}

/** Goes through all articles and all that was ever said, notes what is said now, and where each stands in the feeds. */
async function survey(tell: Tell, places: PlaceTable, settings: WriteSettings): Promise<void> {
  const {stock, config, ledger, report, signal, now} = settings
  const days = longestTombstoneDays(config)
  const at = new Date(now).toISOString()
  const take = (entries: readonly ToldEntry[]): void => {
    ledger.note(entries)
    for (const entry of entries) {
      if (entry.skipped !== undefined) report.add(entry.skipped, undefined, 'skipped')
      for (const skip of entry.dropped) report.add(skip, undefined, 'dropped')
      const place = isOfUse(entry, at, days) ? placeOf(entry) : undefined
      if (place) places.add({...place, seal: entry.seal ?? ''})
    }
  }
  for await (const page of stock.list()) {
    for (let start = 0; start < page.length && !signal.aborted; start += batchSize) {
      // A list that comes page by page may change meanwhile, and say one of them twice.
      const ids = places.unseen(page.slice(start, start + batchSize).map(({id}) => id))
      places.see(ids)
      take(await tell(ids))
      await report.flush()
    }
  }
  for (const page of ledger.ids()) {
    const gone = places.unseen(page)
    if (gone.length > 0 && !signal.aborted) take(await tell(gone))
  }
}

function* placesIn(places: PlaceTable): Generator<Place> {
  for (const page of places.pages(batchSize)) yield* page
}

function inOrder(entries: readonly ToldEntry[], page: readonly Place[]): readonly ToldEntry[] {
  const byId = new Map(entries.map((entry) => [entry.articleId, entry]))
  return page.flatMap(({id}) => byId.get(id) ?? [])
}

/** Whether no feed takes what stands there; each says so in its report. */
function isTurnedAway({kind, id, instant}: Place, outputs: readonly Output[]): boolean {
  const publishedAt = utc(new Date(instant).toISOString()) ?? ''
  if (kind === 'tombstone' || !outputs.every(({feed}) => feed.isClosedTo(publishedAt))) return false
  for (const {feed} of outputs) feed.turnAway(id, publishedAt)
  return true
}

interface Output {
  readonly feed: OpenFeed
  add(entry: FeedEntry): Promise<void>
  finish(): Promise<WrittenFeed>
  discard(): Promise<void>
}

async function openOutputs(settings: WriteSettings, updatedAt: string | undefined): Promise<readonly Output[]> {
  const {config, now} = settings
  const outputs: Output[] = []
  for (const format of config.formats) {
    const head = headOf(format, config.settings, {now: new Date(now).toISOString(), updatedAt})
    outputs.push(await openOutput(format, head, settings))
  }
  return outputs
}

function openOutput(format: FeedFormat, head: FeedHead, settings: WriteSettings): Promise<Output> {
  if (format.holds === 'one') return openFolder(format, head, settings)
  return (format.parts ? openParts : openFile)(format, head, settings)
}

function openFor(format: FeedFormat, head: FeedHead, {report}: WriteSettings): OpenFeed {
  return openFeed(format, head, {
    skipped: (skip) => report.add(skip, format.name, 'skipped'),
    // What the article goes without in all feeds was said once.
    dropped: () => {},
  })
}

/** The entry without what the survey has reported of it. */
function withoutReported(entry: FeedEntry): FeedEntry {
  const {skipped: _, ...rest} = entry
  return rest
}

async function openFile(format: FeedFormat, head: FeedHead, settings: WriteSettings): Promise<Output> {
  const {out, ledger} = settings
  const feed = openFor(format, head, settings)
  const file = await openWholeFile(path.join(out, format.fileName))
  await file.write(feed.begin())
  return {
    feed,
    add: (entry) => file.write(feed.add(withoutReported(entry))),
    discard: () => file.discard(),
    async finish() {
      const {items, tombstones} = feed.report()
      if (format.isNeverEmpty === true && items + tombstones === 0) {
        await file.discard()
        return {
          format,
          items,
          tombstones,
          written: 0,
          unchanged: 0,
          removed: await removeFiles([format.fileName], settings),
        }
      }
      await file.write(feed.end())
      const {hash, isChanged} = await file.finish()
      ledger.noteFile(format.fileName, {hash, changedAt: head.now})
      return {
        format,
        items,
        tombstones,
        written: isChanged ? 1 : 0,
        unchanged: isChanged ? 0 : 1,
        removed: 0,
      }
    },
  }
}

/** A feed that may need several files: what goes into them is small, and is kept until it is known how many. */
async function openParts(format: FeedFormat, head: FeedHead, settings: WriteSettings): Promise<Output> {
  const feed = openFor(format, head, settings)
  const pieces: string[] = []
  return {
    feed,
    async add(entry) {
      const text = feed.add(withoutReported(entry))
      if (text !== '') pieces.push(text)
    },
    discard: async () => {},
    async finish() {
      const {items, tombstones} = feed.report()
      const files = filesOfParts(format, head, pieces)
      let written = 0
      for (const {name, text} of files) {
        const bytes = Buffer.from(text)
        if (await putWholeFile(path.join(settings.out, name), bytes)) written++
        settings.ledger.noteFile(name, {hash: createHash('sha256').update(bytes).digest('hex'), changedAt: head.now})
      }
      let removed = 0
      for (const old of settings.ledger.oldFilesUnder(format.fileName.replace(/\.\w+$/u, '-'))) {
        removed += await removeFiles(old, settings)
      }
      return {format, items, tombstones, written, unchanged: files.length - written, removed}
    },
  }
}

async function removeFiles(names: readonly string[], {out, ledger}: WriteSettings): Promise<number> {
  const ours = names.filter((name) => ledger.fileNamed(name) !== undefined)
  for (const name of ours) {
    await rm(path.join(out, name), {force: true})
    ledger.forgetFile(name)
  }
  return ours.length
}

async function openFolder(format: FeedFormat, head: FeedHead, settings: WriteSettings): Promise<Output> {
  const feed = openFor(format, head, settings)
  const folder = openItemFolder(settings.out, folderOf(format) ?? format.name, settings.ledger)
  return {
    feed,
    async add(entry) {
      const text = feed.add(withoutReported(entry))
      if (text !== '') await folder.put(fileNameOf(format, entry.articleId), text, head.now)
    },
    discard: async () => {},
    async finish() {
      const {items, tombstones} = feed.report()
      return {format, items, tombstones, ...(await folder.removeOthers())}
    },
  }
}
