import type {Author, CopytasterDocument, Source} from './documents.ts'

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

/**
 * The documents of many stories with each author and each source only once, where it stood first. Articles and wire items
 * pass as they are.
 */
export function uniteSharedDocuments(documents: readonly CopytasterDocument[]): readonly CopytasterDocument[] {
  const shared = new Map<string, Author | Source>()
  for (const document of documents) {
    if (!isShared(document)) continue
    const known = shared.get(document._id)
    // The type is part of the id, so the same id is the same type.
    shared.set(document._id, known ? uniteShared(known, document) : document)
  }
  return documents.flatMap((document): readonly CopytasterDocument[] => {
    if (!isShared(document)) return [document]
    const united = shared.get(document._id)
    shared.delete(document._id)
    return united ? [united] : []
  })
}

function isShared(document: CopytasterDocument): document is Author | Source {
  return document._type === 'author' || document._type === 'source'
}

/** Two members of a list are the same by their key, else by their value. */
function identityOf(member: unknown): string {
  const keyed = typeof member === 'object' && member !== null && '_key' in member
  return JSON.stringify(keyed ? member._key : member)
}
