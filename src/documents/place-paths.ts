import {type ArticleField, type ArticleType, fieldNameIn} from './article-type.ts'
import type {FieldPlace} from './field-place.ts'
import type {FieldTrace} from './trace-wire-item.ts'

/** A path into a document, as Sanity writes them. */
export type PlacePath = readonly (string | number | {readonly _key: string} | readonly unknown[])[]

/** The part of an object that holds what was printed: what an editor wants to see of it first. */
const printed: {readonly [Field in ArticleField]?: string} = {
  attribution: 'text',
  commenting: 'text',
  dateline: 'text',
  wire: 'signal',
}

/**
 * Where in a document of the type a place is; none where the type has no such field. A member that the document's list
 * no longer holds is looked for in vain: then the path is the list's.
 */
export function pathOfPlace(
  {field, key}: FieldPlace,
  type: ArticleType,
  document: Readonly<Record<string, unknown>>,
): PlacePath | undefined {
  const name = fieldNameIn(type, field)
  if (name === undefined) return undefined
  if (key !== undefined) return holds(document[name], key) ? [name, {_key: key}] : [name]
  const part = type.fields.get(field)?.as === undefined ? printed[field] : undefined
  return part === undefined ? [name] : [name, part]
}

/** What the copy gave to the place that a path leads to; all of a list where the path names no member of it. */
export function tracesAtPath(path: PlacePath, type: ArticleType, traces: readonly FieldTrace[]): readonly FieldTrace[] {
  const [name, member] = path
  const key = keyOf(member)
  if (name === undefined) return []
  return traces.filter(({place}) => fieldNameIn(type, place.field) === name && (key === undefined || place.key === key))
}

function holds(list: unknown, key: string): boolean {
  return Array.isArray(list) && list.some((member: unknown) => keyOf(member) === key)
}

function keyOf(member: unknown): string | undefined {
  const isKeyed = typeof member === 'object' && member !== null && '_key' in member
  return isKeyed && typeof member._key === 'string' ? member._key : undefined
}
