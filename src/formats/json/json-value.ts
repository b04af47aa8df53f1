import {cleanText} from '../../bytes/clean-text.ts'

export type JsonObject = Readonly<Record<string, unknown>>

/** The document, or nothing where the text is no JSON. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

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
  return raw === undefined ? undefined : cleanText(raw).text || undefined
}

/** Lines of a list of texts. */
export const linesAt = (object: JsonObject | undefined, name: string): string[] => {
  const value = object?.[name]
  return (Array.isArray(value) ? value : [value]).flatMap((one) =>
    typeof one === 'string' ? cleanText(one).text || [] : [],
  )
}
