import type {PortableTextBlock} from '@portabletext/types'
import {present} from '../story/present.ts'
import {factsOf} from './assemble-notices.ts'
import type {SourceRegister} from './assemble-sources.ts'
import {type BodyEdit, editBody, offsetInBlock, putInto, takeOut, textBlock, textOf} from './body-edits.ts'
import type {ArticleBlock, NoticeState, NoticeValue, Reference} from './documents.ts'
import {createKeys} from './ids.ts'
import type {LiveNotice} from './live-notices.ts'
import {type EditedArticle, fieldOfNotice, fillField, type MovableNotice} from './move-notice.ts'
import {types} from './names.ts'

/** A notice that stands in the body, or one that the article's list of notices holds. */
export type Settleable = LiveNotice | NoticeValue

/** `move` into the field it belongs to, `remove` from the text, `keep` in the text, `put-back` into the text as open. */
export const noticeActions = ['move', 'remove', 'keep', 'put-back'] as const
export type NoticeAction = (typeof noticeActions)[number]

/** Who settles, and when. */
export interface Settler {
  /** ISO 8601 with zone. */
  readonly at: string
  readonly by?: string
  /** The documents of houses that notices name, by the name as printed. */
  readonly sources?: ReadonlyMap<string, Reference>
}

/** The article afterwards, and how its body gets there. */
export interface Settlement {
  readonly article: EditedArticle
  readonly edit?: BodyEdit
}

/** What an editor can do about a notice, the likeliest first. */
export function actionsOf(notice: Settleable): readonly NoticeAction[] {
  if (!isLive(notice) && notice.state !== 'open') return ['put-back']
  const movable = fieldOfNotice(movableOf(notice)) !== undefined
  const actions: readonly NoticeAction[] = movable ? ['move', 'remove', 'keep'] : ['remove', 'keep']
  const suggested = suggestedAction(notice)
  return suggested === undefined ? actions : [suggested, ...actions.filter((action) => action !== suggested)]
}

/** What most desks do about such a notice; nothing where an editor has to think. */
export function suggestedAction(notice: Settleable): NoticeAction | undefined {
  const movable = movableOf(notice)
  switch (notice.kind) {
    case 'embargo':
    case 'kill':
      return fieldOfNotice(movable) && 'move'
    case 'promotion':
      return 'remove'
    case 'disclosure':
      return 'keep'
    case 'correction':
      return movable.facts?.change === 'update' ? 'move' : 'keep'
    default:
      return fieldOfNotice(movable) === undefined ? 'remove' : 'move'
  }
}

/** Settles a notice of an article, and records it in the article's list of notices. */
export function settleNotice(
  article: EditedArticle,
  notice: Settleable,
  action: NoticeAction,
  settler: Settler,
): Settlement {
  const body = article.body ?? []
  const edit = editFor(action, notice, article)
  const source = settler.sources?.get(notice.facts?.source ?? '')
  const filled = action === 'move' ? fillField(article, movableOf(notice), source) : article
  const record = recordOf(notice, article, stateAfter[action], settler)
  const notices = withRecord(article.notices ?? [], record, edit, body)
  return {article: {...filled, notices, ...(edit && {body: editBody(body, edit)})}, ...(edit && {edit})}
}

/** Whether the notice stands in the body. */
export function isLive(notice: Settleable): notice is LiveNotice {
  return 'blockKey' in notice
}

/** What a notice says, as the list of notices holds it. */
export function movableOf(notice: Settleable): MovableNotice {
  const {kind, text} = notice
  const facts = isLive(notice) ? factsOf(notice.facts, noSources) : notice.facts
  return {kind, text, ...(facts && {facts})}
}

const stateAfter: Readonly<Record<NoticeAction, NoticeState>> = {
  move: 'moved',
  remove: 'removed',
  keep: 'kept',
  'put-back': 'open',
}

function editFor(
  action: NoticeAction,
  notice: Settleable,
  {body = [], notices = []}: EditedArticle,
): BodyEdit | undefined {
  if (isLive(notice)) return action === 'keep' ? undefined : takeOut(body, notice)
  if (action !== 'put-back' && action !== 'keep') return undefined
  const stands = (notice.state === 'kept' || notice.state === 'open') && standsIn(body, notice.text)
  return stands ? undefined : putBack(body, notice, notices)
}

function putBack(body: readonly ArticleBlock[], notice: NoticeValue, notices: readonly NoticeValue[]): BodyEdit {
  const block = textBlock(body, notice.inKey)
  if (block && notice.offset !== undefined) return putInto(block, notice.offset, notice.text)
  const afterKey = placeOf(body, notice, notices)
  return {type: 'insert-block', block: blockOf(notice, body), ...(afterKey !== undefined && {afterKey})}
}

