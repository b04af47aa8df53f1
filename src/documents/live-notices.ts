import type {TypedObject} from '@portabletext/types'
import {type FindNoticesIn, findNoticesIn} from '../notices/find-notices.ts'
import type {NoticeFinding} from '../notices/notice-rule.ts'
import {type BodyPassage, type BodyRange, bodyRange, passagesOfBlocks} from '../portable-text/passages-of-blocks.ts'
import type {NoticeKind} from '../story/passage.ts'
import type {NoticeValue} from './documents.ts'

/** A notice that stands in an article's body. */
export interface LiveNotice extends NoticeFinding, BodyRange {
  /** `error` where the article must not be published with it. */
  readonly gravity: 'error' | 'warning'
}

/** How much a notice that stands in the text matters: `off` does not look for it at all. */
export const gravities = ['error', 'warning', 'off'] as const
export type Gravities = Readonly<Partial<Record<NoticeKind, (typeof gravities)[number]>>>

/** What must never reach a reader inside the text: another house's credit line, and a note for the desk. */
const usualGravities: Gravities = {attribution: 'error', 'editors-note': 'error'}

export interface FinderSettings {
  /** Of the kinds named here; another house's credit line and a note to editors are errors, all else is a warning. */
  readonly gravities?: Gravities
  /** Finds by the rules of a house too. */
  readonly findNoticesIn?: FindNoticesIn
}

export type NoticeFinder = typeof liveNotices

/** Finds the notices that stand in a body, but for those that an editor has decided to keep there. */
export function liveNotices(
  body: readonly TypedObject[],
  notices: readonly Partial<Pick<NoticeValue, 'state' | 'text'>>[] = [],
): readonly LiveNotice[] {
  return createNoticeFinder()(body, notices)
}

/** Finds as `liveNotices` does, and looks again only at blocks that are not the same objects in the same place. */
export function createNoticeFinder(settings: FinderSettings = {}): NoticeFinder {
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
      const live = known?.place === place ? known.live.map(at(index)) : liveIn(passage, index, story.length, settings)
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

function liveIn(
  passage: BodyPassage,
  index: number,
  count: number,
  {gravities: own = {}, findNoticesIn: findIn = findNoticesIn}: FinderSettings,
): readonly LiveNotice[] {
  return findIn(passage, index, count).flatMap((finding) => {
    const gravity = own[finding.kind] ?? usualGravities[finding.kind] ?? 'warning'
    return gravity === 'off' ? [] : [{...finding, ...bodyRange(passage, finding), gravity}]
  })
}
