import type {HtmlElement} from '../../portable-text/to-html.ts'
import type {FeedLimits} from '../feed.ts'
import type {RssVariant} from '../rss.ts'

/** What a partner takes, as data on top of RSS. Each rule is from `source`. */
export interface Partner {
  /** Stable, kebab-case: the feed's name and the channel under which sources license it. */
  readonly name: string
  /** For people. */
  readonly title: string
  /** Where the rules are written, and when they were looked at. */
  readonly source: string
  readonly limits: FeedLimits
  readonly variant: Omit<RssVariant, 'elements'>
  /** HTML that it takes, all that bodies become for want of it. */
  readonly elements?: ReadonlySet<HtmlElement>
  /** Characters of a headline. */
  readonly headline?: {readonly minimum?: number; readonly maximum?: number}
  /** Characters of the description. */
  readonly description?: {readonly minimum: number}
  /** Words of the text. */
  readonly minimumWords?: number
  readonly image?: ImageRule
  /** Whether it takes nothing without an author: where nobody is known, the house that answers for the story is named. */
  readonly isAuthorRequired?: boolean
  /** How a tombstone says that it is one; its date is always new. */
  readonly tombstone: 'attribute' | 'text'
  /** Days for which it asks to keep tombstones. */
  readonly tombstoneDays?: number
  /** Whether addresses have to be https. */
  readonly isSecure?: boolean
}

/** Pixels and bytes; what is not known of a picture is not held against it. */
export interface ImageRule {
  readonly isRequired?: boolean
  readonly minimumWidth?: number
  readonly minimumHeight?: number
  /** Of the shorter side. */
  readonly minimumSide?: number
  readonly maximumBytes?: number
  /** Whether the item may have one alone. */
  readonly isOne?: boolean
}
