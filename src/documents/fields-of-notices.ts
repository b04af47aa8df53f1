import type {NoticeKind, RecognisedPassage} from '../story/passage.ts'
import type {Notice, Story} from '../story/story.ts'
import type {ArticleField} from './article-type.ts'
import type {Article} from './documents.ts'
import {instantOf} from './instant.ts'
import {type ReadCopy, type Take, takePart} from './take-part.ts'
import {safeAddress} from './web-address.ts'

/** A notice of the story with the passage that it is, and its place in the list. */
interface PlacedNotice {
  readonly notice: Notice
  readonly passage: number
  readonly number: number
}

/** Fields that are filled by notices. */
export function noticeTakes({story, article}: ReadCopy): readonly Take[] {
  const placed = placedNotices(story)
  const {passages} = story
  const all = (field: ArticleField, fits: (notice: Notice) => boolean): readonly Take[] =>
    placed.filter(({notice}) => fits(notice)).flatMap(({passage}) => takePart(passages, passage, {field}))
  const first = (
    field: ArticleField,
    fits: (notice: Notice) => boolean,
    part?: (notice: Notice) => string | undefined,
  ): readonly Take[] => {
    const found = placed.find(({notice}) => fits(notice))
    return takePart(passages, found?.passage, {field}, found && part?.(found.notice))
  }
  const isAttribution = ({kind, text}: Notice): boolean => kind === 'attribution' && text === article.attribution?.text
  const isLineOf = (field: 'copyrightNotice' | 'usageTerms' | 'editorsNote', text: string): boolean =>
    article[field]?.includes(text) === true
  return [
    ...first('attribution', isAttribution),
    ...first('commenting', ({kind, text}) => kind === 'commenting-suspended' && text === article.commenting?.text),
    ...all('contributions', ({contributions, credits}) => [...(contributions ?? []), ...(credits ?? [])].length > 0),
    ...first('embargoUntil', ({kind, until}) => kind === 'embargo' && instantOf(until) === article.embargoUntil),
    ...all('copyrightNotice', ({kind, text}) => kind === 'copyright' && isLineOf('copyrightNotice', text)),
    ...all(
      'usageTerms',
      ({kind, text}) => (kind === 'license' || kind === 'attribution') && isLineOf('usageTerms', text),
    ),
    ...all('editorsNote', ({kind, text}) => kind === 'editors-note' && isLineOf('editorsNote', text)),
    ...first('wire', (notice) => signalOf(notice) !== undefined && signalOf(notice) === article.wire?.signal),
    ...first(
      'originalHeadline',
      (notice) => isAttribution(notice) && isSame(notice.originalHeadline, article.originalHeadline),
      ({originalHeadline}) => originalHeadline,
    ),
    ...first(
      'originalUrl',
      (notice) => isAttribution(notice) && isSame(safeAddress(notice.originalUrl), article.originalUrl),
      ({originalUrl}) => originalUrl,
    ),
    ...first(
      'copyrightHolder',
      ({kind, holder}) => kind === 'copyright' && isSame(holder, article.copyrightHolder),
      ({holder}) => holder,
    ),
  ]
}

/** The article's list of notices, which holds every one. */
export function listedNotices({story, article}: ReadCopy): readonly Take[] {
  return placedNotices(story).flatMap(({passage, number}) => {
    const key = article.notices?.[number]?._key
    return key === undefined ? [] : takePart(story.passages, passage, {field: 'notices', key})
  })
}

/** Notices stand in the order of their passages. */
function placedNotices({passages, notices}: Story): readonly PlacedNotice[] {
  let from = 0
  return notices.flatMap((notice, number) => {
    const text = notice.text.trim()
    let passage = from
    while (passage < passages.length && !isPassage(notice.kind, text, passages[passage])) passage++
    if (passage === passages.length) return []
    from = passage + 1
    return [{notice, passage, number}]
  })
}

function isPassage(kind: NoticeKind, text: string, passage: RecognisedPassage | undefined): boolean {
  return passage?.kind === kind && passage.text === text
}

function signalOf({kind, change}: Notice): NonNullable<Article['wire']>['signal'] {
  if (kind === 'kill') return 'kill'
  if (kind !== 'correction') return undefined
  return change === 'update' ? 'update' : change && 'correction'
}

function isSame(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && one === other
}
