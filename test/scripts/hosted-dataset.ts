/** A document as the hosted dataset keeps it. */
export interface HostedDocument {
  readonly _id: string
  readonly _type: string
  readonly _rev: string
  readonly _createdAt: string
  readonly _updatedAt: string
  readonly [field: string]: unknown
}

/** Documents with the semantics of the hosted mutate endpoint: a request is one transaction, carried out whole or not. */
export interface HostedDataset {
  all(): readonly HostedDocument[]
  get(id: string): HostedDocument | undefined
  /** @throws HostedError with the body that the hosted API answers with */
  commit(mutations: readonly HostedMutation[], transactionId?: string): readonly object[]
  /** What an editor does in the Studio. */
  edit(id: string, fields: Record<string, unknown>): void
  publish(id: string): void
  unpublish(id: string): void
  remove(id: string): void
  /** How often each document was created, changed or deleted. */
  readonly revisions: ReadonlyMap<string, number>
}

export type HostedMutation =
  | {readonly create: Stub}
  | {readonly createIfNotExists: Stub}
  | {readonly createOrReplace: Stub}
  | {readonly delete: {readonly id: string}}
  | {readonly patch: HostedPatch}

interface Stub {
  readonly _id: string
  readonly _type: string
  readonly [field: string]: unknown
}

interface HostedPatch {
  readonly id: string
  readonly ifRevisionID?: string
  readonly set?: Readonly<Record<string, unknown>>
  readonly unset?: readonly string[]
}

/** An answer of the hosted API other than 200. */
export interface HostedError extends Error {
  readonly status: number
  readonly body: object
}

export function hostedError(status: number, body: object): HostedError {
  return Object.assign(new Error(`HTTP ${status}`), {status, body})
}

export function isHostedError(error: unknown): error is HostedError {
  return error instanceof Error && 'status' in error && 'body' in error
}

export function createHostedDataset(now: () => number): HostedDataset {
  let documents = new Map<string, HostedDocument>()
  const transactions = new Set<string>()
  const revisions = new Map<string, number>()
  let unnamed = 0

  function commit(mutations: readonly HostedMutation[], transactionId = `lake-${unnamed++}`): readonly object[] {
    if (transactions.has(transactionId)) {
      throw mutationError('transactionAlreadyExistsError', `Transaction "${transactionId}" already exists`, {})
    }
    const work = new Map(documents)
    const touched = new Set<string>()
    const results = mutations.map((mutation) => {
      const {id, operation, document} = apply(work, mutation, transactionId, new Date(now()).toISOString())
      if (operation !== 'none') touched.add(id)
      if (document) work.set(id, document)
      else if (operation === 'delete') work.delete(id)
      return {id, operation}
    })
    holdReferences(work)
    documents = work
    transactions.add(transactionId)
    for (const id of touched) revisions.set(id, (revisions.get(id) ?? 0) + 1)
    return results
  }

  const byEditor = (...mutations: readonly HostedMutation[]): void => {
    commit(mutations)
  }
  const content = (id: string): Stub => {
    const document = documents.get(id)
    if (!document) throw new Error(`There is no ${id}`)
    const {_rev, _updatedAt, ...rest} = document
    return rest
  }
  return {
    all: () => [...documents.values()],
    get: (id) => documents.get(id),
    commit,
    revisions,
    edit: (id, fields) => byEditor({patch: {id, set: fields}}),
    publish: (id) => byEditor({createOrReplace: {...content(`drafts.${id}`), _id: id}}, {delete: {id: `drafts.${id}`}}),
    unpublish: (id) => byEditor({createIfNotExists: {...content(id), _id: `drafts.${id}`}}, {delete: {id}}),
    remove: (id) => byEditor({delete: {id}}),
  }
}

interface Applied {
  readonly id: string
  readonly operation: 'create' | 'update' | 'delete' | 'none'
  readonly document?: HostedDocument
}

function apply(
  documents: ReadonlyMap<string, HostedDocument>,
  mutation: HostedMutation,
  transactionId: string,
  time: string,
): Applied {
  if ('delete' in mutation) {
    const {id} = mutation.delete
    return {id, operation: documents.has(id) ? 'delete' : 'none'}
  }
  if ('patch' in mutation) return patch(documents.get(mutation.patch.id), mutation.patch, transactionId, time)
  const stub =
    'create' in mutation
      ? mutation.create
      : 'createIfNotExists' in mutation
        ? mutation.createIfNotExists
        : mutation.createOrReplace
  const {_id: id} = stub
  const previous = documents.get(id)
  if (previous && 'create' in mutation) {
    throw mutationError('documentAlreadyExistsError', `Document by ID "${id}" already exists`, {id})
  }
  if (previous && 'createIfNotExists' in mutation) return {id, operation: 'none'}
  const _createdAt = previous?._createdAt ?? (typeof stub['_createdAt'] === 'string' ? stub['_createdAt'] : time)
  const document = {...stub, _rev: transactionId, _createdAt, _updatedAt: time}
  return {id, operation: previous ? 'update' : 'create', document}
}

function patch(
  previous: HostedDocument | undefined,
  {id, ifRevisionID, set = {}, unset = []}: HostedPatch,
  transactionId: string,
  time: string,
): Applied {
  if (!previous) {
    throw mutationError('documentNotFoundError', `The document with the ID "${id}" was not found`, {id})
  }
  if (ifRevisionID !== undefined && ifRevisionID !== previous._rev) {
    throw mutationError('documentRevisionIDDoesNotMatchError', `document "${id}" has unexpected revision ID`, {
      expectedRevisionID: ifRevisionID,
      currentRevisionID: previous._rev,
    })
  }
  const kept = Object.fromEntries(Object.entries(previous).filter(([field]) => !unset.includes(field)))
  // Fields that a patch may not take away are put back.
  const document = {...kept, ...set, _id: id, _type: previous._type, _createdAt: previous._createdAt}
  return {id, operation: 'update', document: {...document, _rev: transactionId, _updatedAt: time}}
}

/** A strong reference must lead to a document that exists. */
function holdReferences(documents: ReadonlyMap<string, HostedDocument>): void {
  for (const document of documents.values()) {
    const missing = strongReferences(document).find((id) => !documents.has(id))
    if (missing !== undefined) {
      const description = `Document "${document._id}" references non-existent document "${missing}"`
      throw mutationError('documentReferencesNonExistentDocumentError', description, {id: document._id})
    }
  }
}

function strongReferences(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(strongReferences)
  if (typeof value !== 'object' || value === null) return []
  if ('_ref' in value && typeof value._ref === 'string') return '_weak' in value && value._weak ? [] : [value._ref]
  return Object.values(value).flatMap(strongReferences)
}

function mutationError(type: string, description: string, detail: object): HostedError {
  const items = [{error: {type, description, ...detail}, index: 0}]
  return hostedError(409, {
    error: {type: 'mutationError', description: `Mutation(s) failed with 1 error(s)`, items},
  })
}
