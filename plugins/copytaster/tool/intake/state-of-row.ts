import {editIncoming} from '../../../../src/documents/edit-incoming.ts'
import {comparableOf, likenesses, likenessKeys} from '../../../../src/documents/find-duplicates.ts'
import {prospects} from '../../../../src/documents/outlook.ts'
import type {IntakeRow} from './intake-list.ts'

/**
 * What a row of the list says of its story, beside what the lake makes of it: `alike`, it is new and looks like another;
 * `twice`, the very same copy stands further up in the list; `blocked`, its documents cannot be written.
 */
export const rowStates = [
  'looking',
  'unseen',
  ...prospects,
  'alike',
  'twice',
  'creating',
  'created',
  'blocked',
  'unreadable',
] as const
export type RowState = (typeof rowStates)[number]

/** A story further up in the list that is the same or looks like it. */
export interface ListedLikeness {
  readonly row: IntakeRow
  readonly same: boolean
}

export type ListedLikenesses = ReadonlyMap<string, ListedLikeness>

/** Finds for each story the first one further up that looks like it, by the row's key. */
export function listedLikenesses(rows: readonly IntakeRow[]): ListedLikenesses {
  const seen = new Map<string, IntakeRow>()
  const found = new Map<string, ListedLikeness>()
  for (const row of rows) {
    // Of what is created the lake tells.
    if (row.story === undefined || row.progress.at === 'created') continue
    const names = namesOf(row, row.story.incoming)
    const index = names.findIndex((name) => seen.has(name))
    const other = seen.get(names[index] ?? '')
    if (other) found.set(row.key, {row: other, same: index === 0})
    for (const name of names) if (!seen.has(name)) seen.set(name, row)
  }
  return found
}

export function stateOfRow({key, story, progress}: IntakeRow, listed: ListedLikenesses): RowState {
  if (story === undefined) return 'unreadable'
  if (progress.at === 'created' || progress.at === 'creating') return progress.at
  if (story.errors.length > 0) return 'blocked'
  if (progress.at !== 'seen') return progress.at
  const {prospect, duplicates} = progress.outlook
  const likeness = listed.get(key)
  if (prospect !== 'new') return prospect
  if (likeness?.same) return 'twice'
  return duplicates.length > 0 || likeness ? 'alike' : 'new'
}

/** Whether a draft can be made of the story, if an editor asks for that one. */
export function isCreatable(state: RowState): boolean {
  return state === 'new' || state === 'alike' || state === 'changed' || state === 'deleted'
}

/** Whether there is a story that is lost with the page: one from a file, or one that somebody has corrected. */
export function isUnsaved(rows: readonly IntakeRow[]): boolean {
  const listed = listedLikenesses(rows)
  return rows.some(
    (row) =>
      isCreatable(stateOfRow(row, listed)) && (row.fileName !== undefined || Object.values(row.edits).length > 0),
  )
}

/** The same bytes first, then the same story, then what only looks like it. */
function namesOf({edits}: IntakeRow, incoming: NonNullable<IntakeRow['story']>['incoming']): readonly string[] {
  const {article, wireItem} = editIncoming(incoming, edits)
  const keys = likenessKeys(comparableOf(article))
  return [
    `bytes ${wireItem._id}`,
    `story ${article._id}`,
    ...likenesses.filter((likeness) => keys[likeness] !== '').map((likeness) => `${likeness} ${keys[likeness]}`),
  ]
}
