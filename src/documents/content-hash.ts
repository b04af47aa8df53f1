import {utf8ToBytes} from '@noble/hashes/utils.js'
import {hashOf} from './ids.ts'
import {fields} from './names.ts'

/**
 * SHA-256 of what a document says, as lower-case hex: the same for a draft and the published document made of it, and
 * whatever the Content Lake and the Studio note down about its whereabouts.
 */
export function contentHash(document: object): string {
  return hashOf(utf8ToBytes(JSON.stringify(canonical(document, systemFields))))
}

/** Not content: where a document is kept, since when, and what the Studio and the desk note beside it. */
const systemFields: ReadonlySet<string> = new Set([
  '_id',
  '_rev',
  '_createdAt',
  '_updatedAt',
  '_originalId',
  '_system',
  fields.article.desk,
  fields.article.overrides,
])

/** The Studio turns a reference strong when both ends are published. */
const referenceFields: ReadonlySet<string> = new Set(['_weak', '_strengthenOnPublish'])

/** Keys sorted, absent and null values left out: the Content Lake keeps neither an order of keys nor the difference. */
function canonical(value: unknown, leftOut: ReadonlySet<string> = referenceFields): unknown {
  if (Array.isArray(value)) return value.map((member) => canonical(member))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value)
    .filter(([key, member]) => member !== undefined && member !== null && !leftOut.has(key))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, member]) => [key, canonical(member)]))
}
