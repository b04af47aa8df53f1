import type {PortableTextBlock} from '@portabletext/types'
import type {NoticeKind, Picture, RecognisedPassage, SourceRange} from './passage.ts'

/** A handle of an author on a social network. `handle` is without the at sign; `network` is lower case (`twitter`). */
export interface Handle {
  readonly network?: string
  readonly handle: string
  readonly url?: string
}

export interface StoryAuthor {
  /** As printed, without "By". */
  readonly name: string
  readonly handles?: readonly Handle[]
  readonly email?: string
  readonly jobTitle?: string
  /** The organisation printed with the name ("USA TODAY"). */
  readonly organisation?: string
}

/** Where a story was written, as the first paragraph or a line of its own says. */
export interface Dateline {
  readonly place?: string
  readonly agency?: string
  /** As printed ("Nov. 3, 2021"). */
  readonly date?: string
  /** The whole of it as printed, without the dash that ends it. */
  readonly text: string
}

export interface NamedSource {
  readonly name: string
  readonly url?: string
}

/** Who first published the story, as an attribution notice says. `text` is the notice as printed. */
export interface Attribution {
  readonly text: string
  readonly source?: string
  readonly originalHeadline?: string
  readonly originalUrl?: string
  /** As printed ("Aug. 30, 2015"). */
  readonly date?: string
}

export const contributionRoles = [
  'contributing',
  'reporting',
  'writing',
  'editing',
  'photography',
  'translation',
] as const
export type ContributionRole = (typeof contributionRoles)[number]

/** A person or an organisation that worked on the story beside its byline. */
export interface Contribution {
  readonly role: ContributionRole
  readonly name: string
  /** The organisation printed with the name. */
  readonly source?: string
}

export const commentingStates = ['open', 'suspended', 'closed'] as const

/** `suspended` may come back, `closed` will not. `text` is the notice as printed. */
export interface Commenting {
  readonly state: (typeof commentingStates)[number]
  readonly temporary?: boolean
  /** "for legal reasons", as printed. */
  readonly reason?: string
  /** As printed ("Monday at 9 a.m."). */
  readonly until?: string
  readonly text: string
}

export interface RelatedLink {
  /** Without its colon ("Learn more"). */
  readonly lead?: string
  readonly title: string
  readonly url?: string
}

/** What a notice says beyond its kind. Everything is as printed unless said otherwise. */
export interface NoticeFacts {
  readonly source?: string
  readonly originalHeadline?: string
  readonly originalUrl?: string
  readonly date?: string
  /** An embargo's end or a commenting suspension's end; ISO 8601 with zone where the text says enough, else as printed. */
  readonly until?: string
  readonly temporary?: boolean
  readonly reason?: string
  /** The holder of a copyright. */
  readonly holder?: string
  /** An address of a license's text. */
  readonly licenseUrl?: string
  /** "update" for a notice of news added, "correction" for one of an error mended. */
  readonly change?: 'update' | 'correction' | 'clarification'
  /** Names in a contribution line ("X contributed to this report"). */
  readonly contributions?: readonly Contribution[]
  /** Names in an agency's sign-off ("Reporting by X; Editing by Y"). */
  readonly credits?: readonly Contribution[]
}

/** A notice as the story carries it: `text` is exactly what was printed. */
export interface Notice extends NoticeFacts {
  readonly kind: NoticeKind
  readonly text: string
  readonly rule: string
  /** 0–1. */
  readonly confidence: number
  readonly at: SourceRange
  /** `_key` of the body block that stood before it; none where it stood before the body. */
  readonly afterKey?: string
}

/** A subject, genre, person, organisation or other thing by the code that a list of such things gives it. */
export interface Subject {
  /** What the sender calls the list: `medtop` for IPTC's Media Topics, `subj` for its Subject Codes. */
  readonly scheme?: string
  readonly code: string
  readonly name?: string
  /** What it is where it is no topic: `person`, `organisation`, `event` …, as the sender has it. */
  readonly kind?: string
}

export const placeRoles = ['origin', 'about'] as const

/** `origin` is where the story was made, `about` where what it tells of is. */
export interface Place {
  readonly name: string
  readonly role: (typeof placeRoles)[number]
  readonly scheme?: string
  readonly code?: string
  /** `city`, `country` …, as the sender has it. */
  readonly kind?: string
  /** What the place lies in, the nearest first. */
  readonly within?: readonly string[]
}

/** Another headline that the sender offers for the story. */
export interface HeadlineVariant {
  readonly text: string
  /** What it is for, as the sender has it: `short`, `web`, `subHeadline` …. */
  readonly role?: string
  /** BCP 47. */
  readonly language?: string
}

/** Another item of the wire that the sender points to. */
export interface RelatedItem {
  /** How the two belong together, as the sender has it: `seeAlso`, `evolvedFrom` …. */
  readonly relation?: string
  readonly title?: string
  readonly guid?: string
  readonly version?: string
  readonly url?: string
}

