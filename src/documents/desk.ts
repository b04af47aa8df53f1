import {present} from '../story/present.ts'
import type {DeskValue} from './documents.ts'
import {isImportedId} from './ids.ts'
import type {EditedArticle} from './move-notice.ts'
import {types} from './names.ts'

/** Whether the article came by an import and the desk has not decided on it. `id` with or without `drafts.`. */
export function isIncoming(id: string, {desk}: EditedArticle): boolean {
  return desk?.state === undefined && isImportedId(id)
}

/** What the desk decided. `at` is ISO 8601 with zone. */
export function deskNote(state: DeskValue['state'], at: string, by: string | undefined): DeskValue {
  return present({_type: types.desk, state, by, at})
}
