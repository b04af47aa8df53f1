import type {Author, Source} from './documents.ts'

/**
 * What is known of an author or a source after one more story has spoken of them. What was known stays, gaps are filled,
 * lists grow. Gives `known` itself when the story said nothing new, so importing it again changes nothing.
 */
export function uniteShared<Shared extends Author | Source>(known: Shared, found: Shared): Shared {
  const before = new Map<string, unknown>(Object.entries(known))
  const news = Object.entries(found).flatMap(([field, value]): [string, unknown][] => {
    const old = before.get(field)
    if (old === undefined) return [[field, value]]
    if (!Array.isArray(old) || !Array.isArray(value)) return []
    const more = value.filter((member) => !old.some((other) => identityOf(other) === identityOf(member)))
    return more.length === 0 ? [] : [[field, [...old, ...more]]]
  })
  return news.length === 0 ? known : {...known, ...Object.fromEntries(news)}
}

/** Two members of a list are the same by their key, else by their value. */
function identityOf(member: unknown): string {
  const keyed = typeof member === 'object' && member !== null && '_key' in member
  return JSON.stringify(keyed ? member._key : member)
}
