/** Ids of all documents that a value refers to, at any depth, each once. */
export function referencesIn(value: unknown): readonly string[] {
  const ids = new Set<string>()
  const look = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return
    if ('_ref' in part && typeof part._ref === 'string') ids.add(part._ref)
    else for (const inner of Object.values(part)) look(inner)
  }
  look(value)
  return [...ids]
}
