import {type ArticleType, fromArticle, toArticle} from './article-type.ts'
import {contentHash} from './content-hash.ts'
import type {Article} from './documents.ts'
import {type ArticleEdits, editIncoming} from './edit-incoming.ts'
import {type Comparable, comparableOf, type Duplicate, findDuplicates, publishedId} from './find-duplicates.ts'
import type {IncomingStory} from './incoming-story.ts'
import {knownSources, type NamedHouse, referToKnown, sourcesOf} from './known-sources.ts'
import {
  draftId,
  planStory,
  type StoredDocument,
  type StoredVersion,
  type StoryPlan,
  type StoryState,
  type Write,
} from './plan-story.ts'

/** What the Content Lake holds that matters to one story. */
export interface LakeFinding {
  /** Draft and published article of the story's id. */
  readonly editions: readonly StoredDocument[]
  readonly versions: readonly StoredVersion[]
  /** Where the very same bytes went before; `article` is null where that article is gone. */
  readonly arrived: {readonly article: LakeArticle | null} | null
  /** Ids of those supporting documents that exist. */
  readonly supporting: readonly string[]
  /** Articles that may be the same story. */
  readonly alike: readonly LakeArticle[]
  /** Sources that may be those of the story. */
  readonly sources: readonly NamedHouse[]
}

/** An article of the Content Lake as far as it is compared. */
export interface LakeArticle extends Comparable {
  readonly _type: string
}

/**
 * What becomes of a story if a draft is made of it: `new`; `changed`, a draft nobody touched gets the newer version;
 * `imported`, there is nothing new in it; `edited`, a newer version of what an editor works on; `spiked`; `deleted`, it was there.
 */
export const prospects = ['new', 'changed', 'imported', 'edited', 'spiked', 'deleted'] as const
export type Prospect = (typeof prospects)[number]

export interface Outlook {
  readonly prospect: Prospect
  /** The article that is there already. */
  readonly article?: LakeArticle
  /** Other articles that look like the same story. */
  readonly duplicates: readonly Duplicate<LakeArticle>[]
  /** What to write, all of it or nothing. Empty where nothing must be written. */
  readonly writes: readonly Write[]
}

/** What a draft is made of. */
export interface DraftRequest {
  /** As read, without an editor's changes. */
  readonly story: IncomingStory
  readonly edits: ArticleEdits
  readonly type: ArticleType
  /** ISO 8601 with zone. */
  readonly receivedAt?: string
}

/** Decides what a draft of the story would do to what the Content Lake holds. */
export function foresee({story, edits, type, receivedAt}: DraftRequest, found: LakeFinding): Outlook {
  const edited = editIncoming(story, edits)
  const known = knownSources(sourcesOf(edited), found.sources)
  const led = referToKnown(edited, known)
  const articleHash = contentHash(documentOf(referToKnown(story, known).article, type))
  const draft: IncomingStory = {
    ...led,
    article: documentOf(led.article, type),
    wireItem: {...led.wireItem, articleHash, ...(receivedAt !== undefined && {receivedAt})},
  }
  const state = stateOf(draft, found)
  const duplicates = findDuplicates(comparableOf(edited.article), found.alike)
  const stored = state.draft ?? state.published
  const here = stored && {...found.alike.find(({_id}) => _id === stored._id), _id: stored._id, _type: stored._type}

  if (here === undefined && found.arrived !== null) return arrivedBefore(draft, found.arrived.article, duplicates)
  const {outcome, writes} = planStory(draft, state, {publish: false})
  const again = here && (here._type !== type.name || found.versions.some(({_id}) => _id === draft.wireItem._id))
  const spiked = stored !== undefined && toArticle(stored, type).desk?.state === 'spiked'
  const prospect = spiked ? 'spiked' : again ? 'imported' : prospectOf(outcome, stored)
  if (prospect === 'deleted') return {prospect, duplicates, writes: creationOf(draft, state)}
  return {
    prospect,
    ...(here && {article: here}),
    duplicates,
    writes: prospect === 'new' || prospect === 'changed' ? writes : [],
  }
}

/** The same bytes are here under another id: the copy was read with another address then. */
function arrivedBefore(draft: IncomingStory, article: LakeArticle | null, duplicates: Outlook['duplicates']): Outlook {
  if (article === null) return {prospect: 'deleted', duplicates, writes: creationOf(draft, noState)}
  const others = duplicates.filter((duplicate) => publishedId(duplicate.article._id) !== publishedId(article._id))
  return {prospect: 'imported', article, duplicates: others, writes: []}
}

const noState: StoryState = {versions: [], existing: new Set()}

/** An import leaves what was deleted alone; an editor who asks for it gets it. */
function creationOf(draft: IncomingStory, state: StoryState): readonly Write[] {
  return planStory(draft, {...state, versions: []}, {publish: false}).writes
}

/** The document of the newsroom's own type. Plans look at no field but the headline, and write all of them as they are. */
function documentOf(article: Article, type: ArticleType): Article {
  return {...fromArticle(article, type), _id: article._id, _type: type.name} as unknown as Article
}

function stateOf({article: {_id}}: IncomingStory, found: LakeFinding): StoryState {
  return {
    draft: found.editions.find((edition) => edition._id === draftId(_id)),
    published: found.editions.find((edition) => edition._id === _id),
    versions: found.versions,
    existing: new Set(found.supporting),
  }
}

function prospectOf(outcome: StoryPlan['outcome'], stored: StoredDocument | undefined): Prospect {
  switch (outcome) {
    case 'created':
      return 'new'
    case 'changed':
      return 'changed'
    case 'unchanged':
      return 'imported'
    case 'left':
      return stored === undefined ? 'deleted' : 'edited'
  }
}
