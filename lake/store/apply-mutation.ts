import {Mutation as Mutator} from '@sanity/mutator'
import {mutationRefusal} from '../refusal.ts'
import {isObject, type JsonObject, type StoredDocument} from './document.ts'
import type {DocumentStub, PatchOperations} from './mutation.ts'

/** What every document of one transaction is stamped with. */
export interface Stamp {
  readonly transactionId: string
  /** ISO 8601, milliseconds, UTC. */
  readonly timestamp: string
}

/** A document as it comes in, stamped. A draft that is published keeps the time it was created at. */
export function toDocument(
  stub: DocumentStub & {readonly _id: string},
  previous: StoredDocument | undefined,
  {transactionId, timestamp}: Stamp,
): StoredDocument {
  const _createdAt = typeof stub['_createdAt'] === 'string' ? stub['_createdAt'] : (previous?._createdAt ?? timestamp)
  return {...stub, _rev: transactionId, _createdAt, _updatedAt: timestamp}
}

/**
 * A document after a patch. A patch that changes nothing still makes a revision: the Studio locks documents so.
 *
 * @throws Refusal 400 where a path cannot be read or an operation does not fit the value it is for
 */
export function patchDocument(
  previous: StoredDocument,
  operations: PatchOperations,
  {transactionId, timestamp}: Stamp,
  index: number,
): StoredDocument {
  const patched = mutate(previous, operations, index)
  const {_id, _type, _createdAt} = previous
  const moved =
    patched['_type'] !== undefined && patched['_type'] !== _type ? '_type' : patched['_id'] !== _id ? '_id' : undefined
  if (moved && patched[moved] !== undefined) {
    throw mutationRefusal(
      409,
      {type: 'mutationError', description: `Cannot modify immutable attribute "${moved}"`},
      index,
    )
  }
  return {...patched, _id, _type, _rev: transactionId, _createdAt, _updatedAt: timestamp}
}

function mutate(previous: StoredDocument, operations: PatchOperations, index: number): JsonObject {
  const {ifRevisionID: _ifRevisionID, ...patch} = operations
  try {
    // The mutator writes into the object it is given where no operation made a new one.
    // Its type of a patch asks for exactly one place to insert at; what it is given here, it checks itself.
    const mutation = {patch: {...patch, id: previous._id}} as ConstructorParameters<typeof Mutator>[0]['mutations'][0]
    const result: unknown = new Mutator({mutations: [mutation]}).apply({...previous})
    if (isObject(result)) return result
    throw new Error('The patch leaves no document')
  } catch (error) {
    const description = error instanceof Error ? error.message : String(error)
    throw mutationRefusal(400, {type: 'patchError', description, detail: {id: previous._id}}, index)
  }
}