export const wireSignals = ['new', 'update', 'correction', 'kill'] as const
export const pubStatuses = ['usable', 'withheld', 'canceled'] as const

/** The envelope in which a wire delivered the story. Dates are ISO 8601. */
export interface Wire {
  readonly provider?: string
  readonly guid?: string
  readonly uri?: string
  readonly version?: string
  readonly versionCreated?: string
  readonly firstCreated?: string
  readonly signal?: (typeof wireSignals)[number]
  readonly pubStatus?: (typeof pubStatuses)[number]
  readonly takeKey?: string
  readonly sequence?: string
  /** The sender's services or products that it came by. */
  readonly services?: readonly string[]
}

export interface Media {
  readonly kind: 'image' | 'video' | 'audio'
  readonly url?: string
  readonly mimeType?: string
  readonly width?: number
  readonly height?: number
  /** The same in all versions of the picture. */
  readonly guid?: string
  readonly title?: string
  readonly caption?: string
  /** For those who cannot see it. */
  readonly alt?: string
  readonly credit?: string
  /** Who made it. */
  readonly creator?: string
  readonly copyrightHolder?: string
  readonly copyrightNotice?: string
  readonly usageTerms?: string
}

/** A relatedLink standing in the body where it stood in the copy. */
export interface RelatedLinkBlock extends RelatedLink {
  readonly _type: 'relatedLink'
  readonly _key: string
}

/** A picture standing in the body where it stood in the copy; the story's media list it too. */
export interface PictureBlock extends Picture {
  readonly _type: 'articleImage'
  readonly _key: string
}

/** Portable Text as it stands in a cell of a table: paragraphs and list items. */
export type CellBlock = PortableTextBlock & {readonly _key: string}

export interface TableCell {
  readonly _type: 'articleTableCell'
  readonly _key: string
  /** None where the cell is empty. */
  readonly content?: readonly CellBlock[]
}

export interface TableRow {
  readonly _type: 'articleTableRow'
  readonly _key: string
  /** As many in every row; a cell that reaches over several columns or rows is followed by empty ones. */
  readonly cells: readonly TableCell[]
  readonly header?: boolean
}

/** A table standing in the body where it stood in the copy. */
export interface TableBlock {
  readonly _type: 'articleTable'
  readonly _key: string
  readonly rows: readonly TableRow[]
  readonly caption?: string
}

/** What a body holds: Portable Text blocks (normal, h2, h3, blockquote; bullet and number lists), related links, pictures and tables. */
export type BodyBlock = PortableTextBlock | RelatedLinkBlock | PictureBlock | TableBlock

/**
 * A story as read: format-neutral, every field but `headline`, `passages`, `body` and `notices` left out when unknown.
 * It is what `copytaster read --json` prints. Dates are ISO 8601 with zone.
 */
export interface Story {
  /** Empty where the input has none. */
  readonly headline: string
  /** The other ones that came with it. */
  readonly headlines?: readonly HeadlineVariant[]
  readonly deck?: string
  readonly kicker?: string
  readonly slugline?: string
  readonly abstract?: string
  /** As printed, with "By". */
  readonly byline?: string
  readonly authors?: readonly StoryAuthor[]
  readonly dateline?: Dateline
  /** Minutes. */
  readonly readingTime?: number
  readonly source?: NamedSource
  readonly originalHeadline?: string
  readonly originalUrl?: string
  readonly url?: string
  readonly attribution?: Attribution
  readonly contributions?: readonly Contribution[]
  readonly commenting?: Commenting
  /** Comments of readers, as the sender counts them. */
  readonly commentCount?: number
  readonly relatedLinks?: readonly RelatedLink[]
  readonly notices: readonly Notice[]
  /** BCP 47. */
  readonly language?: string
  readonly keywords?: readonly string[]
  readonly subjects?: readonly Subject[]
  readonly genres?: readonly Subject[]
  readonly places?: readonly Place[]
  /** 1 (flash) to 9. */
  readonly urgency?: number
  readonly wordCount?: number
  readonly publishedAt?: string
  readonly updatedAt?: string
  readonly embargoUntil?: string
  readonly expiresAt?: string
  /** For the desk; never published. */
  readonly editorsNote?: string
  /** What the sender says was wrong in earlier versions. */
  readonly corrections?: readonly string[]
  /** The line that names whom to credit, as the sender wants it printed. */
  readonly creditLine?: string
  readonly usageTerms?: string
  readonly copyrightHolder?: string
  readonly copyrightNotice?: string
  readonly wire?: Wire
  readonly media?: readonly Media[]
  readonly relatedItems?: readonly RelatedItem[]
  readonly passages: readonly RecognisedPassage[]
  readonly body: readonly BodyBlock[]
}
