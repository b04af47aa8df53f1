import type {PortableTextBlock} from '@portabletext/types'
import type {publisherKinds} from '../publishers/publisher.ts'
import type {NoticeKind} from '../story/passage.ts'
import type {commentingStates, ContributionRole, NoticeFacts} from '../story/story.ts'
import type {
  HeadlineVariantValue,
  PlaceValue,
  RelatedItemValue,
  SubjectValue,
  WireMediaValue,
  WireValue,
} from './wire-values.ts'

export type {HeadlineVariantValue, PlaceValue, RelatedItemValue, SubjectValue, WireMediaValue, WireValue}

/** What an import writes into the Content Lake. */
export type CopytasterDocument = Article | Author | Source | WireItem

interface StoredDocument {
  /** Without `drafts.`; whoever writes decides where it goes. */
  readonly _id: string
  readonly _rev?: string
  readonly _createdAt?: string
  readonly _updatedAt?: string
}

export interface Reference {
  readonly _type: 'reference'
  readonly _ref: string
  readonly _weak?: boolean
}

export type Keyed<T> = T & {readonly _key: string}

export interface Slug {
  readonly _type: 'slug'
  readonly current: string
}

/** A story as the desk edits it. Dates are ISO 8601 with zone. */
export interface Article extends StoredDocument {
  readonly _type: 'article'
  /** Empty where the copy has none; the Studio asks for one before the article can be published. */
  readonly headline: string
  readonly headlines?: readonly HeadlineVariantValue[]
  readonly deck?: string
  readonly kicker?: string
  readonly abstract?: string
  readonly slug: Slug
  readonly slugline?: string
  readonly body: readonly ArticleBlock[]
  /** As printed. */
  readonly byline?: string
  readonly authors?: readonly Keyed<Reference>[]
  readonly dateline?: DatelineValue
  readonly source?: Reference
  readonly originalHeadline?: string
  /** The canonical address. */
  readonly originalUrl?: string
  readonly attribution?: AttributionValue
  readonly contributions?: readonly ContributionValue[]
  readonly commenting?: CommentingValue
  readonly notices?: readonly NoticeValue[]
  readonly relatedLinks?: readonly RelatedLinkValue[]
  readonly media?: readonly WireMediaValue[]
  readonly relatedItems?: readonly RelatedItemValue[]
  /** Minutes. */
  readonly readingTime?: number
  /** BCP 47. */
  readonly language?: string
  readonly keywords?: readonly string[]
  readonly subjects?: readonly SubjectValue[]
  readonly genres?: readonly SubjectValue[]
  readonly places?: readonly PlaceValue[]
  /** 1 (flash) to 9. */
  readonly urgency?: number
  readonly embargoUntil?: string
  readonly usageTerms?: string
  readonly copyrightHolder?: string
  readonly copyrightNotice?: string
  readonly expiresAt?: string
  /** For the desk; never published. */
  readonly editorsNote?: string
  /** What the sender says was wrong in earlier versions. */
  readonly corrections?: readonly string[]
  /** Whom to credit, as the sender wants it printed. */
  readonly creditLine?: string
  readonly wire?: WireValue
  readonly publishedAt?: string
  readonly updatedAt?: string
  /** None while the story waits in the queue of incoming ones. */
  readonly desk?: DeskValue
  /** Times that the article was published although something stood against it. */
  readonly overrides?: readonly OverrideValue[]
}

export interface Author extends StoredDocument {
  readonly _type: 'author'
  readonly name: string
  readonly slug: Slug
  readonly handles?: readonly HandleValue[]
  readonly email?: string
  readonly jobTitle?: string
  readonly source?: Reference
  readonly image?: ImageValue
  readonly bio?: string
}

export interface Source extends StoredDocument {
  readonly _type: 'source'
  readonly name: string
  readonly aliases?: readonly string[]
  readonly kind?: (typeof publisherKinds)[number]
  readonly url?: string
  readonly logo?: ImageValue
  /** How this source wants to be credited; `{source}`, `{headline}` and `{url}` stand for the article's. */
  readonly attributionTemplate?: string
  readonly commentingDefault?: (typeof commentingStates)[number]
  readonly rights?: RightsValue
}

/** One received version of a story: its bytes and what was read from them. */
export interface WireItem extends StoredDocument {
  readonly _type: 'wireItem'
  readonly article: Reference
  /** SHA-256 of the payload's bytes, lower-case hex. */
  readonly hash: string
  /** Bytes. */
  readonly size: number
  readonly format: string
  readonly fileName?: string
  readonly url?: string
  readonly receivedAt?: string
  /** What the article said as this version was imported: tells whether an editor has changed it since. */
  readonly articleHash?: string
  readonly payload?: string
  readonly payloadEncoding?: (typeof payloadEncodings)[number]
  /** Why there is no payload. */
  readonly payloadOmitted?: string
  /** The story that was read, as JSON. */
  readonly story?: string
  /** Why there is no story. */
  readonly storyOmitted?: string
}

/** `text` is the payload itself (UTF-8), `base64` stands for bytes that are not plain UTF-8 text. */
export const payloadEncodings = ['text', 'base64'] as const

