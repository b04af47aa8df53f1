import type {TypedObject} from '@portabletext/types'
import {findNotices} from '../notices/find-notices.ts'
import type {NoticeFinding} from '../notices/notice-rule.ts'
import {type BodyRange, bodyRange, passagesOfBlocks} from '../portable-text/passages-of-blocks.ts'
import type {NoticeKind} from '../story/passage.ts'
import type {NoticeValue} from './documents.ts'

/** A notice that stands in an article's body. */
export interface LiveNotice extends NoticeFinding, BodyRange {
  /** `error` where the article must not be published with it. */
  readonly gravity: 'error' | 'warning'
}

/** What must never reach a reader inside the text: another house's credit line, and a note for the desk. */
const graveKinds: ReadonlySet<NoticeKind> = new Set(['attribution', 'editors-note'])

/** Finds the notices that stand in a body, but for those that an editor has decided to keep there. */
export function liveNotices(
  body: readonly TypedObject[],
  notices: readonly Partial<Pick<NoticeValue, 'state' | 'text'>>[] = [],
): readonly LiveNotice[] {
  const kept = new Set(notices.filter(({state}) => state === 'kept').map(({text}) => text))
  const passages = passagesOfBlocks(body)
  return findNotices(passages).flatMap((finding) => {
    const passage = passages[finding.passage]
    if (!passage || kept.has(finding.text)) return []
    const gravity = graveKinds.has(finding.kind) ? 'error' : 'warning'
    return [{...finding, ...bodyRange(passage, finding), gravity} satisfies LiveNotice]
  })
}
