import {publishedIdOf} from './document-id.ts'
import type {StoredDocument} from './document.ts'
import {referencesOf} from './references.ts'

/** All documents as they are now, in memory, found by id, type, reference and published id without a scan. */
export interface DocumentIndex {
  readonly size: number
  get(id: string): StoredDocument | undefined
  /** Ids in order: the order that a query without `order()` gives. */
  ids(): readonly string[]
  idsOfType(type: string): readonly string[]
  /** Ids of the documents that reference this id, weakly or strongly. */
  referrersOf(id: string): ReadonlySet<string>
  /** Ids of the draft, the versions and the published document of one published id. */
  groupOf(publishedId: string): ReadonlySet<string>
  publishedIds(): readonly string[]
  publishedIdsOfType(type: string): readonly string[]
  put(document: StoredDocument): void
  remove(id: string): void
}

const none: ReadonlySet<string> = new Set()

export function createDocumentIndex(): DocumentIndex {
  const documents = new Map<string, StoredDocument>()
  const byType = new Map<string, Set<string>>()
  const byReference = new Map<string, Set<string>>()
  const groups = new Map<string, Set<string>>()
  // Sorting thousands of ids for each query would cost more than the query.
  const sorted = new Map<string, readonly string[]>()

  function sortedOnce(key: string, list: () => Iterable<string>): readonly string[] {
    const known = sorted.get(key)
    if (known) return known
    const fresh = [...list()].toSorted()
    sorted.set(key, fresh)
    return fresh
  }

  function forget({_id, _type}: StoredDocument): void {
    for (const key of ['all', 'groups', `type ${_type}`, `groups ${_type}`]) sorted.delete(key)
    removeFrom(byType, _type, _id)
    removeFrom(groups, publishedIdOf(_id), _id)
  }

  return {
    get size() {
      return documents.size
    },
    get: (id) => documents.get(id),
    ids: () => sortedOnce('all', () => documents.keys()),
    idsOfType: (type) => sortedOnce(`type ${type}`, () => byType.get(type) ?? none),
    referrersOf: (id) => byReference.get(id) ?? none,
    groupOf: (publishedId) => groups.get(publishedId) ?? none,
    publishedIds: () => sortedOnce('groups', () => groups.keys()),
    publishedIdsOfType: (type) =>
      sortedOnce(`groups ${type}`, () => new Set([...(byType.get(type) ?? none)].map(publishedIdOf))),
    put(document) {
      const previous = documents.get(document._id)
      for (const {id} of previous ? referencesOf(previous) : []) removeFrom(byReference, id, document._id)
      if (previous?._type !== document._type) {
        if (previous) forget(previous)
        forget(document)
        addTo(byType, document._type, document._id)
        addTo(groups, publishedIdOf(document._id), document._id)
      }
      documents.set(document._id, document)
      for (const {id} of referencesOf(document)) addTo(byReference, id, document._id)
    },
    remove(id) {
      const previous = documents.get(id)
      if (!previous) return
      for (const reference of referencesOf(previous)) removeFrom(byReference, reference.id, id)
      forget(previous)
      documents.delete(id)
    },
  }
}

function addTo(sets: Map<string, Set<string>>, key: string, id: string): void {
  const set = sets.get(key)
  if (set) set.add(id)
  else sets.set(key, new Set([id]))
}

function removeFrom(sets: Map<string, Set<string>>, key: string, id: string): void {
  const set = sets.get(key)
  if (set?.delete(id) && set.size === 0) sets.delete(key)
}
