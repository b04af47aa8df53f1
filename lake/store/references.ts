import {isObject} from './document.ts'

/** A reference inside a document. */
export interface Reference {
  readonly id: string
  /** Whether its target has to exist: not weak, and not in another dataset or project. */
  readonly strong: boolean
}

/** The references anywhere in a value. */
export function referencesOf(value: unknown, found: Reference[] = []): readonly Reference[] {
  if (Array.isArray(value)) {
    for (const item of value) referencesOf(item, found)
  } else if (isObject(value)) {
    const {_ref, _weak, _dataset, _projectId} = value
    if (typeof _ref === 'string' && _ref !== '') {
      found.push({
        id: _ref,
        strong: _weak !== true && _dataset === undefined && _projectId === undefined && isLocal(_ref),
      })
    }
    for (const item of Object.values(value)) {
      if (typeof item === 'object') referencesOf(item, found)
    }
  }
  return found
}

/** Global document references name a resource before the id ("media-library:x:y"). */
function isLocal(id: string): boolean {
  return !id.includes(':')
}
