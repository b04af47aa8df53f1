/** The text, cut between words to so many characters (UTF-16) at most. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text
  const cut = text.slice(0, length - 1)
  const words = cut.slice(0, Math.max(cut.lastIndexOf(' '), 0)).replace(/[\s,;:–—-]+$/u, '')
  return `${words === '' ? cut.replace(/[\uD800-\uDBFF]$/u, '') : words}…`
}
