import {isObject} from './document.ts'
import type {Mutation} from './mutation.ts'

/** Gives each object in an array a `_key` where it has none (`autoGenerateArrayKeys`). */
export function withArrayKeys(mutation: Mutation, createKey: () => string): Mutation {
  // The shape of the mutation stays: only objects inside arrays get a field more.
  return addKeys(mutation, createKey, false) as Mutation
}

function addKeys(value: unknown, createKey: () => string, inArray: boolean): unknown {
  if (Array.isArray(value)) return value.map((item) => addKeys(item, createKey, true))
  if (!isObject(value)) return value
  const fields = Object.entries(value).map(([name, item]) => [name, addKeys(item, createKey, false)])
  const copy = Object.fromEntries(fields)
  return inArray && typeof value['_key'] !== 'string' ? {...copy, _key: createKey()} : copy
}
