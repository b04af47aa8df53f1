import {plainRefusal} from '../refusal.ts'
import type {DocumentIndex} from '../store/document-index.ts'
import {isObject, type JsonObject} from '../store/document.ts'
import {viewDataset} from './dataset-view.ts'
import {type QuerySettings, runQueryAtOnce} from './run-query.ts'

/**
 * Ids of the documents that a mutation by query is for: the query gives documents or ids, of all documents there are.
 *
 * @throws Refusal 400 where it gives anything else
 */
export function selectIds(
  index: DocumentIndex,
  text: string,
  params: JsonObject,
  settings: QuerySettings,
): readonly string[] {
  const found = runQueryAtOnce({text, params}, viewDataset(index, {kind: 'raw'}), settings)
  const items = Array.isArray(found) ? found : found === null ? [] : [found]
  const ids = items.map((item) => (isObject(item) ? item['_id'] : item))
  if (ids.every((id) => typeof id === 'string')) return [...new Set(ids)]
  throw plainRefusal(400, 'The query of a mutation must give documents or ids.')
}
