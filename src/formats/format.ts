import type {Diagnostic} from '../diagnostics/diagnostic.ts'
import type {ParsedPassage} from '../story/passage.ts'
import type {Story} from '../story/story.ts'

/** What a format says in so many words of a story, before anyone has read its text. */
export type ExplicitFields = Partial<Omit<Story, 'passages' | 'body' | 'notices'>>

/**
 * A story as a format delivers it: metadata, and passages in the order in which they are read. Where the format says
 * which passage is the headline, the recogniser looks for none, nor for kickers and decks.
 */
export interface ParsedStory {
  readonly fields: ExplicitFields
  /** What is taken for true where neither the format nor the text says otherwise: a mail's sender for the author. */
  readonly fallback?: ExplicitFields
  readonly passages: readonly ParsedPassage[]
  /** The decoded text that the passages' places point into. */
  readonly source: string
  /** The bytes in which `source` stands, where they are not the input's own: a part of it, unpacked and decoded. */
  readonly payload?: Uint8Array
}

/** A file inside an input, which is an input of its own: what an archive holds, what is attached to a mail. */
export interface Member {
  /** With its folders, as the input has it; never a place to write to. */
  readonly name: string
  readonly bytes: Uint8Array
  readonly contentType?: string
  /** What the input around it lets one take for true of its stories, as in `ParsedStory`. */
  readonly fallback?: ExplicitFields
}

/** What a feed says of itself. */
export interface FeedInfo {
  readonly title?: string
  readonly link?: string
  /** BCP 47. */
  readonly language?: string
  readonly description?: string
}

export interface ParseResult {
  readonly stories: readonly ParsedStory[]
  /** To be read in turn, each in a format of its own. Their stories follow those above. */
  readonly members?: readonly Member[]
  readonly diagnostics: readonly Diagnostic[]
  readonly feed?: FeedInfo
}

/** What may still be unpacked from an input, in all. */
export interface Allowance {
  readonly members: number
  readonly bytes: number
}

/** Input as a format sees it: decoded text and the hints that came with the bytes. */
export interface FormatInput {
  /** Empty for a binary format. */
  readonly text: string
  /** As they came; left out where there is nothing but text. */
  readonly bytes?: Uint8Array
  readonly allowance?: Allowance
  readonly fileName?: string
  readonly contentType?: string
  readonly url?: string
}

/** A format that answers this or more claims the input. */
export const claimingCertainty = 0.5

/**
 * A format in which stories arrive. Both functions are pure; `parse` never throws for bad input, it reports.
 *
 * What every format owes, and one test holds for all of them: of a file as senders send it one format alone answers
 * `claimingCertainty` or more, or none does and one leads the others (plain text takes what nobody claims). The text
 * decides; a wrong file name or content type changes nothing. Whatever the input, cut off or damaged anywhere, `parse`
 * comes to an end in time linear in it, throws nothing but `CopytasterError`, and gives stories that satisfy
 * `storySchema`, with places inside the source.
 */
export interface Format {
  readonly name: string
  /** Its files are no text: it is told by their bytes, before any text is decoded. */
  readonly isBinary?: true
  /** Its parts have charsets of their own: what was said of the charset of the whole does not count. */
  readonly decodesItself?: true
  /** 0 (not this format) to 1 (nothing else), from as little of the text as will do. */
  detect(input: FormatInput): number
  parse(input: FormatInput): ParseResult
}
