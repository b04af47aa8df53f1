import {nameKey, resolvePublisher} from '../publishers/resolve-publisher.ts'
import {contentHash} from './content-hash.ts'
import type {Author, Source} from './documents.ts'
import {sourceId} from './ids.ts'
import type {IncomingStory} from './incoming-story.ts'
import {types} from './names.ts'

/** What is compared of a source. */
export type NamedHouse = Pick<Source, '_id' | 'name'> & {readonly aliases?: readonly string[] | null}

/** The names by which a source may be filed, lower case, with and without the article. */
export function namesToSearch(sources: readonly NamedHouse[]): readonly string[] {
  const names = sources.flatMap(({name, aliases}) => [name, ...(aliases ?? [])]).map((name) => name.toLowerCase())
  return [...new Set(names.flatMap((name) => [name, name.startsWith('the ') ? name.slice(4) : `the ${name}`]))]
}

/**
 * Which of the sources that a story brings the Content Lake already holds under ids of its own: by the id that the story
 * gives them, the id to refer to. A house is the same when a name or an alias is the same.
 */
export function knownSources(
  brought: readonly NamedHouse[],
  stored: readonly NamedHouse[],
): ReadonlyMap<string, string> {
  const known = new Map<string, string>()
  for (const source of brought) {
    if (stored.some(({_id}) => _id === source._id)) continue
    const same = stored.find((other) => isSameHouse(source, other))
    if (same) known.set(source._id, same._id)
  }
  return known
}

/** The story with its references led to the sources that are known, without the documents that they stand for. */
export function referToKnown(story: IncomingStory, known: ReadonlyMap<string, string>): IncomingStory {
  if (known.size === 0) return story
  const article = withReferences(story.article, known)
  return {
    article,
    wireItem: {...story.wireItem, articleHash: contentHash(article)},
    supporting: story.supporting
      .filter(({_id}) => !known.has(_id))
      .map((document): Author | Source => withReferences(document, known)),
  }
}

/** The sources that a story brings. */
export function sourcesOf({supporting}: IncomingStory): readonly Source[] {
  return supporting.filter((document) => document._type === types.source)
}

function isSameHouse(source: NamedHouse, other: NamedHouse): boolean {
  const names = new Set(namesOf(source).map(nameKey))
  return namesOf(other).some((name) => names.has(nameKey(name)) || idOfPublisher(name) === source._id)
}

function idOfPublisher(name: string): string | undefined {
  const publisher = resolvePublisher(name)
  return publisher && sourceId(publisher.name, publisher)
}

function namesOf({name, aliases}: NamedHouse): readonly string[] {
  return [name, ...(aliases ?? [])]
}

function withReferences<Value>(value: Value, known: ReadonlyMap<string, string>): Value
function withReferences(value: unknown, known: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((member: unknown) => withReferences(member, known))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, member]: [string, unknown]) => [
      key,
      key === '_ref' && typeof member === 'string' ? (known.get(member) ?? member) : withReferences(member, known),
    ]),
  )
}
