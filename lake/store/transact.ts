import {mutationRefusal} from '../refusal.ts'
import {patchDocument, type Stamp, toDocument} from './apply-mutation.ts'
import type {StoredDocument} from './document.ts'
import type {DocumentIndex} from './document-index.ts'
import {holdReferences} from './integrity.ts'
import type {DocumentStub, Mutation, PatchMutation, PatchOperations, Selection} from './mutation.ts'

/** What one mutation did to one document, as the API reports it. */
export interface Result {
  readonly id: string
  readonly operation: 'create' | 'update' | 'delete' | 'none'
}

/** One document before and after a transaction, with the mutations that were for it. */
export interface Change {
  readonly id: string
  readonly previous: StoredDocument | undefined
  readonly next: StoredDocument | undefined
  /** By id, and complete: carried out on `previous` they give `next`. */
  readonly mutations: readonly Mutation[]
}

export interface Plan {
  readonly results: readonly Result[]
  /** Documents that are other than before, in the order they were first touched. */
  readonly changes: readonly Change[]
  /** All mutations by id, in order. */
  readonly mutations: readonly Mutation[]
}

type Creation = 'create' | 'createIfNotExists' | 'createOrReplace'

export interface Surroundings {
  readonly index: DocumentIndex
  /** Ids of the documents that a query selects. */
  select(query: string, params: Readonly<Record<string, unknown>>): readonly string[]
  createId(): string
  /** False for a look at a transaction that is not complete yet. */
  readonly holdsReferences?: boolean
}

/**
 * Works out what a transaction does, and does nothing.
 *
 * @throws Refusal that refuses the transaction as a whole
 */
export function transact(
  mutations: readonly Mutation[],
  stamp: Stamp,
  {index, select, createId, holdsReferences = true}: Surroundings,
): Plan {
  const work = new Map<string, StoredDocument | undefined>()
  const done = new Map<string, {mutations: Mutation[]; place: number}>()
  const results: Result[] = []
  const all: Mutation[] = []
  const get = (id: string): StoredDocument | undefined => (work.has(id) ? work.get(id) : index.get(id))

  function put(id: string, next: StoredDocument | undefined, mutation: Mutation, place: number): void {
    results.push({id, operation: next === undefined ? 'delete' : get(id) ? 'update' : 'create'})
    work.set(id, next)
    const entry = done.get(id)
    if (entry) entry.mutations.push(mutation)
    done.set(id, {mutations: entry?.mutations ?? [mutation], place})
    all.push(mutation)
  }

  const selected = (selection: Selection): readonly string[] =>
    'id' in selection ? [selection.id] : select(selection.query, selection.params ?? {})

  function create(operation: Creation, stub: DocumentStub, place: number): void {
    const id = stub._id === undefined ? createId() : stub._id.endsWith('.') ? stub._id + createId() : stub._id
    const previous = get(id)
    if (previous && operation === 'createIfNotExists') {
      results.push({id, operation: 'none'})
      return
    }
    if (previous && operation === 'create') {
      const description = `Document by ID "${id}" already exists`
      throw mutationRefusal(409, {type: 'documentAlreadyExistsError', description, detail: {id}}, place)
    }
    const next = toDocument({...stub, _id: id}, previous, stamp)
    const {_rev, _updatedAt, ...complete} = next
    put(id, next, creation(operation, complete), place)
  }

  mutations.forEach((mutation, place) => {
    if ('create' in mutation) create('create', mutation.create, place)
    else if ('createIfNotExists' in mutation) create('createIfNotExists', mutation.createIfNotExists, place)
    else if ('createOrReplace' in mutation) create('createOrReplace', mutation.createOrReplace, place)
    else if ('delete' in mutation) {
      for (const id of selected(mutation.delete)) {
        if (get(id)) put(id, undefined, {delete: {id}}, place)
        else results.push({id, operation: 'none'})
      }
    } else {
      const operations = operationsOf(mutation.patch)
      for (const id of selected(mutation.patch)) {
        const previous = get(id)
        if (!previous) {
          const description = `The document with the ID "${id}" was not found`
          throw mutationRefusal(409, {type: 'documentNotFoundError', description, detail: {id}}, place)
        }
        holdRevision(previous, operations.ifRevisionID, place)
        put(id, patchDocument(previous, operations, stamp, place), {patch: {...operations, id}}, place)
      }
    }
  })

  if (holdsReferences)
    holdReferences(done.keys(), {
      get,
      referrersOf: (id) => new Set([...index.referrersOf(id), ...done.keys()]),
      indexOf: (id) => done.get(id)?.place ?? 0,
    })
  const changes = [...done].map(([id, {mutations: own}]) => ({
    id,
    previous: index.get(id),
    next: work.get(id),
    mutations: own,
  }))
  return {results, mutations: all, changes: changes.filter(({previous, next}) => previous ?? next)}
}

function creation(operation: Creation, document: DocumentStub): Mutation {
  if (operation === 'create') return {create: document}
  return operation === 'createOrReplace' ? {createOrReplace: document} : {createIfNotExists: document}
}

function operationsOf(patch: PatchMutation): PatchOperations {
  if ('id' in patch) {
    const {id: _id, ...operations} = patch
    return operations
  }
  const {query: _query, params: _params, ...operations} = patch
  return operations
}

function holdRevision({_id: id, _rev}: StoredDocument, expected: string | undefined, place: number): void {
  if (expected === undefined || expected === _rev) return
  const fault = {
    type: 'documentRevisionIDDoesNotMatchError',
    description: `Document "${id}" has unexpected revision ID ("${_rev}", expected "${expected}")`,
    detail: {id, currentRevisionID: _rev, expectedRevisionID: expected},
  }
  throw mutationRefusal(409, fault, place)
}
