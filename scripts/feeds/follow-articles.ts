import {isArticle, isSource} from '../../src/feeds/referred-documents.ts'
import {printable} from '../terminal/printable.ts'
import type {FeedLedger} from './feed-ledger.ts'
import type {FeedStock} from './feed-stock.ts'
import type {FeedsConfig} from './feeds-config.ts'
import {createLiveState} from './live-state.ts'
import {longestTombstoneDays, type Place} from './survey.ts'
import {batchSize, tellArticles, type ToldEntry} from './tell-articles.ts'

/** Articles as they are now, told again as they change. */
export interface FollowedArticles {
  /** Looks at all articles, and tells those again that are others than they were. */
  sync(): Promise<void>
  /** Tells documents again: articles, their drafts, and what articles refer to. */
  changed(ids: readonly string[]): Promise<void>
  /** Places of all items, the newest first. */
  items(): readonly Place[]
  /** The newest items, more than a feed holds, and tombstones. */
  entries(): Promise<readonly ToldEntry[]>
  /** Any articles, told as they are now. */
  tell(ids: readonly string[]): Promise<readonly ToldEntry[]>
  /** Grows with each change. */
  generation(): number
  /** Calls back after each change. */
  onChange(listener: () => void): void
  /** Ends the timer. */
  stop(): void
}

export interface LiveSettings {
  readonly stock: FeedStock
  readonly config: FeedsConfig
  readonly ledger: FeedLedger
  readonly now: () => number
  readonly log: (line: string) => void
}

/** A timer takes no more milliseconds. */
const longestTimer = 2_147_483_647
/** Entries at hand for each that a feed holds: a partner's rules leave some of them out. */
const spare = 3

