import {isDeepStrictEqual} from 'node:util'
import {isObject, type JsonObject} from '../store/document.ts'

/** Opcodes of the Mendoza format that are needed here, as its decoder numbers them. */
const op = {
  value: 0,
  pushFieldCopy: 10,
  pushFieldBlank: 11,
  pushElementCopy: 12,
  popIntoKey: 15,
  popAppend: 16,
  setField: 17,
  removeKey: 19,
  append: 20,
  copySlice: 21,
  appendText: 22,
  copyText: 23,
} as const

/** A change in the Mendoza format: opcodes and their arguments in one list. */
export type MendozaPatch = readonly unknown[]

/** What carries out a change and what takes it back. */
export interface Effects {
  readonly apply: MendozaPatch
  readonly revert: MendozaPatch
}

export function effectsOf(previous: JsonObject | undefined, next: JsonObject | undefined): Effects {
  return {apply: encodeMendoza(previous, next), revert: encodeMendoza(next, previous)}
}

/**
 * The change from one object to another, field by field, so that the Studio can tell who wrote which. The Studio takes
 * `[0, null]` for "was created" and "was deleted".
 *
 * @see https://github.com/sanity-io/mendoza
 */
export function encodeMendoza(from: JsonObject | undefined, to: JsonObject | undefined): MendozaPatch {
  if (!from || !to) return [op.value, to ?? null]
  const patch: unknown[] = []
  encodeObject(from, to, patch)
  return patch
}

function encodeObject(from: JsonObject, to: JsonObject, patch: unknown[]): void {
  // Fields of the input go by their place in alphabetical order.
  Object.keys(from)
    .toSorted()
    .forEach((key, place) => {
      const [old, fresh] = [from[key], to[key]]
      if (!Object.hasOwn(to, key)) patch.push(op.removeKey, place)
      else if (isSame(old, fresh)) return
      else if (isObject(old) && isObject(fresh)) {
        patch.push(op.pushFieldCopy, place)
        encodeObject(old, fresh, patch)
        patch.push(op.popIntoKey)
      } else if (Array.isArray(old) && Array.isArray(fresh)) {
        patch.push(op.pushFieldBlank, place)
        encodeArray(old, fresh, patch)
        patch.push(op.popIntoKey)
      } else if (typeof old === 'string' && typeof fresh === 'string') encodeText(old, fresh, {key, place}, patch)
      else patch.push(op.setField, fresh, key)
    })
  for (const [key, fresh] of Object.entries(to)) {
    if (!Object.hasOwn(from, key)) patch.push(op.setField, fresh, key)
  }
}

/** What stays at the head and the tail of a text keeps its author. */
function encodeText(
  from: string,
  to: string,
  field: {readonly key: string; readonly place: number},
  patch: unknown[],
): void {
  const head = commonHead(from, to)
  const tail = commonTail(from.slice(head), to.slice(head))
  if (head + tail < shortestKeptText) {
    patch.push(op.setField, to, field.key)
    return
  }
  const bytes = Buffer.byteLength(from)
  const middle = to.slice(head, to.length - tail)
  patch.push(op.pushFieldBlank, field.place)
  if (head > 0) patch.push(op.copyText, 0, Buffer.byteLength(from.slice(0, head)))
  if (middle !== '') patch.push(op.appendText, middle)
  if (tail > 0) patch.push(op.copyText, bytes - Buffer.byteLength(from.slice(from.length - tail)), bytes)
  patch.push(op.popIntoKey)
}

/** UTF-16 units. */
const shortestKeptText = 4

/** Length of the common head, no character cut in two. */
function commonHead(one: string, other: string): number {
  let length = 0
  while (length < one.length && length < other.length && one[length] === other[length]) length++
  return isHighSurrogate(one.charCodeAt(length - 1)) ? length - 1 : length
}

function commonTail(one: string, other: string): number {
  let length = 0
  while (length < one.length && length < other.length && one.at(-1 - length) === other.at(-1 - length)) length++
  return isLowSurrogate(one.charCodeAt(one.length - length)) ? length - 1 : length
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd8_00 && unit <= 0xdb_ff
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc_00 && unit <= 0xdf_ff
}

/** The new array is put together from runs of the old one, changed elements (known by `_key`) and new values. */
function encodeArray(from: readonly unknown[], to: readonly unknown[], patch: unknown[]): void {
  if (to.length === 0) patch.push(op.copySlice, 0, 0)
  const places = placesByKey(from)
  let run: {start: number; end: number} | undefined
  const endRun = (): void => {
    if (run) patch.push(op.copySlice, run.start, run.end)
    run = undefined
  }
  for (const element of to) {
    const key = keyOf(element)
    const next = run?.end ?? 0
    const place =
      isSame(from[next], element) && next < from.length
        ? next
        : key === undefined
          ? findSame(from, element)
          : places.get(key)
    const old = place === undefined ? undefined : from[place]
    if (place !== undefined && isSame(old, element)) {
      if (run?.end === place) run.end++
      else {
        endRun()
        run = {start: place, end: place + 1}
      }
    } else {
      endRun()
      if (place !== undefined && isObject(old) && isObject(element)) {
        patch.push(op.pushElementCopy, place)
        encodeObject(old, element, patch)
        patch.push(op.popAppend)
      } else patch.push(op.append, element)
    }
  }
  endRun()
}

function placesByKey(elements: readonly unknown[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>()
  elements.forEach((element, place) => {
    const key = keyOf(element)
    if (key !== undefined && !places.has(key)) places.set(key, place)
  })
  return places
}

function keyOf(element: unknown): string | undefined {
  if (!isObject(element)) return undefined
  const {_key} = element
  return typeof _key === 'string' ? _key : undefined
}

/** Elements without a key are few and small; long lists of them are sent whole. */
function findSame(elements: readonly unknown[], wanted: unknown): number | undefined {
  if (elements.length > 200) return undefined
  const place = elements.findIndex((element) => isSame(element, wanted))
  return place < 0 ? undefined : place
}

function isSame(one: unknown, other: unknown): boolean {
  return one === other || isDeepStrictEqual(one, other)
}
