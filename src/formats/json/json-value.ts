import {cleanLine} from '../../bytes/clean-text.ts'
import {lineOfHtml} from '../html/passages-of-html.ts'

export type JsonObject = Readonly<Record<string, unknown>>

/** The document, or nothing where the text is no JSON. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text, halfEscape.test(text) ? whole : undefined)
  } catch {
    return undefined
  }
}

/** How one half of a character is escaped; most JSON escapes none. */
const halfEscape = /\\u[dD][89a-fA-F]/u

/** For `JSON.parse` and its like. Half a character without its other half is no text: the sender cut it. */
export const whole = (_key: unknown, value: unknown): unknown =>
  typeof value === 'string' ? value.toWellFormed() : value

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The objects of a list; one that stands alone is a list of itself. */
export const objectsOf = (value: unknown): JsonObject[] => (Array.isArray(value) ? value : [value]).filter(isObject)

/** The first of these members that holds a word, as it stood; numbers as they are printed. */
export function rawAt(object: JsonObject | undefined, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = object?.[name]
    if (typeof value === 'number') return String(value)
    if (typeof value === 'string' && value.trim() !== '') return value
  }
  return undefined
}

/** The same in one clean line. */
export function lineAt(object: JsonObject | undefined, ...names: readonly string[]): string | undefined {
  const raw = rawAt(object, ...names)
  return raw === undefined ? undefined : cleanLine(raw) || undefined
}

/** Lines of a list of texts. */
export const linesAt = (object: JsonObject | undefined, name: string): string[] => {
  const value = object?.[name]
  return (Array.isArray(value) ? value : [value]).flatMap((one) =>
    typeof one === 'string' ? cleanLine(one) || [] : [],
  )
}

/** Lines of a text or a list of texts, without mark-up; nothing where there is none. */
export function textAt(object: JsonObject | undefined, ...names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = object?.[name]
    const lines = (Array.isArray(value) ? value : [value]).flatMap((one) =>
      typeof one === 'string' ? (lineOfHtml(one) ?? []) : [],
    )
    if (lines.length > 0) return lines.join('\n')
  }
  return undefined
}

/** Objects in a list, or under names; one in a list has the name it says itself. */
export function namedObjects(value: unknown): {readonly name: string | undefined; readonly item: JsonObject}[] {
  if (Array.isArray(value)) return objectsOf(value).map((item) => ({name: lineAt(item, 'name', 'rel'), item}))
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([name, one]) =>
    objectsOf(one).map((item) => ({name: /^\d+$/u.test(name) ? undefined : name, item})),
  )
}
