import type {TypedObject} from '@portabletext/types'
import {type BodyPoint, passagesOfBlocks} from '../portable-text/passages-of-blocks.ts'
import type {LiveNotice} from './live-notices.ts'

/** Where a caret stands in a body. */
export interface Caret extends BodyPoint {
  readonly blockKey: string
}

/** The notice in which a caret stands; its first and its last edge count as in it, a notice that begins there first. */
export function noticeAtPoint(
  body: readonly TypedObject[],
  notices: readonly LiveNotice[],
  caret: Caret,
): LiveNotice | undefined {
  const [passage] = passagesOfBlocks(body.filter(({_key}) => _key === caret.blockKey))
  const offsetOf = ({spanKey, offset}: BodyPoint) =>
    (passage?.children.find(({key}) => key === spanKey)?.start ?? Number.NaN) + offset
  const at = offsetOf(caret)
  return notices.findLast(
    ({blockKey, anchor, focus}) => blockKey === caret.blockKey && offsetOf(anchor) <= at && at <= offsetOf(focus),
  )
}
