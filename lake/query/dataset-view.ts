import {idInLayer, publishedIdOf} from '../store/document-id.ts'
import type {DocumentIndex} from '../store/document-index.ts'
import type {StoredDocument} from '../store/document.ts'
import type {Perspective} from './perspective.ts'

/** A document as a query sees it. */
export type VisibleDocument = Readonly<Record<string, unknown>> & {readonly _id: string}

/** The documents that a perspective shows. Lists are in the order of ids. */
export interface DatasetView {
  all(): readonly VisibleDocument[]
  get(id: string): VisibleDocument | undefined
  withIds(ids: readonly string[]): readonly VisibleDocument[]
  /** At least those of these types. */
  ofTypes(types: readonly string[]): readonly VisibleDocument[]
  /** At least those that reference one of these ids. */
  referencing(ids: readonly string[]): readonly VisibleDocument[]
  /** Published document, draft and versions of these published ids. */
  ofGroups(publishedIds: readonly string[]): readonly VisibleDocument[]
}

export function viewDataset(index: DocumentIndex, perspective: Perspective): DatasetView {
  return perspective.kind === 'raw' ? viewRaw(index) : viewLayers(index, perspective.layers)
}

function viewRaw(index: DocumentIndex): DatasetView {
  const list = (ids: Iterable<string>): readonly VisibleDocument[] => [...ids].flatMap((id) => index.get(id) ?? [])
  return {
    all: () => list(index.ids()),
    get: index.get,
    withIds: (ids) => list(ordered(ids)),
    ofTypes: ([type = '', ...others]) =>
      list(others.length === 0 ? index.idsOfType(type) : ordered([type, ...others].flatMap(index.idsOfType))),
    referencing: (ids) => list(ordered(ids.flatMap((id) => [...index.referrersOf(id)]))),
    ofGroups: (publishedIds) => list(ordered(publishedIds.flatMap((id) => [...index.groupOf(id)]))),
  }
}

function viewLayers(index: DocumentIndex, layers: readonly string[]): DatasetView {
  const onlyPublished = layers.length === 1

  function get(publishedId: string): VisibleDocument | undefined {
    for (const layer of layers) {
      const document = index.get(idInLayer(publishedId, layer))
      if (document) return onlyPublished ? document : seenAs(document, publishedId)
    }
    return undefined
  }

  const list = (publishedIds: Iterable<string>): readonly VisibleDocument[] =>
    [...publishedIds].flatMap((id) => (isPublishedId(id) ? (get(id) ?? []) : []))
  return {
    all: () => list(index.publishedIds()),
    get: (id) => (isPublishedId(id) ? get(id) : undefined),
    withIds: (ids) => list(ordered(ids)),
    ofTypes: ([type = '', ...others]) =>
      list(
        others.length === 0
          ? index.publishedIdsOfType(type)
          : ordered([type, ...others].flatMap(index.publishedIdsOfType)),
      ),
    referencing: (ids) => list(ordered(ids.flatMap((id) => [...index.referrersOf(id)].map(publishedIdOf)))),
    ofGroups: (publishedIds) => list(ordered(publishedIds)),
  }
}

function isPublishedId(id: string): boolean {
  return publishedIdOf(id) === id
}

/** A layered view shows a draft under its published id; one object for each draft, so that a list costs no copies. */
function seenAs(document: StoredDocument, publishedId: string): VisibleDocument {
  const known = seen.get(document)
  if (known) return known
  const visible = {...document, _id: publishedId, _originalId: document._id}
  seen.set(document, visible)
  return visible
}

const seen = new WeakMap<StoredDocument, VisibleDocument>()

function ordered(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)].toSorted()
}
