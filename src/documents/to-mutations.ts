import type {StoredDocument, Write} from './plan-story.ts'

/** A mutation as Sanity's clients and its API take it. */
export type Mutation =
  | {readonly create: StoredDocument}
  | {readonly createIfNotExists: StoredDocument}
  | {readonly createOrReplace: StoredDocument}
  | {readonly delete: {readonly id: string}}
  | {
      readonly patch: {
        readonly id: string
        readonly ifRevisionID?: string
        readonly set?: Readonly<Record<string, unknown>>
        readonly unset?: string[]
      }
    }

/** The mutations of one step of a plan. Those that must not meet a changed document fail when they do. */
export function toMutations(write: Write): readonly Mutation[] {
  switch (write.kind) {
    case 'create':
      return [{create: {...write.document}}]
    case 'ensure':
      return [{createIfNotExists: {...write.document}}]
    case 'put':
      return [{createOrReplace: {...write.document}}]
    case 'replace':
      return [replacement(write.current, write.document)]
    case 'hold':
      return [lock(write.current)]
    case 'remove':
      return [lock(write.current), {delete: {id: write.current._id}}]
  }
}

/** Only a patch can name the revision that it is for, so a document is replaced field by field. */
function replacement(current: StoredDocument, document: object): Mutation {
  const set = Object.fromEntries(Object.entries(document).filter(([field]) => !field.startsWith('_')))
  const unset = Object.keys(current).filter((field) => !field.startsWith('_') && !(field in set))
  return {patch: {...guard(current), set, ...(unset.length > 0 && {unset})}}
}

/** Changes nothing and fails if the document is not what it was: the Studio locks documents in the same way. */
function lock(current: StoredDocument): Mutation {
  return {patch: {...guard(current), unset: ['_revision_lock_pseudo_field_']}}
}

function guard({_id, _rev}: StoredDocument): {id: string; ifRevisionID?: string} {
  return {id: _id, ...(_rev !== undefined && {ifRevisionID: _rev})}
}
