import {plainRefusal} from '../refusal.ts'

/** What a query sees: every document as it is, or one of each group, from the first layer that has it. */
export type Perspective =
  | {readonly kind: 'raw'}
  /** From the one that wins to the one that loses; `published` is always the last. */
  | {readonly kind: 'layers'; readonly layers: readonly string[]}

const raw: Perspective = {kind: 'raw'}
/** Since this version of the API, queries see published documents unless they say otherwise. */
const publishedByDefault = '2025-02-19'

/**
 * Reads `perspective` of a request: `raw`, `published`, `drafts`, `previewDrafts` (its old name), or layers by name.
 *
 * @throws Refusal 400 for anything else
 */
export function toPerspective(given: unknown, apiVersion: string): Perspective {
  const names = Array.isArray(given) ? given : typeof given === 'string' && given !== '' ? given.split(',') : []
  if (names.length === 0)
    return isBefore(apiVersion, publishedByDefault) ? raw : {kind: 'layers', layers: ['published']}
  if (names.length === 1 && names[0] === 'raw') return raw
  const layers = names.map((name) => (name === 'previewDrafts' ? 'drafts' : name))
  if (
    !layers.every((name) => typeof name === 'string' && /^[A-Za-z0-9_-]{1,64}$/.test(name)) ||
    layers.includes('raw')
  ) {
    throw plainRefusal(400, `Invalid perspective: ${JSON.stringify(given)}`)
  }
  return {kind: 'layers', layers: [...layers.filter((name) => name !== 'published'), 'published']}
}

/** Versions are `v2024-01-01`, `v1` (the oldest) and `vX` (the newest). */
function isBefore(version: string, date: string): boolean {
  return version === 'v1' || (version.startsWith('v2') && version.slice(1) < date)
}
