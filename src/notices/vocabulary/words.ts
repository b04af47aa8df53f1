/** One of these words or phrases, as a piece of a regular expression; longer ones first, so that they are not cut short. */
export function anyOf(words: readonly string[]): string {
  return `(?:${words.toSorted((a, b) => b.length - a.length).join('|')})`
}
