/**
 * A passage is one paragraph, heading, list item, caption, picture or paragraph of a table's cell of a story, with its inline spans and the
 * place where it stood in the source.
 */

/** What the format itself says of a passage, before anyone has read it. Plain text says `paragraph` of nearly all. */
export const shapes = ['paragraph', 'heading', 'listItem', 'quote', 'caption', 'tableCell', 'picture'] as const
export type Shape = (typeof shapes)[number]

/** How a piece of text looks; marks of one piece stand in this order. */
export const decorators = ['strong', 'em', 'underline', 'strike-through', 'sub', 'sup'] as const
export type Decorator = (typeof decorators)[number]

/** An inline mark over `[start, end)`, UTF-16 offsets into the passage's text. */
export interface Span {
  readonly mark: Decorator | 'link'
  readonly start: number
  readonly end: number
  /** Only with `link`: an http, https or mailto address. */
  readonly href?: string
}

/** Where a passage stood: `[start, end)`, UTF-16 offsets into the decoded text of the input. */
export interface SourceRange {
  readonly start: number
  readonly end: number
}

/** Where in its table a cell stands, both from 0. */
export interface CellPlace {
  readonly row: number
  readonly column: number
  readonly isHeader?: boolean
}

/** A picture that stands in the text. */
export interface Picture {
  readonly url: string
  /** For those who cannot see it. */
  readonly alt?: string
  readonly caption?: string
  readonly credit?: string
}

export interface Passage {
  /** Unicode NFC, one line, single spaces, no invisible characters. Never empty. */
  readonly text: string
  readonly shape: Shape
  /** 1–6 for a heading, 1… for the depth of a list item. */
  readonly level?: number
  /** Only with list items. */
  readonly list?: 'bullet' | 'number'
  readonly spans?: readonly Span[]
  /** It goes on with the paragraph before it, behind a line break. */
  readonly isNextLine?: boolean
  /** Which of the copy's tables it stands in: with `tableCell`, and with the caption of a table. */
  readonly table?: number
  /** Only with `tableCell`. */
  readonly cell?: CellPlace
  /** Only with `picture`; the text is what is said for those who cannot see it, else the file's name. */
  readonly picture?: Picture
  /** It stands outside of the text, as below the last paragraph of a page: no text of the story, but it may be a notice of it. */
  readonly isOutside?: true
  readonly at: SourceRange
}

/** What a passage is in the story. Every passage of the input gets exactly one. */
export const roles = [
  'headline',
  'kicker',
  'deck',
  'readingTime',
  'byline',
  'dateline',
  'timestamp',
  'paragraph',
  'subhead',
  'quote',
  'listItem',
  'relatedLink',
  'authorContact',
  'contribution',
  'caption',
  'picture',
  'tableCell',
  'notice',
  'furniture',
] as const
export type Role = (typeof roles)[number]

/**
 * A passage of which the format may say in so many words what it is; running text has no role yet. What stands outside and
 * has none is a passage of the story only if it is a notice.
 */
export interface ParsedPassage extends Passage {
  readonly role?: Role
  /** Why it has that role, where the format goes by more than the sender's word. */
  readonly rule?: string
}

/** A passage with the role that it was given, the rule that gave it and how sure that rule is (0–1). */
export interface RecognisedPassage extends Passage {
  readonly role: Role
  /** Only with the roles `notice` and `contribution`. */
  readonly kind?: NoticeKind
  readonly rule: string
  readonly confidence: number
  /** `_key` of the body block that holds this passage, where one does. */
  readonly blockKey?: string
}

/** What a line is that the wire, the agency or the aggregator left in the copy. */
export const noticeKinds = [
  'attribution',
  'commenting-suspended',
  'contribution',
  'copyright',
  'license',
  'credit',
  'correction',
  'embargo',
  'kill',
  'editors-note',
  'promotion',
  'disclosure',
] as const
export type NoticeKind = (typeof noticeKinds)[number]
