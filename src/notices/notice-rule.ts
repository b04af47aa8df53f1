import type {NoticeKind, Passage} from '../story/passage.ts'
import type {NoticeFacts} from '../story/story.ts'

/** A run of text inside a passage: `[start, end)`, UTF-16 offsets into the passage's text. */
export interface TextRange {
  readonly start: number
  readonly end: number
}

/** A passage as a rule sees it. */
export interface PassageInContext {
  readonly passage: Pick<Passage, 'text' | 'shape'>
  /** Place among the passages of the story, from 0. */
  readonly index: number
  readonly count: number
  /** The sentences of the passage in order; together they cover all of it but the spaces between. */
  readonly sentences: readonly NoticeSentence[]
  /** Indexes of the sentences that hold a keyword of the rule that is asked, in order. */
  readonly candidates: readonly number[]
}

/**
 * How much room a sentence leaves for doubt: `alone` in a short passage of its own or closing the copy, at the `edge`
 * of the story or of a long passage, or `inside` running text.
 */
export type Place = 'alone' | 'edge' | 'inside'

/** One sentence, with what stands around its words taken off. */
export interface NoticeSentence extends TextRange {
  /** The sentence without bullets, dashes and brackets around it and without an "Editor's note:" before it. */
  readonly words: string
  /** Where `words` begins, as an offset into the passage's text. */
  readonly wordsStart: number
  /** The label that stood before the words ("Editor's note"), lower case. */
  readonly label: string | undefined
  /** It stands in round or square brackets of its own. */
  readonly bracketed: boolean
  /** It is part of somebody's direct speech. */
  readonly quoted: boolean
  readonly place: Place
  /** It stands among the first lines of the story, where headlines do. */
  readonly opening: boolean
  /** It stands in the last few passages of the story. */
  readonly closing: boolean
}

/** What a rule found in one passage: `[start, end)` covers exactly the notice as printed. */
export interface NoticeMatch extends TextRange {
  /** Which grammar of the rule it was (`originally-appeared`), joined to the rule's name in the finding. */
  readonly variant: string
  /** 0–1. */
  readonly confidence: number
  /** The part that is the notice for certain; what lies outside it yields to any other notice. All of it by default. */
  readonly core?: TextRange
  readonly facts?: NoticeFacts
  /** Reads the facts from what was left to a notice whose `core` is not all of it. */
  readonly reread?: (text: string) => NoticeFacts | undefined
}

/** One kind of notice and how to find it. A rule is pure and runs in time linear in the passage. */
export interface NoticeRule {
  readonly name: string
  readonly kind: NoticeKind
  /** Lower case. The rule is asked only about sentences that hold one of these. */
  readonly keywords: readonly string[]
  /** Findings of this rule that follow each other in one passage are one notice. */
  readonly joins: boolean
  find(context: PassageInContext): readonly NoticeMatch[]
}

/** A notice found in a story. `rule` is the rule's name and its variant (`attribution/originally-appeared`). */
export interface NoticeFinding extends TextRange {
  readonly kind: NoticeKind
  readonly rule: string
  readonly confidence: number
  /** Index of the passage that holds it. */
  readonly passage: number
  readonly text: string
  readonly facts: NoticeFacts
}
