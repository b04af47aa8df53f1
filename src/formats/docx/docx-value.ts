import type {MarkupElement} from '../markup/markup-node.ts'
import {elementAt} from '../xml/find-elements.ts'

/** An attribute by its local name: Word's are in a namespace of their own, of which there are two. */
export function wordAttribute(element: MarkupElement | undefined, name: string): string | undefined {
  if (element === undefined) return undefined
  const plain = element.attributes.get(name)
  if (plain !== undefined) return plain
  for (const [key, value] of element.attributes) if (key.endsWith(`}${name}`)) return value
  return undefined
}

/** The `val` of the element at the end of a path. */
export const valueAt = (element: MarkupElement | undefined, ...path: readonly string[]): string | undefined =>
  wordAttribute(elementAt(element, ...path), 'val')

/** A property that is on or off; undefined where nothing is said. */
export function switchAt(element: MarkupElement | undefined, name: string): boolean | undefined {
  const found = elementAt(element, name)
  return found === undefined ? undefined : !/^(?:0|false|off|none)$/iu.test(wordAttribute(found, 'val') ?? '1')
}
