import type {Article, OverrideValue, Source} from '../documents/documents.ts'
import {createNoticeFinder} from '../documents/live-notices.ts'
import {isSource} from './referred-documents.ts'
import {embargoEnds, publishObstacles, type PublishObstacle} from '../documents/publish-obstacle.ts'
import type {FeedContext} from './feed.ts'
import type {tombstoneStates} from './feed-item.ts'
import {later} from './item-dates.ts'
import type {Skip} from './skip-codes.ts'

/** Why an article must be in no feed, and what its grave says where partners have it. */
export interface Refusal {
  readonly skip: Skip
  readonly state: (typeof tombstoneStates)[number]
  /** When it came to that, where it is known: ISO 8601. */
  readonly since?: string
}

/** The rights gate: finds what keeps an article out of all feeds, the gravest first. */
export function refusalOf(article: Article, context: FeedContext): Refusal | undefined {
  const now = Date.parse(context.now)
  // One finder looks at each paragraph once, however often it is asked.
  const find = context.findNotices ?? createNoticeFinder()
  const obstacles = publishObstacles(article, now, find).filter((obstacle) => !isOverridden(obstacle, article))
  const draft = context.draftOf?.(article._id)
  const killed = obstacles.some(({name}) => name === 'killed') || draft?.wire?.signal === 'kill'
  const refuse = (
    code: Skip['code'],
    reason: string,
    state: Refusal['state'] = 'canceled',
    since?: string,
  ): Refusal => ({skip: {id: article._id, code, reason}, state, ...(since !== undefined && {since})})

  // A kill counts before anything else: what has gone out must be called back.
  if (killed) {
    // An editor's kill leaves the date of the sender's last version as it was.
    const {wire, _updatedAt} = draft ?? article
    const since = [wire?.versionCreated, _updatedAt].reduce<string | undefined>(
      (one, other) => (one === undefined ? other : later(one, other)),
      undefined,
    )
    return refuse('killed', 'The sender killed the story. Take it off your own pages too.', 'canceled', since)
  }
  if (!isPublished(article._id)) return refuse('not-published', 'Publish the article: feeds hold no drafts.')
  if (article.desk?.state === 'spiked') {
    return refuse(
      'spiked',
      'The desk has put the story aside. Take it up again and publish it.',
      'canceled',
      article.desk.at,
    )
  }
  const embargo = obstacles.find((obstacle) => obstacle.name === 'embargoed')
  if (embargo) return refuse('embargoed', `The embargo ends at ${embargo.until}.`, 'withheld')
  if (article.wire?.pubStatus === 'withheld') {
    return refuse('withheld', 'The sender withholds the story. Wait for its release.', 'withheld')
  }
  const end = expiryOf(article, context)
  if (end !== undefined && Date.parse(end) <= now) {
    return refuse('expired', `It had to come down at ${end}. Take it off your own pages too.`, 'expired', end)
  }
  const holder = rightsHolders(article, context).find(({rights}) => rights?.maySyndicate === false)
  if (holder) {
    return refuse(
      'rights-withheld',
      `${holder.name} does not allow its stories to be passed on: see the rights of the source.`,
    )
  }
  const notice = obstacles.find((obstacle) => obstacle.name === 'notice') ?? openNotice(article)
  if (notice) {
    return refuse(
      'notice-open',
      `A notice of the kind "${notice.kind}" is not settled. Settle it in the article.`,
      'withheld',
    )
  }
  return undefined
}

/** Whether the document is the published one: neither a draft nor part of a release. */
export function isPublished(id: string): boolean {
  return !/^(?:drafts|versions)\./u.test(id)
}

/** When the article becomes another thing for feeds without anybody doing anything: all such dates, ISO 8601, in no order. */
export function turningPoints(article: Article, context: FeedContext): readonly string[] {
  const dates = [...embargoEnds(article, context.findNotices), expiryOf(article, context), article.publishedAt]
  return dates.filter((date) => date !== undefined)
}

/** When the article must come down: by its own date or by its source's terms, whichever is first. ISO 8601. */
export function expiryOf(article: Article, context: FeedContext): string | undefined {
  const from = article.publishedAt ?? article.wire?.firstCreated ?? article._createdAt
  const byTerms = rightsHolders(article, context).flatMap(({rights}) => {
    const days = rights?.expiresAfterDays
    return days === undefined || from === undefined ? [] : [addDays(from, days)]
  })
  return [article.expiresAt, ...byTerms]
    .filter((end) => end !== undefined)
    .toSorted((one, other) => Date.parse(one) - Date.parse(other))[0]
}

/** The houses whose rights in the story count: the one that answers for it and the one that its attribution names. */
export function rightsHolders(article: Article, {find}: FeedContext): readonly Source[] {
  const ids = new Set([article.source?._ref, article.attribution?.source?._ref])
  return [...ids].flatMap((id) => {
    const source = id === undefined ? undefined : find(id)
    return isSource(source) ? [source] : []
  })
}

/** An editor published in spite of it, and no newer version of the story has come since. */
function isOverridden(obstacle: PublishObstacle, {overrides = [], wire}: Article): boolean {
  const since = Date.parse(wire?.versionCreated ?? '')
  return overrides.some((override) => !(Date.parse(override.at) < since) && isFor(override, obstacle))
}

function isFor(override: OverrideValue, obstacle: PublishObstacle): boolean {
  if (override.obstacle !== obstacle.name) return false
  return obstacle.name !== 'notice' || override.kind === obstacle.kind
}

/** A note for the desk that waits in the list blocks too: partners have no desk of ours to read it. */
function openNotice({notices = [], overrides = []}: Article): {readonly kind: string} | undefined {
  return notices.find(
    ({kind, state}) =>
      state === 'open' &&
      (kind === 'editors-note' || kind === 'attribution') &&
      !overrides.some((override) => override.obstacle === 'notice' && override.kind === kind),
  )
}

const dayInMilliseconds = 24 * 60 * 60 * 1000

function addDays(from: string, days: number): string {
  return new Date(Date.parse(from) + days * dayInMilliseconds).toISOString()
}
