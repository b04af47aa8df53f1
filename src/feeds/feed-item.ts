import type {ArticleBlock} from '../documents/documents.ts'
import type {Commenting, ContributionRole, Handle, HeadlineVariant, Place, Subject} from '../story/story.ts'

/** An article as feeds tell it: references resolved, addresses absolute, notices settled. Dates are ISO 8601 in UTC. */
export interface FeedItem {
  /** Minted once: the same in every format and for ever. */
  readonly id: string
  /** `_id` of the article. */
  readonly articleId: string
  /** Where we publish it. */
  readonly url: string
  /** The address that counts as the original: the source's where it demands so, else ours. */
  readonly canonicalUrl: string
  readonly title: string
  readonly titles: readonly HeadlineVariant[]
  readonly kicker?: string
  readonly deck?: string
  /** Deck, abstract or the beginning of the text. Never empty. */
  readonly summary: string
  readonly slugline?: string
  /** BCP 47. */
  readonly language: string
  /** The dateline stands at the head of the first paragraph; links are absolute, pictures those that may be passed on. */
  readonly body: readonly ArticleBlock[]
  /** As printed at the head of the first paragraph ("PARIS (AP)"). */
  readonly dateline?: FeedDateline
  /** Lines of credit to be printed under the body, in this order; none that the body holds already. */
  readonly credits: readonly CreditLine[]
  readonly authors: readonly FeedAuthor[]
  /** As printed, without "By"; from the authors' names where the article has none. */
  readonly byline?: string
  readonly contributions: readonly FeedContribution[]
  /** The house that answers for the story. */
  readonly source?: FeedSource
  /** Who first published it, as its attribution says. */
  readonly origin?: FeedOrigin
  readonly creditLine?: string
  readonly publishedAt: string
  /** Last change of substance. */
  readonly updatedAt: string
  /** 1, 2, 3 … with each change of substance. */
  readonly version: number
  readonly embargoUntil?: string
  /** When it must be taken down. */
  readonly expiresAt?: string
  readonly isCorrection: boolean
  readonly corrections: readonly string[]
  readonly rights: FeedRights
  /** The channels that the rights are limited to. */
  readonly channels?: readonly string[]
  /** None where nobody has said anything about comments. */
  readonly comments?: FeedComments
  /** Pictures and films, in the body or beside it. The first picture is the lead. */
  readonly media: readonly FeedMedia[]
  readonly relatedLinks: readonly FeedLink[]
  readonly keywords: readonly string[]
  readonly subjects: readonly Subject[]
  readonly genres: readonly Subject[]
  readonly places: readonly Place[]
  /** 1 (flash) to 9. */
  readonly urgency?: number
  /** Minutes. */
  readonly readingTime?: number
  readonly wordCount: number
  /** How the wire names the story that this one was made of. */
  readonly wire?: {readonly provider?: string; readonly guid?: string; readonly version?: string}
}

export interface FeedDateline {
  readonly text: string
  readonly place?: string
}

/** A line of credit; a piece with `href` is a link. */
export interface CreditLine {
  readonly kind: 'attribution' | 'contribution' | 'correction'
  readonly pieces: readonly {readonly text: string; readonly href?: string}[]
}

export interface FeedAuthor {
  readonly name: string
  /** Readable, stable: the author's document. */
  readonly id: string
  readonly url?: string
  readonly handles: readonly Handle[]
  readonly jobTitle?: string
  readonly organisation?: string
}

export interface FeedContribution {
  readonly role: ContributionRole
  readonly name: string
  readonly organisation?: string
  readonly source?: FeedSource
}

export interface FeedSource {
  readonly id: string
  readonly name: string
  readonly url?: string
  readonly kind?: string
}

export interface FeedOrigin {
  readonly source?: FeedSource
  /** As printed; the source's own name where there is a document of it. */
  readonly name?: string
  readonly headline?: string
  readonly url?: string
}

export interface FeedRights {
  readonly holder?: string
  readonly notice?: string
  readonly terms?: string
}

/** `open` has an address; what is suspended or closed has none, and may say why. */
export type FeedComments =
  | {
      readonly state: 'open'
      readonly url?: string
      readonly feedUrl?: string
      /** Only where it is known. */
      readonly count?: number
      readonly updatedAt?: string
    }
  | ({readonly state: 'suspended' | 'closed'} & Partial<Omit<Commenting, 'state'>>)

export interface FeedMedia {
  readonly kind: 'image' | 'video' | 'audio'
  readonly url: string
  /** `_key` of the block of the body that shows it. */
  readonly blockKey?: string
  readonly mimeType?: string
  readonly width?: number
  readonly height?: number
  /** Bytes. */
  readonly size?: number
  readonly title?: string
  readonly caption?: string
  readonly alt?: string
  readonly credit?: string
  readonly creator?: string
  readonly rights: FeedRights
  readonly channels?: readonly string[]
}

export interface FeedLink {
  /** Without its colon ("Learn more"). */
  readonly lead?: string
  readonly title: string
  readonly url?: string
  /** Id of the item where it is one of our articles. */
  readonly itemId?: string
}

/** What became of an item that partners may hold and must not show any more. */
export const tombstoneStates = ['canceled', 'withheld', 'expired'] as const

/** A grave of an item: it tells all who hold the item to take it down. */
export interface Tombstone {
  readonly id: string
  readonly articleId: string
  readonly url?: string
  readonly title?: string
  readonly language: string
  readonly state: (typeof tombstoneStates)[number]
  /** ISO 8601 in UTC. */
  readonly at: string
  readonly publishedAt?: string
  readonly version: number
  /** For readers of the feed ("Killed by the sender"). */
  readonly reason: string
}
