import type {Commenting} from '../story/story.ts'

/** What a newsroom says once about all its feeds. Addresses are absolute and http or https. */
export interface FeedSettings {
  /** The feed's name, as readers know it. */
  readonly title: string
  readonly description?: string
  /** The front page. */
  readonly homeUrl: string
  /**
   * Where an article stands: `https://paper.example/{slug}`. `{slug}`, `{id}`, and `{year}`, `{month}` and `{day}` of the
   * publication in UTC stand for the article's.
   */
  readonly articleUrl: string
  /** Where the feeds stand: `https://paper.example/feeds/{file}`. */
  readonly feedUrl?: string
  /** BCP 47, of articles that say none. */
  readonly language: string
  readonly publisher: FeedPublisher
  /**
   * What the id of every item begins with, before the `_id` of its article: `tag:paper.example,2026:`. To change it is to
   * send every article again as a new one.
   */
  readonly idPrefix: string
  /** The copyright line of the feed. */
  readonly copyright?: string
  /** WebSub hubs. */
  readonly hubs?: readonly string[]
  /** Where a picture of the Content Lake stands: `https://cdn.sanity.io/images/project/dataset/{file}`. */
  readonly imageUrl?: string
  readonly comments?: CommentsSettings
  /** The channel under which sources license this feed; each format has its own name for want of one. */
  readonly channel?: string
  /** Items at most, the newest; formats and partners may allow fewer. */
  readonly maximumItems?: number
  /** Days for which a tombstone stays; partners may ask for more. */
  readonly tombstoneDays?: number
}

export interface FeedPublisher {
  readonly name: string
  readonly url?: string
  /** PNG or JPEG. */
  readonly logoUrl?: string
}

export interface CommentsSettings {
  /** Of articles that say nothing and whose source says nothing. Without it, feeds say nothing of their comments. */
  readonly default?: Commenting['state']
  /** Where readers comment: `{url}#comments`; `{url}`, `{id}` and `{slug}` stand for the article's. */
  readonly url?: string
  /** Feed of an article's comments: `{url}/comments.rss`. */
  readonly feedUrl?: string
}

/** Days for which a tombstone stays where nobody asks for more: feed readers and partners look in at least weekly. */
export const usualTombstoneDays = 30
