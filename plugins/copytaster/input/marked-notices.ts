import {createContext} from 'react'
import type {LiveNotice} from '../../../src/documents/live-notices.ts'
import type {NoticeAction} from '../../../src/documents/settle-notice.ts'

/** Which of the notices of a block: this stays the same while its text is being changed. */
export interface NoticePlace {
  readonly blockKey: string
  /** From 0. */
  readonly ordinal: number
}

/** What the marks in a body know of its notices. */
export interface MarkedBodyNotices {
  /** The notice as it stands now; none where it is gone. */
  noticeAt(place: NoticePlace): LiveNotice | undefined
  /** None where the article cannot be changed. */
  readonly settle: ((notice: LiveNotice, action: NoticeAction) => void) | undefined
}

export const MarkedNotices = createContext<MarkedBodyNotices>({noticeAt: () => undefined, settle: undefined})

/** Notices with their places, in the order in which they stand. */
export function withPlaces(
  notices: readonly LiveNotice[],
): readonly {readonly notice: LiveNotice; readonly place: NoticePlace}[] {
  const counts = new Map<string, number>()
  return notices.map((notice) => {
    const {blockKey} = notice
    const ordinal = counts.get(blockKey) ?? 0
    counts.set(blockKey, ordinal + 1)
    return {notice, place: {blockKey, ordinal}}
  })
}
