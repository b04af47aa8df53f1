import type {Source} from '../../src/documents/documents.ts'
import {isOfUse, comparePlaces, type Place, placeOf} from './survey.ts'
import type {DraftOfArticle} from './feed-stock.ts'
import type {ToldEntry} from './tell-articles.ts'

/** What is known of the articles while feeds are served: places of all of them, entries of the newest alone. */
export interface LiveState {
  readonly sources: Map<string, Source>
  readonly drafts: Map<string, DraftOfArticle>
  /** Revision of each article that was told. */
  readonly revisions: Map<string, string>
  /** Takes what articles are now. */
  take(entries: readonly ToldEntry[], now: number): void
  /** Takes it that these are neither in the feeds nor remembered. */
  forget(ids: readonly string[]): void
  /** Places of all items, the newest first. */
  items(): readonly Place[]
  tombstones(): readonly ToldEntry[]
  entry(id: string): ToldEntry | undefined
  /** Keeps the entries of these articles and no others. */
  keep(ids: ReadonlySet<string>, more: readonly ToldEntry[]): void
  /** Articles that are something else by now. */
  due(now: number): readonly string[]
  /** Milliseconds since 1970: when the next article changes by itself. */
  nextChange(): number | undefined
  /** Grows with each change. */
  readonly generation: () => number
}

export function createLiveState(tombstoneDays: number): LiveState {
  let places: readonly Place[] = []
  let isSorted = true
  const placed = new Set<string>()
  const graves = new Map<string, ToldEntry>()
  const entries = new Map<string, ToldEntry>()
  const changes = new Map<string, number>()
  let generation = 0

  function remove(ids: readonly string[]): void {
    const gone = new Set(ids.filter((id) => placed.has(id)))
    if (gone.size > 0) places = places.filter(({id}) => !gone.has(id))
    for (const id of ids) {
      placed.delete(id)
      graves.delete(id)
      entries.delete(id)
      changes.delete(id)
    }
  }

  return {
    sources: new Map(),
    drafts: new Map(),
    revisions: new Map(),
    generation: () => generation,
    take(told, now) {
      remove(told.map(({articleId}) => articleId))
      const at = new Date(now).toISOString()
      const added: Place[] = []
      for (const entry of told) {
        const {articleId: id, changesAt, item} = entry
        if (changesAt !== undefined) changes.set(id, changesAt)
        const place = isOfUse(entry, at, tombstoneDays) ? placeOf(entry) : undefined
        if (place === undefined) continue
        if (item === undefined) graves.set(id, entry)
        else {
          added.push(place)
          placed.add(id)
        }
      }
      if (added.length > 0) {
        places = [...places, ...added]
        isSorted = false
      }
      generation++
    },
    forget(ids) {
      remove(ids)
      generation++
    },
    items() {
      if (!isSorted) places = places.toSorted(comparePlaces)
      isSorted = true
      return places
    },
    tombstones: () => [...graves.values()],
    entry: (id) => entries.get(id),
    keep(ids, more) {
      for (const id of entries.keys()) if (!ids.has(id)) entries.delete(id)
      for (const entry of more) if (ids.has(entry.articleId)) entries.set(entry.articleId, entry)
    },
    due: (now) => [...changes].filter(([, at]) => at <= now).map(([id]) => id),
    nextChange: () =>
      changes.size === 0 ? undefined : [...changes.values()].reduce((one, other) => Math.min(one, other)),
  }
}
