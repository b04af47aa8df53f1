import type {Article, Source} from '../../src/documents/documents.ts'
import type {ReferredDocument} from '../../src/feeds/feed.ts'

/** An article of the stock: published, or a draft of what has never been published. */
export interface StockEntry {
  readonly id: string
  /** Changes when the document does. */
  readonly revision: string
}

/** What of a draft can call back the published article. */
export type DraftOfArticle = Pick<Article, 'wire' | '_updatedAt'>

/** Where the articles of the feeds are: a Content Lake or a file. Documents come under our names. */
export interface FeedStock {
  /** How to speak of it to a person. */
  readonly place: string
  /** All articles, page by page. */
  list(): AsyncIterable<readonly StockEntry[]>
  /** All sources: there are few, and their rights decide about many articles. */
  sources(): Promise<ReadonlyMap<string, Source>>
  /** Drafts that their sender has killed, by the id of the article. */
  killedDrafts(): Promise<ReadonlyMap<string, DraftOfArticle>>
  /** The documents of these ids, those that there are. */
  read(ids: readonly string[]): Promise<ReadonlyMap<string, ReferredDocument>>
  /** Ids of the published articles that refer to one of these; none where nothing ever changes. */
  referrers(ids: readonly string[]): Promise<readonly string[]>
  close(): Promise<void>
}
