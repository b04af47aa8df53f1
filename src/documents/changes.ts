/** Where a change applies, from the document down: a field, or a member of a list by its `_key`, its place for the first. */
export type ChangePath = readonly (string | number | {readonly _key: string})[]

/** A change to a document as plain data: what the Studio and the client send as patches. */
export type Change =
  | {readonly type: 'set'; readonly path: ChangePath; readonly value: unknown}
  | {readonly type: 'unset'; readonly path: ChangePath}
  | {
      readonly type: 'insert'
      readonly path: ChangePath
      readonly position: 'before' | 'after'
      readonly items: readonly unknown[]
    }

/**
 * The changes that turn the first value into the second, and, asked the other way round, those that undo it. Members of
 * lists that have keys are changed one by one, so that nothing else in the list is touched; other fields as a whole.
 */
export function changesBetween(before: object, after: object): readonly Change[] {
  const old = new Map<string, unknown>(Object.entries(before))
  const next = new Map<string, unknown>(Object.entries(after))
  return [...new Set([...old.keys(), ...next.keys()])].flatMap((field) =>
    changesOfField(field, old.get(field), next.get(field)),
  )
}

/**
 * Of changes made for an earlier value, those that still fit: nothing is added that is there again, nothing changed that
 * is gone, and nothing put after it.
 */
export function changesThatFit(changes: readonly Change[], now: object): readonly Change[] {
  const added = new Set<string>()
  return changes.filter((change) => {
    const [field, at] = change.path
    if (at === undefined) return true
    const list: unknown = new Map<string, unknown>(Object.entries(now)).get(String(field))
    const keys = new Set(isKeyedList(list) ? list.map(({_key}) => _key) : [])
    const stands =
      typeof at === 'object' ? keys.has(at._key) || added.has(`${String(field)} ${at._key}`) : keys.size > 0
    if (!stands || change.type !== 'insert') return stands
    const members = isKeyedList(change.items) ? change.items : []
    for (const {_key} of members) added.add(`${String(field)} ${_key}`)
    return !members.some(({_key}) => keys.has(_key))
  })
}

function changesOfField(field: string, before: unknown, after: unknown): readonly Change[] {
  if (before === after || JSON.stringify(before) === JSON.stringify(after)) return []
  if (after === undefined) return [{type: 'unset', path: [field]}]
  if (isKeyedList(before) && isKeyedList(after) && areInOneOrder(before, after)) {
    return changesOfList(field, before, after)
  }
  return [{type: 'set', path: [field], value: after}]
}

interface Keyed {
  readonly _key: string
}

/** Whether what stays keeps its order. */
function areInOneOrder(before: readonly Keyed[], after: readonly Keyed[]): boolean {
  const old = new Set(before.map(({_key}) => _key))
  const next = new Set(after.map(({_key}) => _key))
  const stayed = before.filter(({_key}) => next.has(_key))
  return after.filter(({_key}) => old.has(_key)).every(({_key}, i) => _key === stayed[i]?._key)
}

function changesOfList(field: string, before: readonly Keyed[], after: readonly Keyed[]): readonly Change[] {
  const old = new Map(before.map((member) => [member._key, member]))
  const staying = new Set(after.map(({_key}) => _key))
  const changes: Change[] = before
    .filter(({_key}) => !staying.has(_key))
    .map(({_key}) => ({type: 'unset', path: [field, {_key}]}))
  let previous: string | undefined
  for (const member of after) {
    const was = old.get(member._key)
    if (was === undefined) {
      changes.push(
        previous === undefined
          ? {type: 'insert', path: [field, 0], position: 'before', items: [member]}
          : {type: 'insert', path: [field, {_key: previous}], position: 'after', items: [member]},
      )
    } else if (was !== member && JSON.stringify(was) !== JSON.stringify(member)) {
      changes.push({type: 'set', path: [field, {_key: member._key}], value: member})
    }
    previous = member._key
  }
  return changes
}

/** A list to which members can be added at a place: an empty one has no place yet, and is set whole. */
function isKeyedList(value: unknown): value is readonly Keyed[] {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((member: unknown) => typeof member === 'object' && member !== null && '_key' in member)
  )
}