export type ArticleBlock = PortableTextBlock | RelatedLinkValue | ArticleImageValue | ArticleTableValue

/** A link to another story: in the body where it stood in the copy, and in the list. */
export interface RelatedLinkValue {
  readonly _type: 'relatedLink'
  readonly _key: string
  /** Without its colon ("Learn more"). */
  readonly lead?: string
  readonly title: string
  readonly url?: string
  readonly article?: Reference
}

export interface DatelineValue {
  readonly _type: 'dateline'
  readonly place?: string
  readonly agency?: string
  readonly date?: string
  readonly text: string
}

/** `unconfirmed` until an editor has looked at it. */
export const attributionStates = ['unconfirmed', 'confirmed'] as const

export interface AttributionValue {
  readonly _type: 'attribution'
  /** As printed. */
  readonly text: string
  readonly source?: Reference
  /** As printed. */
  readonly sourceName?: string
  readonly originalHeadline?: string
  readonly originalUrl?: string
  readonly date?: string
  readonly state: (typeof attributionStates)[number]
}

export interface ContributionValue {
  readonly _type: 'contribution'
  readonly _key: string
  readonly role: ContributionRole
  readonly name: string
  /** The organisation printed with the name. */
  readonly organisation?: string
  readonly source?: Reference
}

export interface CommentingValue {
  readonly _type: 'commenting'
  readonly state: (typeof commentingStates)[number]
  readonly temporary?: boolean
  readonly reason?: string
  readonly until?: string
  /** As printed. */
  readonly text?: string
}

/** `open` waits for an editor; `moved` fills a field; `removed` is out of the copy; `kept` stays by an editor's will. */
export const noticeStates = ['open', 'moved', 'removed', 'kept'] as const
export type NoticeState = (typeof noticeStates)[number]

export interface NoticeValue {
  readonly _type: 'notice'
  readonly _key: string
  readonly kind: NoticeKind
  /** As printed. */
  readonly text: string
  readonly rule: string
  /** 0–1. */
  readonly confidence: number
  /** `_key` of the body block that stood before it; none where it stood before the body. */
  readonly afterKey?: string
  /** `_key` of the body block in which it stood with other text, and the UTF-16 offset in all of that block's text. */
  readonly inKey?: string
  readonly offset?: number
  readonly state: NoticeState
  readonly facts?: NoticeFactsValue
  /** Who settled it, and when. */
  readonly by?: string
  readonly at?: string
}

/** What the desk decided on an incoming story: to publish it, or not to use it. */
export const deskStates = ['taken', 'spiked'] as const

export interface DeskValue {
  readonly _type: 'desk'
  readonly state: (typeof deskStates)[number]
  readonly by?: string
  readonly at?: string
}

/** What can stand against publication. */
export const obstacleNames = ['killed', 'embargoed', 'notice'] as const

/** One publication in spite of an obstacle. */
export interface OverrideValue {
  readonly _type: 'override'
  readonly _key: string
  readonly obstacle: (typeof obstacleNames)[number]
  /** Only with `notice`. */
  readonly kind?: NoticeKind
  readonly reason: string
  readonly by?: string
  readonly at: string
}

export interface NoticeFactsValue extends Omit<NoticeFacts, 'contributions' | 'credits'> {
  readonly _type: 'noticeFacts'
  readonly contributions?: readonly ContributionValue[]
  readonly credits?: readonly ContributionValue[]
}

export interface HandleValue {
  readonly _type: 'handle'
  readonly _key: string
  readonly network?: string
  readonly handle: string
  readonly url?: string
}

export interface RightsValue {
  readonly _type: 'rights'
  readonly usageTerms?: string
  readonly maySyndicate?: boolean
  /** Names of the feeds that may carry its stories; all where there is no list. */
  readonly channels?: readonly string[]
  readonly canonicalRequired?: boolean
  readonly expiresAfterDays?: number
}

export interface ImageValue {
  readonly _type: 'image'
  readonly asset?: Reference
}

export interface ArticleImageValue {
  readonly _type: 'articleImage'
  readonly _key: string
  readonly asset?: Reference
  /** Where the sender has the picture, for as long as it is not uploaded. */
  readonly url?: string
  readonly alt?: string
  readonly caption?: string
  readonly credit?: string
  readonly copyrightNotice?: string
  /** `false` where the article may be passed on and the picture may not. */
  readonly maySyndicate?: boolean
}

export interface ArticleTableValue {
  readonly _type: 'articleTable'
  readonly _key: string
  readonly rows: readonly ArticleTableRowValue[]
  readonly caption?: string
}

export interface ArticleTableRowValue {
  readonly _type: 'articleTableRow'
  readonly _key: string
  /** From left to right. A cell that reaches over several columns is followed by empty ones. */
  readonly cells: readonly ArticleTableCellValue[]
  readonly header?: boolean
}

export interface ArticleTableCellValue {
  readonly _type: 'articleTableCell'
  readonly _key: string
  /** None where the cell is empty. */
  readonly content?: readonly Keyed<PortableTextBlock>[]
}
