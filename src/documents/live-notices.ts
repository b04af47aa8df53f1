import type {TypedObject} from '@portabletext/types'
import {findNoticesIn} from '../notices/find-notices.ts'
import type {NoticeFinding} from '../notices/notice-rule.ts'
import {type BodyPassage, type BodyRange, bodyRange, passagesOfBlocks} from '../portable-text/passages-of-blocks.ts'
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
  return createNoticeFinder()(body, notices)
}

/** Finds as `liveNotices` does, and looks again only at blocks that are not the same objects in the same place. */
export function createNoticeFinder(): typeof liveNotices {
  const passages = new WeakMap<TypedObject, readonly BodyPassage[]>()
  const found = new WeakMap<BodyPassage, {readonly place: string; readonly live: readonly LiveNotice[]}>()

  function passagesOf(block: TypedObject): readonly BodyPassage[] {
    const known = passages.get(block) ?? passagesOfBlocks([block])
    passages.set(block, known)
    return known
  }

  return (body, notices = []) => {
    const kept = new Set(notices.filter(({state}) => state === 'kept').map(({text}) => text))
    const story = body.flatMap(passagesOf)
    return story.flatMap((passage, index) => {
      const place = placeOf(index, story.length)
      const known = found.get(passage)
      const live = known?.place === place ? known.live.map(at(index)) : liveIn(passage, index, story.length)
      found.set(passage, {place, live})
      return kept.size === 0 ? live : live.filter(({text}) => !kept.has(text))
    })
  }
}

function at(index: number): (notice: LiveNotice) => LiveNotice {
  return (notice) => (notice.passage === index ? notice : {...notice, passage: index})
}

/** The rules ask how near the beginning or the end a passage stands, and whether there are but a few. */
function placeOf(index: number, count: number): string {
  const far = 10
  return `${Math.min(index, far)}/${Math.min(count - index, far)}`
}

function liveIn(passage: BodyPassage, index: number, count: number): readonly LiveNotice[] {
  return findNoticesIn(passage, index, count).map((finding) => ({
    ...finding,
    ...bodyRange(passage, finding),
    gravity: graveKinds.has(finding.kind) ? 'error' : 'warning',
  }))
}
