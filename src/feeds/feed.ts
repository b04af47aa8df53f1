import type {Article, Author, Source} from '../documents/documents.ts'
import type {NoticeFinder} from '../documents/live-notices.ts'
import type {FeedItem, Tombstone} from './feed-item.ts'
import type {FeedMemory} from './feed-memory.ts'
import type {FeedSettings} from './feed-settings.ts'
import type {Skip} from './skip-codes.ts'

/** The picture of an image field, as the Content Lake describes it. */
export interface ImageAsset {
  readonly _id: string
  readonly _type: 'sanity.imageAsset'
  readonly url?: string
  readonly mimeType?: string
  /** Bytes. */
  readonly size?: number
  readonly metadata?: {readonly dimensions?: {readonly width?: number; readonly height?: number}}
}

/** What an article may refer to. */
export type ReferredDocument = Article | Author | Source | ImageAsset

/** What an article is seen in the light of, to become an entry of a feed. */
export interface FeedContext {
  readonly settings: FeedSettings
  /** ISO 8601 with zone. */
  readonly now: string
  /** The document of this `_id`, published; none where there is none. Articles, authors, sources and pictures are asked for. */
  readonly find: (id: string) => ReferredDocument | undefined
  /** The draft of an article, where there is one: a kill counts before the desk has published it. */
  readonly draftOf?: (id: string) => Pick<Article, 'wire' | '_updatedAt'> | undefined
  /** What earlier feeds said. Without it, identity is kept all the same, but changes and disappearances are not seen. */
  readonly memory?: FeedMemory
  /** How many comments an article has; nothing where it is not known. */
  readonly commentsOf?: (articleId: string) => {readonly count: number; readonly updatedAt?: string} | undefined
  /** Finds notices that stand in a text: a newsroom with house rules has its own. One finder for all articles is fastest. */
  readonly findNotices?: NoticeFinder
}

/** What an article is for feeds: an item, a tombstone, or neither, with the reason. */
export interface FeedEntry {
  readonly articleId: string
  readonly item?: FeedItem
  readonly tombstone?: Tombstone
  /** Why there is no item. */
  readonly skipped?: Skip
  /** What the item goes without. */
  readonly dropped: readonly Skip[]
}

/** What a format knows of the feed as a whole. */
export interface FeedHead {
  readonly settings: FeedSettings
  /** ISO 8601 in UTC. */
  readonly now: string
  /** Newest change of all that is in the feed, ISO 8601 in UTC. */
  readonly updatedAt: string
  /** Address of the file itself. */
  readonly selfUrl?: string
  /** RFC 5005: the file is one of an archived feed. */
  readonly archive?: ArchiveLinks
}

/** Addresses of the neighbours in an archived feed (RFC 5005, 4). */
export interface ArchiveLinks {
  /** Whether the file itself is an archive document; else it is the current one. */
  readonly isArchive: boolean
  readonly currentUrl?: string
  readonly previousUrl?: string
  readonly nextUrl?: string
}

/** What a format takes at most. */
export interface FeedLimits {
  readonly items?: number
  /** Bytes of the whole file. */
  readonly bytes?: number
  /** Bytes of one item. */
  readonly itemBytes?: number
  /** Age of the publication. */
  readonly hours?: number
  /** Whether it takes nothing that is published later than now. */
  readonly isPast?: boolean
}

/** A format in which feeds go out. It knows nothing of sources and rights: what reaches it may be passed on. */
export interface FeedFormat {
  /** Stable, kebab-case. */
  readonly name: string
  /** For people: "RSS 2.0". */
  readonly title: string
  /** `rss.xml`. Where the format holds one item, a folder of its stem holds a file for each. */
  readonly fileName: string
  /** As HTTP says it, with charset where the type has one. */
  readonly mediaType: string
  readonly holds: 'many' | 'one'
  /** The name under which a source licenses it: a partner's, or `syndication`. */
  readonly channel: string
  readonly limits?: FeedLimits
  /** Whether its grammar wants an item at least: without one there is no file. */
  readonly isNeverEmpty?: boolean
  /** Days for which a partner asks to keep tombstones. */
  readonly tombstoneDays?: number
  /** Whether old items can be had in archive documents (RFC 5005). */
  readonly isArchived?: boolean
  /** Where one file may hold only so many items: the others stand in files of their own, and an index in its place. */
  readonly parts?: {readonly items: number; index(addresses: readonly string[], head: FeedHead): string}
  /** What stands before the items. */
  open(head: FeedHead): string
  /** One item; it ends without what parts it from the next. */
  item(item: FeedItem, head: FeedHead): string
  /** Left out where the format cannot say that an item is gone. */
  tombstone?(tombstone: Tombstone, head: FeedHead): string
  /** What stands between two items. */
  readonly between?: string
  /** What stands behind the items. */
  close(head: FeedHead): string
  /** The item fitted to what the partner takes, or why it takes none. */
  fit?(item: FeedItem, head: FeedHead): FittedItem
  /** Name of the file of one item, in the folder; only where the format holds one. */
  fileOf?(articleId: string): string
}

export interface FittedItem {
  readonly item?: FeedItem
  readonly skipped?: Skip
  readonly dropped?: readonly Skip[]
}

/** What went into a feed and what did not. */
export interface FeedReport {
  readonly items: number
  readonly tombstones: number
  /** Articles that are not in the feed, each with its reason. */
  readonly skipped: readonly Skip[]
  /** What articles in the feed go without. */
  readonly dropped: readonly Skip[]
}

export interface RenderedFile {
  /** `rss.xml`; `nitf/<id>.xml` where the format holds one item a file. */
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}

export interface RenderedFeed extends FeedReport {
  readonly files: readonly RenderedFile[]
}
