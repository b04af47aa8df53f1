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
  readonly sentences: readonly TextRange[]
}

/** What a rule found in one passage: `[start, end)` covers exactly the notice as printed. */
export interface NoticeMatch extends TextRange {
  /** Which grammar of the rule it was (`originally-appeared`), joined to the rule's name in the finding. */
  readonly variant: string
  /** 0–1. */
  readonly confidence: number
  readonly facts?: NoticeFacts
}

/** One kind of notice and how to find it. A rule is pure and runs in time linear in the passage. */
export interface NoticeRule {
  readonly name: string
  readonly kind: NoticeKind
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
