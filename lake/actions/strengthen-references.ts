import {isObject} from '../store/document.ts'
import type {DocumentStub} from '../store/mutation.ts'

/**
 * A draft may reference what is not published yet: weakly, with a note that the reference is to be strong once the
 * draft is published (`_strengthenOnPublish`).
 */
export function strengthenReferences(document: DocumentStub): DocumentStub {
  // The document itself is no reference: its shape stays.
  return strengthen(document) as DocumentStub
}

function strengthen(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(strengthen)
  if (!isObject(value)) return value
  const {_strengthenOnPublish: note, _weak, ...rest} = value
  if (isObject(note) && typeof value['_ref'] === 'string') return note['weak'] === true ? {...rest, _weak} : rest
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, strengthen(item)]))
}