export function followArticles({stock, config, ledger, now, log}: LiveSettings): FollowedArticles {
  const state = createLiveState(longestTombstoneDays(config))
  const listeners: (() => void)[] = []
  const windowSize = (config.settings.maximumItems ?? maximumWindow) * spare
  let timer: NodeJS.Timeout | undefined
  let work: Promise<unknown> = Promise.resolve()

  /** One after the other: two looks at one article could end in the wrong order. */
  function inTurn<Value>(task: () => Promise<Value>): Promise<Value> {
    const turn = work.then(task)
    work = turn.catch(() => {
      // Whoever asked for it hears of it.
    })
    return turn
  }

  async function tell(ids: readonly string[]): Promise<readonly ToldEntry[]> {
    const told: ToldEntry[] = []
    for (let at = 0; at < ids.length; at += batchSize) {
      const batch = await tellArticles(ids.slice(at, at + batchSize), {
        stock,
        config,
        now: new Date(now()).toISOString(),
        sources: state.sources,
        drafts: state.drafts,
        recordsOf: ledger.recordsOf,
        onFault: (id, error) => log(`fault ${id}: ${printable(String(error))}. It was left out; please report it.`),
      })
      told.push(...batch)
    }
    return told
  }

  async function retell(ids: readonly string[]): Promise<void> {
    for (let at = 0; at < ids.length; at += batchSize) {
      const batch = ids.slice(at, at + batchSize)
      const entries = await tell(batch)
      const told = new Set(entries.map(({articleId}) => articleId))
      state.forget(batch.filter((id) => !told.has(id)))
      state.take(entries, now())
      ledger.note(entries)
      ledger.commit()
    }
    if (ids.length > 0) announce()
  }

  function announce(): void {
    wakeAt(state.nextChange())
    for (const listener of listeners) listener()
  }

  function wakeAt(instant: number | undefined): void {
    clearTimeout(timer)
    if (instant === undefined) return
    timer = setTimeout(() => inTurn(tellWhatIsDue).catch(fail), Math.min(Math.max(instant - now(), 1), longestTimer))
  }

  /** A timer can be early: by a millisecond, or by what it cannot take. Then nothing is due yet, and the next is set. */
  async function tellWhatIsDue(): Promise<void> {
    const ids = state.due(now())
    if (ids.length === 0) wakeAt(state.nextChange())
    else await retell(ids)
  }

  function fail(error: unknown): void {
    log(
      `${printable(error instanceof Error ? error.message : String(error))} The feeds stay as they are until it answers.`,
    )
    // What is due is tried again.
    wakeAt(now() + retryAfter)
  }

  async function lookAtAll(): Promise<void> {
    const [sources, drafts] = await Promise.all([stock.sources(), stock.killedDrafts()])
    const otherSources = differing(state.sources, sources)
    const otherDrafts = differing(state.drafts, drafts)
    replaceAll(state.sources, sources)
    replaceAll(state.drafts, drafts)
    const isFirst = state.revisions.size === 0
    const seen = new Set<string>()
    for await (const page of stock.list()) {
      const published = page.filter(({id}) => !id.startsWith('drafts.'))
      for (const {id} of published) seen.add(id)
      const others = published.filter(({id, revision}) => state.revisions.get(id) !== revision)
      await retell(others.map(({id}) => id))
      for (const {id, revision} of others) state.revisions.set(id, revision)
    }
    const gone = [...state.revisions.keys()].filter((id) => !seen.has(id))
    for (const id of gone) state.revisions.delete(id)
    if (isFirst) for (const page of ledger.ids()) gone.push(...page.filter((id) => !seen.has(id)))
    const referrers = isFirst ? [] : await stock.referrers(otherSources)
    await retell([...new Set([...gone, ...(isFirst ? [] : otherDrafts), ...referrers])])
    announce()
  }

  async function lookAt(ids: readonly string[]): Promise<void> {
    const articles = new Set(ids.map((id) => id.replace(/^drafts\./u, '')).filter((id) => !id.startsWith('versions.')))
    const found = await stock.read([...articles].flatMap((id) => [id, `drafts.${id}`]))
    const others: string[] = []
    for (const id of articles) {
      const [published, draft] = [found.get(id), found.get(`drafts.${id}`)]
      if (isArticle(draft) && draft.wire?.signal === 'kill') state.drafts.set(id, draft)
      else state.drafts.delete(id)
      if (isSource(published)) state.sources.set(id, published)
      else state.sources.delete(id)
      if (isArticle(published)) state.revisions.set(id, published._rev ?? '')
      else {
        state.revisions.delete(id)
        others.push(id)
      }
    }
    const near = new Set(
      state
        .items()
        .slice(0, windowSize)
        .map(({id}) => id),
    )
    const [affected, linking] = await Promise.all([
      stock.referrers(others),
      // Only the feeds' own items need their links to other articles to be right at once.
      stock.referrers([...articles].filter((id) => !others.includes(id))),
    ])
    await retell([...new Set([...articles, ...affected, ...linking.filter((id) => near.has(id))])])
  }

  return {
    sync: () => inTurn(lookAtAll),
    changed: (ids) => inTurn(() => lookAt(ids)),
    items: state.items,
    tell,
    generation: state.generation,
    onChange: (listener) => void listeners.push(listener),
    stop: () => clearTimeout(timer),
    entries: () =>
      inTurn(async () => {
        // What is in no archive yet must be in the feeds.
        const midnight = Math.floor(now() / dayInMilliseconds) * dayInMilliseconds
        const ids = state
          .items()
          .filter(({instant}, index) => index < windowSize || instant >= midnight)
          .map(({id}) => id)
        const missing = ids.filter((id) => state.entry(id) === undefined)
        state.keep(new Set(ids), await tell(missing))
        return [...ids.flatMap((id) => state.entry(id) ?? []), ...state.tombstones()]
      }),
  }
}

/** Items at hand where feeds have no limit of their own. */
const maximumWindow = 1000
const dayInMilliseconds = 24 * 60 * 60 * 1000
/** Milliseconds. */
const retryAfter = 5000

function replaceAll<Value>(map: Map<string, Value>, values: ReadonlyMap<string, Value>): void {
  map.clear()
  for (const [id, value] of values) map.set(id, value)
}

/** Ids of what is in one only, or not the same in both. */
function differing<Value>(one: ReadonlyMap<string, Value>, other: ReadonlyMap<string, Value>): readonly string[] {
  const ids = new Set([...one.keys(), ...other.keys()])
  return [...ids].filter((id) => JSON.stringify(one.get(id)) !== JSON.stringify(other.get(id)))
}
