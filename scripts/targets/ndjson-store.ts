import type {Author, Source} from '../../src/documents/documents.ts'
import {uniteShared} from '../../src/documents/unite-shared.ts'
import {authorSchema, sourceSchema} from '../../src/documents/validate.ts'
import {draftId, planStory, type StoredVersion, type StoryState, type Write} from '../../src/documents/plan-story.ts'
import {storedDocument, storedWireItem} from './stored-document.ts'
import {type IncomingStory, type StoryOutcome, toOutcome} from './target.ts'

/** Documents as lines of JSON, on which stories are imported just as they would be into a Content Lake. */
export interface NdjsonStore {
  take(story: IncomingStory): StoryOutcome
  /** True once a story has changed something. */
  isChanged(): boolean
  /** One document a line, in code unit order of their ids: the same documents give the same bytes. */
  lines(): readonly Uint8Array[]
}

/** `documents` are lines as `readNdjson` gives them, each a JSON object with `_id` and `_type`. */
export function createNdjsonStore(documents: Iterable<Uint8Array>, settings: {readonly publish: boolean}): NdjsonStore {
  // Bytes, because strings of many stories would not fit into the heap.
  const lines = new Map<string, Uint8Array>()
  const versions = new Map<string, Map<string, StoredVersion>>()
  let changed = false
  for (const line of documents) note(line)

  function note(line: Uint8Array): void {
    const document = parse(line)
    lines.set(document._id, line)
    const wireItem = storedWireItem.safeParse(document)
    if (!wireItem.success) return
    const {article, ...version} = wireItem.data
    const known = versions.get(article._ref) ?? new Map<string, StoredVersion>()
    versions.set(article._ref, known.set(version._id, version))
  }

  function read(id: string): ReturnType<typeof parse> | undefined {
    const line = lines.get(id)
    return line && parse(line)
  }

  function stateOf({article}: IncomingStory): StoryState {
    return {
      draft: read(draftId(article._id)),
      published: read(article._id),
      versions: [...(versions.get(article._id)?.values() ?? [])],
      // None counts as existing: what one more story says of a source is added to what the file knows of it.
      existing: new Set(),
    }
  }

  function apply(write: Write): void {
    if (write.kind === 'hold') return
    if (write.kind === 'remove') {
      changed = lines.delete(write.current._id) || changed
      return
    }
    const document = write.kind === 'ensure' ? unite(read(write.document._id), write.document) : write.document
    if (!document) return
    note(encoder.encode(toLine(document)))
    changed = true
  }

  return {
    take(story) {
      const plan = planStory(story, stateOf(story), settings)
      plan.writes.forEach(apply)
      return toOutcome(story, plan)
    },
    isChanged: () => changed,
    lines: () => [...lines].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => line),
  }
}

const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** `sanity dataset import` refuses a file that holds U+FFFD in plain sight; damaged copy is reported when it is read. */
function toLine(document: object): string {
  return JSON.stringify(document).replaceAll('\ufffd', String.raw`\ufffd`)
}

function parse(line: Uint8Array) {
  return storedDocument.parse(JSON.parse(decoder.decode(line)))
}

/** The document to write, or nothing where the file already says all of it or holds one that is not ours to touch. */
function unite(known: object | undefined, found: Author | Source): Author | Source | undefined {
  if (!known) return found
  const parsed = found._type === 'author' ? authorSchema.safeParse(known) : sourceSchema.safeParse(known)
  if (!parsed.success) return undefined
  const united = uniteShared(parsed.data, found)
  return united === parsed.data ? undefined : united
}
