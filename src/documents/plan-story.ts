import {contentHash} from './content-hash.ts'
import type {Article, Author, Source, WireItem} from './documents.ts'
import type {IncomingStory} from './incoming-story.ts'
import {fields} from './names.ts'

/** A document as a target holds it. */
export interface StoredDocument {
  readonly _id: string
  readonly _type: string
  readonly _rev?: string
  readonly [field: string]: unknown
}

/** What a target remembers of a received version. */
export interface StoredVersion {
  readonly _id: string
  readonly _rev?: string
  readonly _updatedAt?: string
  readonly articleHash?: string | undefined
}

/** All that a target holds of one story. Draft and published article are always looked at together. */
export interface StoryState {
  readonly draft?: StoredDocument | undefined
  readonly published?: StoredDocument | undefined
  /** The received versions of this article. */
  readonly versions: readonly StoredVersion[]
  /** Which of the supporting documents exist. */
  readonly existing: ReadonlySet<string>
}

/** One step of a plan. All steps of a plan are taken together or not at all. */
export type Write =
  /** Fails if the document exists. */
  | {readonly kind: 'create'; readonly document: Article}
  /** Does nothing if the document exists. */
  | {readonly kind: 'ensure'; readonly document: Author | Source}
  | {readonly kind: 'put'; readonly document: WireItem}
  /** The next three fail if the document is no longer what it was. */
  | {readonly kind: 'replace'; readonly current: StoredDocument; readonly document: Article}
  | {readonly kind: 'remove'; readonly current: StoredDocument}
  | {readonly kind: 'hold'; readonly current: StoredDocument}

/** What becomes of a story: `left` where an editor's work is in the way. */
export const plannedOutcomes = ['created', 'changed', 'unchanged', 'left'] as const

export interface StoryPlan {
  readonly outcome: (typeof plannedOutcomes)[number]
  /** Why the story is left. */
  readonly reason?: string
  readonly writes: readonly Write[]
}

/**
 * Decides what to write of a story, given what the target holds. The law: what an editor has touched is never written;
 * bytes that were imported once are not imported again.
 */
export function planStory(story: IncomingStory, state: StoryState, settings: {readonly publish: boolean}): StoryPlan {
  const wanted = story.wireItem.articleHash ?? contentHash(story.article)
  const {draft, published, versions} = state
  const last = lastVersions(versions)
  const untouched = new Set([wanted, ...last.map(({articleHash}) => articleHash)])
  // Below a draft, what is published may be any earlier version.
  const ours = draft ? new Set([wanted, ...versions.map(({articleHash}) => articleHash)]) : untouched
  const hashes = {draft: draft && contentHash(draft), published: published && contentHash(published)}

  if (!draft && !published) return versions.length === 0 ? creation(story, settings) : left(deleted(story))
  if (isSpiked(draft ?? published)) return left(spiked(story))
  if (hashes.draft && !untouched.has(hashes.draft)) return left(edited(story, 'draft'))
  if (hashes.published && !ours.has(hashes.published)) return left(edited(story, 'published article'))

  const record = versions.find(({_id}) => _id === story.wireItem._id)
  if (record && !last.includes(record)) return unchanged
  const recorded = record?.articleHash === wanted
  if (recorded && !(settings.publish && hashes.draft === wanted)) return unchanged

  const steps = settings.publish ? publishing(story, state, hashes, wanted) : drafting(story, state, hashes, wanted)
  const version: readonly Write[] = recorded ? [] : [{kind: 'put', document: story.wireItem}]
  if (steps.length === 0) return {outcome: 'unchanged', writes: version}
  return {outcome: 'changed', writes: [...missingDocuments(story, state), ...steps, ...version]}
}

const unchanged: StoryPlan = {outcome: 'unchanged', writes: []}

interface Hashes {
  readonly draft: string | undefined
  readonly published: string | undefined
}

/** The versions that were imported last: more than one only where the target does not say when. */
function lastVersions(versions: readonly StoredVersion[]): readonly StoredVersion[] {
  const latest = versions.reduce((time, {_updatedAt = ''}) => (_updatedAt > time ? _updatedAt : time), '')
  return versions.filter(({_updatedAt = ''}) => _updatedAt === latest)
}

function creation(story: IncomingStory, {publish}: {readonly publish: boolean}): StoryPlan {
  const article = publish ? story.article : asDraft(story)
  const supporting = story.supporting.map((document) => ({kind: 'ensure', document}) as const)
  return {
    outcome: 'created',
    writes: [...supporting, {kind: 'create', document: article}, {kind: 'put', document: story.wireItem}],
  }
}

function drafting(story: IncomingStory, state: StoryState, hashes: Hashes, wanted: string): readonly Write[] {
  const {draft, published} = state
  if ((hashes.draft ?? hashes.published) === wanted) return []
  const hold: readonly Write[] = published ? [{kind: 'hold', current: published}] : []
  const document = asDraft(story)
  return [
    ...hold,
    draft
      ? {kind: 'replace', current: draft, document: {...document, ...deskFieldsOf(draft)}}
      : // It comes in again, as an update, and the record goes on.
        {kind: 'create', document: {...document, ...pick(published, fields.article.overrides)}},
  ]
}

function publishing(story: IncomingStory, state: StoryState, hashes: Hashes, wanted: string): readonly Write[] {
  const {draft, published} = state
  if (!draft && hashes.published === wanted) return []
  const removal: readonly Write[] = draft ? [{kind: 'remove', current: draft}] : []
  if (!published) return [{kind: 'create', document: story.article}, ...removal]
  if (hashes.published === wanted) return [{kind: 'hold', current: published}, ...removal]
  const document = {...story.article, ...deskFieldsOf(published)}
  return [{kind: 'replace', current: published, document}, ...removal]
}

/** What the desk noted is no part of what the wire sends: no version takes it away. */
function deskFieldsOf(document: StoredDocument): Partial<Article> {
  return {...pick(document, fields.article.desk), ...pick(document, fields.article.overrides)}
}

function pick(document: StoredDocument | undefined, field: keyof Article): Partial<Article> {
  return document?.[field] === undefined ? {} : {[field]: document[field]}
}

function missingDocuments(story: IncomingStory, {existing}: StoryState): readonly Write[] {
  return story.supporting.filter(({_id}) => !existing.has(_id)).map((document) => ({kind: 'ensure', document}))
}

function asDraft({article}: IncomingStory): IncomingStory['article'] {
  return {...article, _id: draftId(article._id)}
}

export function draftId(id: string): string {
  return `drafts.${id}`
}

function left(reason: string): StoryPlan {
  return {outcome: 'left', reason, writes: []}
}

function edited(story: IncomingStory, what: string): string {
  return `The ${what} of ${nameOf(story)} was changed by an editor since the last import; it was left alone. Take over by hand what is new.`
}

function deleted(story: IncomingStory): string {
  return `${nameOf(story)} was imported before and deleted since; it was left alone. To import it again, delete its received versions (wireItem) too.`
}

function spiked(story: IncomingStory): string {
  return `${nameOf(story)} was spiked; it was left alone. To have it again, take it back from the spike.`
}

function isSpiked(document: StoredDocument | undefined): boolean {
  const desk = document?.[fields.article.desk]
  return typeof desk === 'object' && desk !== null && 'state' in desk && desk.state === 'spiked'
}

function nameOf({article}: IncomingStory): string {
  return `"${article.headline || 'without headline'}" (${article._id})`
}
