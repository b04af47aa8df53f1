import {sha256} from '@noble/hashes/sha2.js'
import {bytesToHex, utf8ToBytes} from '@noble/hashes/utils.js'
import {createBlockKeys} from '../portable-text/block-key.ts'
import type {Publisher} from '../publishers/publisher.ts'
import {nameKey} from '../publishers/resolve-publisher.ts'
import type {Wire} from '../story/story.ts'
import {toSlug} from './slug.ts'

/** Sanity takes ids of up to 128 characters; `drafts.` and `versions.….` have to fit before ours. */
const maximumIdPartLength = 48

/** What the payload of a story is called by: its hash, and the story's place where one payload holds several. */
export interface PayloadName {
  /** SHA-256 of the payload, lower-case hex. */
  readonly hash: string
  /** Place of the story in the payload, from 0. */
  readonly index: number
}

/** SHA-256 of bytes as 64 lower-case hex digits. */
export function hashOf(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes))
}

/**
 * The `_id` of an article: the same story gets the same one, however often and in whichever version it arrives. Made of
 * the wire's provider and guid, else of the story's address, else of the payload.
 */
export function articleId(
  story: {readonly wire?: Wire | undefined; readonly url?: string | undefined},
  payload: PayloadName,
): string {
  const {guid, provider} = story.wire ?? {}
  if (guid) return `${importedIdPrefix}${digest(['guid', provider ?? '', guid], 24)}`
  if (story.url) return `${importedIdPrefix}${digest(['url', story.url], 24)}`
  return `${importedIdPrefix}${digest(['payload', payload.hash, String(payload.index)], 24)}`
}

/** What the `_id` of every imported article begins with. */
export const importedIdPrefix = 'article-'

/** Whether an article with this `_id`, with or without `drafts.`, was made by an import. */
export function isImportedId(id: string): boolean {
  return id.replace(/^drafts\./, '').startsWith(importedIdPrefix)
}

/** The `_id` of one received version: made of its bytes alone. */
export function wireItemId(payload: PayloadName): string {
  return `wire-${digest(['payload', payload.hash, String(payload.index)], 24)}`
}

/**
 * The `_id` of an author, readable and made of the name and, where it is known, of the source: two houses may well have
 * a reporter of the same name. Letter case and accents of the name do not count.
 */
export function authorId(name: string, house?: string): string {
  return readableId('author', name, digest(['author', nameKey(name), house ?? ''], 8))
}

/** The `_id` of a source: a known publisher's own id, so that all its names meet in one document, else its name's slug. */
export function sourceId(name: string, publisher?: Publisher): string {
  if (publisher) return `source-${publisher.id}`
  const plain = name.replace(/^the\s+/i, '')
  // A slug that has lost letters, or its end, could be two houses'.
  const whole = plain.length <= maximumIdPartLength && /^[ -~]+$/.test(nameKey(plain))
  return whole
    ? `source-${toSlug(plain, maximumIdPartLength)}`
    : readableId('source', plain, digest(['source', nameKey(plain)], 8))
}

/** Gives each member of one array its `_key`, made of its content as a block's is made of its text. */
export const createKeys: () => (content: string) => string = createBlockKeys

function readableId(type: string, name: string, hash: string): string {
  const slug = toSlug(name, maximumIdPartLength)
  return slug ? `${type}-${slug}-${hash}` : `${type}-${hash}`
}

/** As JSON, because no two lists of parts read the same there. */
function digest(parts: readonly string[], length: number): string {
  return hashOf(utf8ToBytes(JSON.stringify(parts))).slice(0, length)
}
