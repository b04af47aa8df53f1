/** One line each, none that says the same as one before it; nothing where there is none. */
export function linesOf(texts: readonly (string | undefined)[]): string | undefined {
  const known = texts.filter((text) => text !== undefined)
  if (known.length < 2) return known[0] !== undefined && /[\p{L}\p{N}]/u.test(known[0]) ? known[0] : undefined
  const seen = new Set<string>()
  const lines = known.filter((text) => {
    const words = text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
    if (words === '' || seen.has(words)) return false
    seen.add(words)
    return true
  })
  return lines.length === 0 ? undefined : lines.join('\n')
}
