import {maximumDepth, maximumMutations} from '../limits.ts'
import {mutationRefusal, plainRefusal, type Refusal} from '../refusal.ts'
import {isDocumentId, isDocumentType} from './document-id.ts'
import {isObject, type JsonObject} from './document.ts'

/** A document on its way in; without an id it gets one. */
export interface DocumentStub {
  readonly _id?: string
  readonly _type: string
  readonly [field: string]: unknown
}

/** Documents named by id, or by a query that gives documents or ids. */
export type Selection = {readonly id: string} | SelectionByQuery

interface SelectionByQuery {
  readonly query: string
  readonly params?: JsonObject
}

/** What a patch does; `@sanity/mutator` knows how. Keys are JSONMatch paths. */
export interface PatchOperations {
  readonly ifRevisionID?: string
  readonly set?: JsonObject
  readonly setIfMissing?: JsonObject
  readonly unset?: readonly string[]
  readonly inc?: JsonObject
  readonly dec?: JsonObject
  readonly insert?: JsonObject
  readonly diffMatchPatch?: JsonObject
}

export type PatchMutation = Selection & PatchOperations

export type Mutation =
  | {readonly create: DocumentStub}
  | {readonly createIfNotExists: DocumentStub}
  | {readonly createOrReplace: DocumentStub}
  | {readonly delete: Selection}
  | {readonly patch: PatchMutation}

/**
 * Checks the mutations of a request.
 *
 * @throws Refusal 400 with the place of the first mutation that is none
 */
export function toMutations(value: unknown, maximum = maximumMutations): readonly Mutation[] {
  if (!Array.isArray(value)) throw plainRefusal(400, 'The body must have a list "mutations".')
  if (value.length > maximum) {
    throw plainRefusal(413, `A request takes ${maximum} mutations; this one has ${value.length}.`)
  }
  if (isDeeperThan(value, maximumDepth)) throw plainRefusal(400, `Values may be nested ${maximumDepth} deep.`)
  return value.map(toMutation)
}

function toMutation(value: unknown, index: number): Mutation {
  const [name = '', ...others] = isObject(value) ? Object.keys(value) : []
  const body = isObject(value) ? value[name] : undefined
  if (others.length > 0 || !isObject(body)) throw invalid('A mutation is an object with one operation', index)
  switch (name) {
    case 'create':
      return {create: toStub(body, index)}
    case 'createIfNotExists':
      return {createIfNotExists: toStub(requireId(body, name, index), index)}
    case 'createOrReplace':
      return {createOrReplace: toStub(requireId(body, name, index), index)}
    case 'delete':
      return {delete: toSelection(body, index)}
    case 'patch':
      return {patch: {...toOperations(body, index), ...toSelection(body, index)}}
    default:
      throw invalid(`Unknown mutation "${name}"`, index)
  }
}

function toStub(body: JsonObject, index: number): DocumentStub {
  const {_id, _type} = body
  if (typeof _type !== 'string' || !isDocumentType(_type)) {
    throw invalid(
      _type === undefined ? 'Document is missing required field "_type"' : `Invalid type: ${JSON.stringify(_type)}`,
      index,
    )
  }
  if (_id === undefined || _id === '') {
    const {_id: _left, ...rest} = body
    return {...rest, _type}
  }
  if (typeof _id !== 'string' || !isDocumentId(_id)) throw invalid(`Invalid document ID: ${JSON.stringify(_id)}`, index)
  return {...body, _id, _type}
}

function requireId(body: JsonObject, name: string, index: number): JsonObject {
  if (typeof body['_id'] === 'string' && body['_id'] !== '') return body
  throw invalid(`Document ID is required for ${name}`, index)
}

function toSelection({id, query, params}: JsonObject, index: number): Selection {
  if (typeof id === 'string' && isDocumentId(id)) return {id}
  if (typeof query === 'string') return {query, ...(isObject(params) && {params})}
  throw invalid(
    id === undefined ? 'Either "id" or "query" is required' : `Invalid document ID: ${JSON.stringify(id)}`,
    index,
  )
}

const operations = [
  'set',
  'setIfMissing',
  'unset',
  'inc',
  'dec',
  'insert',
  'diffMatchPatch',
  'merge',
  'replace',
] as const

/**
 * Everything of a patch but which documents it is for.
 *
 * @throws Refusal 400 for an operation that is none
 */
export function toOperations({ifRevisionID, ...body}: JsonObject, index: number): PatchOperations {
  if (ifRevisionID !== undefined && typeof ifRevisionID !== 'string')
    throw invalid('"ifRevisionID" must be a string', index)
  const present = operations.filter((name) => body[name] !== undefined)
  for (const name of present) {
    const value = body[name]
    if (name === 'merge' || name === 'replace') throw invalid(`Patch operation "${name}" is not supported`, index)
    if (name === 'unset' ? !isListOfStrings(value) : !isObject(value))
      throw invalid(`Invalid "${name}" in patch`, index)
    if (
      (name === 'inc' || name === 'dec') &&
      isObject(value) &&
      Object.values(value).some((by) => typeof by !== 'number')
    ) {
      throw invalid(`"${name}" takes numbers`, index)
    }
  }
  const kept = Object.fromEntries(present.map((name) => [name, body[name]]))
  return {...kept, ...(ifRevisionID !== undefined && {ifRevisionID})}
}

function isListOfStrings(value: unknown): boolean {
  return Array.isArray(value) && value.every((item) => typeof item === 'string')
}

function invalid(description: string, index: number): Refusal {
  return mutationRefusal(400, {type: 'validationError', description}, index)
}

/** Whether a JSON value has more levels than that; looks no deeper. */
export function isDeeperThan(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  if (levels === 0) return true
  return Object.values(value).some((item) => isDeeperThan(item, levels - 1))
}
