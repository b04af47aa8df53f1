import type {Article} from './documents.ts'

/** By what two articles look like the same story. */
export const likenesses = ['guid', 'address', 'headline'] as const
export type Likeness = (typeof likenesses)[number]

/** What is compared of an article. */
export interface Comparable {
  /** With or without `drafts.` or `versions.….`. */
  readonly _id: string
  readonly headline?: string | null
  readonly originalUrl?: string | null
  readonly guid?: string | null
}

export interface Duplicate<Other extends Comparable> {
  readonly article: Other
  /** The surest first. */
  readonly by: readonly Likeness[]
}

/**
 * Finds the articles that are probably the same story under another id: the wire calls them the same, they stand at the
 * same address, or their headlines differ in nothing but case, accents, spaces and punctuation. Each article once.
 */
export function findDuplicates<Other extends Comparable>(
  article: Comparable,
  others: readonly Other[],
): readonly Duplicate<Other>[] {
  const own = likenessKeys(article)
  const found = new Map<string, Duplicate<Other>>()
  for (const other of others) {
    const id = publishedId(other._id)
    if (id === publishedId(article._id)) continue
    const theirs = likenessKeys(other)
    const by = likenesses.filter((likeness) => own[likeness] !== '' && own[likeness] === theirs[likeness])
    const known = found.get(id)?.by ?? []
    if (by.length > known.length) found.set(id, {article: other, by})
  }
  return [...found.values()].toSorted((one, two) => rankOf(one) - rankOf(two))
}

/** What an article is compared by, for each likeness. What is empty is like nothing. */
export function likenessKeys({guid, originalUrl, headline}: Comparable): Readonly<Record<Likeness, string>> {
  return {guid: guid ?? '', address: addressKey(originalUrl ?? ''), headline: headlineKey(headline ?? '')}
}

/**
 * Words of a headline to search for with GROQ's `match`: those that are written in one way only, for the search knows
 * nothing of accents and apostrophes, and none that could be read as a pattern.
 */
export function headlineWords(headline: string): string {
  const words = headline.split(/[\s\p{Pd}/]+/u).map((word) => word.replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
  const plain = words.filter((word) => /^[\p{L}\p{N}]+$/u.test(word) && word === word.normalize('NFKD'))
  return [...new Set(plain)].slice(0, maximumSearchWords).join(' ')
}

/** Enough to tell one headline from nearly all others. */
const maximumSearchWords = 12

/** The ways in which one address is written: with and without its fragment, its query and its last slash. */
export function addressVariants(address: string): readonly string[] {
  const page = address.split('#', 1)[0] ?? address
  const bare = page.split('?', 1)[0] ?? page
  const short = bare.replace(/\/$/, '')
  return [...new Set([address, page, bare, short, `${short}/`])]
}

/** The id under which an article is published, whatever edition of it is meant. */
export function publishedId(id: string): string {
  if (id.startsWith('drafts.')) return id.slice('drafts.'.length)
  return id.startsWith('versions.') ? id.split('.').slice(2).join('.') : id
}

/** What an article is compared by. */
export function comparableOf({_id, headline, originalUrl, wire}: Article): Comparable {
  return {_id, headline, originalUrl: originalUrl ?? null, guid: wire?.guid ?? null}
}

/** Pages differ by their query; what only tells where a reader came from does not count. */
function addressKey(address: string): string {
  if (!URL.canParse(address)) return address
  const {host, pathname, searchParams} = new URL(address)
  const params = [...searchParams].filter(([name]) => !/^(?:utm_|fbclid$|gclid$|mc_|cmpid$)/.test(name))
  return JSON.stringify([host.replace(/^www\./, ''), pathname.replace(/\/$/, ''), params.toSorted()])
}

function headlineKey(headline: string): string {
  return headline
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
}

function rankOf({by}: Duplicate<Comparable>): number {
  return Math.min(...by.map((likeness) => likenesses.indexOf(likeness)))
}