/** Notices that stood at one place are listed in their order: what was put back before stays before. */
function placeOf(
  body: readonly ArticleBlock[],
  {_key, afterKey}: NoticeValue,
  notices: readonly NoticeValue[],
): string | undefined {
  const anchor = body.findIndex((block) => block._key === afterKey)
  // The paragraph before it is gone: most of what a wire adds stands at the end.
  if (afterKey !== undefined && anchor < 0) return body.at(-1)?._key
  const earlier = notices.slice(
    0,
    notices.findIndex((notice) => notice._key === _key),
  )
  const texts = new Set(earlier.filter((notice) => notice.afterKey === afterKey).map(({text}) => text))
  let last = anchor
  for (let next = body[last + 1]; next && texts.has(wholeText(next)); next = body[last + 1]) last++
  return body[last]?._key
}

function wholeText(block: ArticleBlock): string {
  return block._type === 'block' && 'children' in block ? textOf(block) : ''
}

function blockOf({_key, text}: NoticeValue, body: readonly ArticleBlock[]): PortableTextBlock {
  const taken = new Set(body.map((block) => block._key))
  const keyOf = createKeys()
  let key = keyOf(JSON.stringify([_key, text]))
  while (taken.has(key)) key = keyOf(JSON.stringify([_key, text]))
  return {
    _type: 'block',
    _key: key,
    style: 'normal',
    markDefs: [],
    children: [{_type: 'span', _key: `${key}0`, text, marks: []}],
  }
}

function standsIn(body: readonly ArticleBlock[], text: string): boolean {
  return body.some((block) => wholeText(block).includes(text))
}

function recordOf(notice: Settleable, article: EditedArticle, state: NoticeState, settler: Settler): NoticeValue {
  const {at, by} = settler
  if (!isLive(notice)) return {...notice, state, at, ...(by !== undefined && {by})}
  const {kind, text, rule, confidence} = notice
  const facts = factsOf(notice.facts, noSources)
  const place = placeInBody(article.body ?? [], notice)
  const alike = (article.notices ?? []).filter((record) => record.text === text && record.kind === kind)
  // The same line can stand in two places; where an editor took a settlement back by undo, its record is still there.
  const known =
    alike.find((record) => record.state === 'open') ?? alike.find((record) => standAtOnePlace(record, place))
  const key = known?._key ?? newKey(article.notices ?? [], JSON.stringify([kind, text]))
  return present({_type: types.notice, _key: key, kind, text, rule, confidence, ...place, state, facts, by, at})
}

function newKey(notices: readonly NoticeValue[], content: string): string {
  const taken = new Set(notices.map(({_key}) => _key))
  const keyOf = createKeys()
  let key = keyOf(content)
  while (taken.has(key)) key = keyOf(content)
  return key
}

type PlaceInBody = Pick<NoticeValue, 'afterKey' | 'inKey' | 'offset'>

function standAtOnePlace(one: PlaceInBody, other: PlaceInBody): boolean {
  return one.afterKey === other.afterKey && one.inKey === other.inKey
}

function placeInBody(body: readonly ArticleBlock[], notice: LiveNotice): PlaceInBody {
  const edit = takeOut(body, notice)
  const afterKey = keyBefore(body, notice.blockKey)
  const block = textBlock(body, notice.blockKey)
  if (edit?.type !== 'delete-text' || !block) return present({afterKey})
  return present({afterKey, inKey: notice.blockKey, offset: offsetInBlock(block, edit.anchor)})
}

/**
 * The list with the record in it. A block that goes takes its key along: what stood in it or after it now stands after
 * the block before, around the new record.
 */
function withRecord(
  notices: readonly NoticeValue[],
  record: NoticeValue,
  edit: BodyEdit | undefined,
  body: readonly ArticleBlock[],
): readonly NoticeValue[] {
  const known = notices.some(({_key}) => _key === record._key)
  const gone = edit?.type === 'delete-block' ? edit.blockKey : undefined
  const others = notices.filter(({_key}) => _key !== record._key)
  const moved = gone === undefined ? [] : others.filter((notice) => notice.inKey === gone || notice.afterKey === gone)
  if (gone === undefined || moved.length === 0) {
    return known ? notices.map((notice) => (notice._key === record._key ? record : notice)) : [...notices, record]
  }
  const afterKey = keyBefore(body, gone)
  const anchored = (notice: NoticeValue): NoticeValue =>
    present({...notice, afterKey, inKey: undefined, offset: undefined})
  return [
    ...others.filter((notice) => !moved.includes(notice)),
    ...moved.filter(({inKey, offset}) => inKey === gone && offset === 0).map(anchored),
    record,
    ...moved.filter(({inKey, offset}) => inKey === gone && offset !== 0).map(anchored),
    ...moved.filter(({inKey}) => inKey !== gone).map(anchored),
  ]
}

function keyBefore(body: readonly ArticleBlock[], key: string): string | undefined {
  return body[body.findIndex(({_key}) => _key === key) - 1]?._key
}

/** Which houses the Content Lake knows is not to be seen from here. */
const noSources: SourceRegister = {known: () => undefined, named: () => undefined, documents: () => []}
