import {createHash} from 'node:crypto'
import type {FeedEntry, FeedFormat, FeedHead} from '../../src/feeds/feed.ts'
import {openFeed} from '../../src/feeds/open-feed.ts'
import {fileNameOf, headOf, newestChange, newestFirst, renderChunks, renderEntries} from '../../src/feeds/render.ts'
import {archiveName} from '../../src/feeds/archives.ts'
import {archiveDays, archiveLinksOf, currentItems} from './archive-days.ts'
import {followArticles, type FollowedArticles, type LiveSettings} from './follow-articles.ts'
import {newestChangeOf} from './survey.ts'

/** A file as it goes over HTTP. */
export interface ServedFile {
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array
  /** Hash of the bytes. */
  readonly hash: string
  /** Milliseconds since 1970: when the bytes were last others. */
  readonly changedAt: number
  /** Address of the file itself; none where the settings do not say it. */
  readonly selfUrl?: string
}

export interface LiveFeeds extends FollowedArticles {
  /** The feed of a format that holds many items; none where it has no item and may not be empty. */
  feed(format: FeedFormat): Promise<ServedFile | undefined>
  /** A part of a feed that is too long for one file; `name` is the part's. */
  part(format: FeedFormat, name: string): Promise<ServedFile | undefined>
  /** The file of one item; `gone` where its article was in the feeds and is no more. */
  item(format: FeedFormat, name: string): Promise<ServedFile | 'gone' | undefined>
  /** Names of the files of a format that holds one item a file. */
  itemNames(format: FeedFormat): Promise<readonly {readonly name: string; readonly title: string}[]>
  /** The archive document of one day (RFC 5005). */
  archive(format: FeedFormat, day: string): Promise<ServedFile | undefined>
}

/** A format that knows an age changes as time goes by: milliseconds for which its file stands. */
const agingFor = 60_000
/** Archive documents kept. */
const maximumArchives = 20

/** Feeds that follow the articles: each is made when it is asked for, and again only after something has changed. */
export function createLiveFeeds(settings: LiveSettings): LiveFeeds {
  const {config, ledger, now} = settings
  const articles = followArticles(settings)
  const made = new Map<
    string,
    {readonly generation: number; readonly until: number; readonly files: readonly ServedFile[]}
  >()
  const archives = new Map<string, {readonly generation: number; readonly file: ServedFile}>()
  const {maximumItems: _, ...unlimited} = config.settings

  function headFor(format: FeedFormat, entries: readonly FeedEntry[]): FeedHead {
    const graves = entries.filter(({tombstone}) => tombstone !== undefined)
    const newest = [newestChangeOf(articles.items(), config.settings.maximumItems ?? Infinity), newestChange(graves)]
    const updatedAt = newest.filter((at) => at !== undefined).toSorted((a, b) => Date.parse(b) - Date.parse(a))[0]
    const most = config.settings.maximumItems ?? Infinity
    const maximumItems = currentItems(format, articles.items(), most, now())
    const own = maximumItems === Infinity ? unlimited : {...unlimited, maximumItems}
    const head = headOf(format, own, {now: new Date(now()).toISOString(), updatedAt})
    if (format.isArchived !== true) return head
    const archive = archiveLinksOf(format, articles.items(), own, now())
    return archive === undefined ? head : {...head, archive}
  }

  /** The file with the time at which its bytes were last others, across restarts too. */
  function served(name: string, {mediaType}: FeedFormat, bytes: Uint8Array, head: FeedHead): ServedFile {
    const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 32)
    const known = ledger.fileNamed(name)
    // A date to come would tell clients for years that nothing has changed (RFC 9110, 8.8.2.1).
    const first = Date.parse(head.updatedAt) < now() ? head.updatedAt : head.now
    const changedAt = known?.hash === hash ? known.changedAt : known === undefined ? first : head.now
    if (known?.hash !== hash) {
      ledger.noteFile(name, {hash, changedAt})
      ledger.commit()
    }
    return {
      name,
      mediaType,
      bytes,
      hash,
      changedAt: Date.parse(changedAt),
      ...(head.selfUrl !== undefined && {selfUrl: head.selfUrl}),
    }
  }

  /** Makes the files of a feed where they are not there, or not as things are now. */
  async function filesOf(format: FeedFormat): Promise<readonly ServedFile[]> {
    const known = made.get(format.name)
    if (known?.generation === articles.generation() && now() < known.until) return known.files
    const generation = articles.generation()
    const files = render(format, newestFirst(await articles.entries()))
    const until = format.limits?.hours === undefined ? Infinity : now() + agingFor
    made.set(format.name, {generation, files, until})
    return files
  }

  function render(format: FeedFormat, entries: readonly FeedEntry[]): readonly ServedFile[] {
    const head = headFor(format, entries)
    if (format.parts !== undefined || format.isNeverEmpty === true) {
      return renderEntries(format, entries, head).files.map(({name, bytes}) => served(name, format, bytes, head))
    }
    const text = [...renderChunks(format, entries, head)].join('')
    return [served(format.fileName, format, Buffer.from(text), head)]
  }

  async function entryNamed(format: FeedFormat, name: string): Promise<FeedEntry | undefined> {
    return (await articles.entries()).find(({articleId}) => fileNameOf(format, articleId) === name)
  }

  return {
    ...articles,
    feed: async (format) => (await filesOf(format))[0],
    part: async (format, name) => (await filesOf(format)).slice(1).find((file) => file.name === name),
    async item(format, name) {
      const entry = await entryNamed(format, name)
      if (entry === undefined) return undefined
      const {selfUrl: _self, ...head} = headFor(format, [entry])
      const text = openFeed(format, head).add(entry)
      if (text === '') return entry.tombstone === undefined ? undefined : 'gone'
      return served(name, format, Buffer.from(text), {
        ...head,
        updatedAt: entry.item?.updatedAt ?? entry.tombstone?.at ?? head.now,
      })
    },
    async itemNames(format) {
      const feed = openFeed(format, headFor(format, []))
      return newestFirst(await articles.entries())
        .filter((entry) => feed.add(entry) !== '')
        .map(({articleId, item, tombstone}) => ({
          name: fileNameOf(format, articleId),
          title: item?.title ?? tombstone?.title ?? articleId,
        }))
    },
    async archive(format, day) {
      const places = archiveDays(articles.items(), now()).get(day)
      const head = headOf(format, unlimited, {now: new Date(now()).toISOString(), updatedAt: undefined})
      if (places === undefined || format.isArchived !== true) return undefined
      const name = archiveName(format, day)
      const known = archives.get(name)
      if (known?.generation === articles.generation()) return known.file
      const generation = articles.generation()
      const entries = newestFirst(await articles.tell(places.map(({id}) => id)))
      const updatedAt = newestChange(entries) ?? head.updatedAt
      const archive = archiveLinksOf(format, articles.items(), config.settings, now(), day)
      const selfUrl = archive?.selfUrl
      const own = {...head, updatedAt, ...(selfUrl !== undefined && {selfUrl}), ...(archive && {archive})}
      const file = served(name, format, Buffer.from([...renderChunks(format, entries, own)].join('')), own)
      if (archives.size >= maximumArchives) archives.clear()
      archives.set(name, {generation, file})
      return file
    },
  }
}
