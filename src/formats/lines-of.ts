/** One line each, none that says the same as one before it; nothing where there is none. */
export function linesOf(texts: readonly (string | undefined)[]): string | undefined {
  const seen = new Set<string>()
  const lines = texts.filter((text): text is string => {
    const words = text?.replace(/[^\p{L}\p{N}]+/gu, ' ').trim() ?? ''
    if (words === '' || seen.has(words)) return false
    seen.add(words)
    return true
  })
  return lines.length === 0 ? undefined : lines.join('\n')
}
