import {datasetName, projectId} from '../query/run-query.ts'
import {publishedIdOf} from '../store/document-id.ts'
import type {DocumentIndex} from '../store/document-index.ts'

/**
 * The documents that reference one. The hosted API tells of those in other datasets here when `external` is set, and
 * there are none.
 */
export function referencesTo(id: string, documents: DocumentIndex, external: boolean): object {
  const referrers = external
    ? []
    : [...documents.referrersOf(id)].filter((referrer) => publishedIdOf(referrer) !== publishedIdOf(id)).toSorted()
  const references = referrers.map((documentId) => ({documentId, datasetName, projectId}))
  return {totalCount: references.length, references}
}
