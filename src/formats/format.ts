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
  readonly passages: readonly ParsedPassage[]
  /** The decoded text that the passages' places point into. */
  readonly source: string
}

/** What a feed says of itself. */
export interface FeedInfo {
  readonly title?: string
  readonly link?: string
}

export interface ParseResult {
  readonly stories: readonly ParsedStory[]
  readonly diagnostics: readonly Diagnostic[]
  readonly feed?: FeedInfo
}

/** Input as a format sees it: decoded text and the hints that came with the bytes. */
export interface FormatInput {
  readonly text: string
  readonly fileName?: string
  readonly contentType?: string
  readonly url?: string
}

/** A format in which stories arrive. Both functions are pure; `parse` never throws for bad input, it reports. */
export interface Format {
  readonly name: string
  /** 0 (not this format) to 1 (nothing else). */
  detect(input: FormatInput): number
  parse(input: FormatInput): ParseResult
}
