import {type FormPatch, insert, PatchEvent, set, unset} from 'sanity'
import type {Change} from '../../../src/documents/changes.ts'

/** The changes as the Studio's form takes them. */
export function toPatches(changes: readonly Change[]): PatchEvent {
  return PatchEvent.from(changes.map(toPatch))
}

function toPatch(change: Change): FormPatch {
  const path = [...change.path]
  switch (change.type) {
    case 'set':
      return set(change.value, path)
    case 'unset':
      return unset(path)
    case 'insert':
      return insert([...change.items], change.position, path)
  }
}
