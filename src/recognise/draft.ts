import type {NoticeFinding} from '../notices/notice-rule.ts'
import type {NoticeKind, Passage, Role} from '../story/passage.ts'

/** What a recogniser said of a passage. */
export interface Claim {
  readonly role: Role
  readonly rule: string
  readonly confidence: number
  readonly kind?: NoticeKind
}

/** Rule of what the format itself said. */
export const formatRule = 'format'

/** A passage on its way to a role: the first recogniser that claims it keeps it. */
export interface Draft {
  passage: Passage
  claim?: Claim
  /** The notice that made the claim. */
  readonly finding?: NoticeFinding
}

/** Gives a passage its role unless it has one; tells whether it did. */
export function claim(draft: Draft | undefined, role: Role, rule: string, confidence: number): boolean {
  if (draft === undefined || draft.claim !== undefined) return false
  draft.claim = {role, rule, confidence}
  return true
}

/** No recogniser has claimed the passage yet. */
export const isFree = (draft: Draft | undefined): boolean => draft !== undefined && draft.claim === undefined

export const textOf = (draft: Draft | undefined): string => draft?.passage.text ?? ''
