import type {Diagnostic} from '../diagnostics/diagnostic.ts'
import type {Attribution, Commenting, Notice, RelatedLink, Story} from '../story/story.ts'
import {assembleAuthors, referencesTo} from './assemble-authors.ts'
import {assembleContributions} from './assemble-contributions.ts'
import {assembleNotices, contributionsOfNotices} from './assemble-notices.ts'
import {createSourceRegister, type SourceRegister} from './assemble-sources.ts'
import {assembleWireItem} from './assemble-wire-item.ts'
import {wireValuesOf} from './assemble-wire-values.ts'
import type {
  Article,
  AttributionValue,
  Author,
  CommentingValue,
  CopytasterDocument,
  Reference,
  RelatedLinkValue,
  Source,
  WireItem,
} from './documents.ts'
import {articleId, createKeys, hashOf} from './ids.ts'
import {instantOf} from './instant.ts'
import {types} from './names.ts'
import {present, presentList} from '../story/present.ts'
import {toSlug} from './slug.ts'
import {safeAddress} from './web-address.ts'
import {withinSize} from './within-size.ts'

/** Where a story came from. */
export interface AssembleContext {
  /** The bytes as received, or the part of them in which the text stands. */
  readonly payload: Uint8Array
  /** The bytes as received, where `payload` is a part of them: what the version is known by. */
  readonly file?: Uint8Array
  readonly format: string
  readonly fileName?: string
  /** ISO 8601 with zone. Left out of the documents when it is not given, so that the same bytes give the same documents. */
  readonly receivedAt?: string
  /** Place of the story in the payload, from 0, where one payload holds several. */
  readonly index?: number
}

export interface AssembledStory {
  readonly article: Article
  readonly authors: readonly Author[]
  readonly sources: readonly Source[]
  readonly wireItem: WireItem
  /** All of them in the order in which they can be written: what is referred to comes first. */
  readonly documents: readonly CopytasterDocument[]
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Turns a story into the documents that the Content Lake holds: an article, its authors and sources, and the received
 * version. Ids and keys are made of the content, so the same story and context give the same documents.
 */
export function assemble(story: Story, context: AssembleContext): AssembledStory {
  const name = {hash: hashOf(context.file ?? context.payload), index: context.index ?? 0}
  const id = articleId(story, name)
  const sources = createSourceRegister()
  const attribution = attributionOf(story, sources)
  const source = sourceOf(story, attribution, sources)
  const authors = assembleAuthors(story.authors ?? [], sources, source)
  const {article, diagnostics} = withinSize(articleOf(story, {id, attribution, source, authors, sources}))
  sources.known(story.copyrightHolder)
  const wireItem = assembleWireItem(story, id, {...context, name})
  return {
    article,
    authors,
    sources: sources.documents(),
    wireItem,
    documents: [...sources.documents(), ...authors, article, wireItem],
    diagnostics,
  }
}

interface Parts {
  readonly id: string
  readonly attribution: AttributionValue | undefined
  readonly source: Reference | undefined
  readonly authors: readonly Author[]
  readonly sources: SourceRegister
}

function articleOf(story: Story, {id, attribution, source, authors, sources}: Parts): Article {
  const contributions = [...(story.contributions ?? []), ...contributionsOfNotices(story.notices)]
  return present({
    _id: id,
    _type: types.article,
    headline: story.headline,
    deck: story.deck,
    kicker: story.kicker,
    abstract: story.abstract,
    slug: {_type: 'slug', current: toSlug(story.headline) || id} as const,
    slugline: story.slugline,
    body: story.body,
    byline: story.byline,
    authors: presentList(referencesTo(authors)),
    dateline: story.dateline && {_type: types.dateline, ...story.dateline},
    source,
    originalHeadline: story.originalHeadline ?? attribution?.originalHeadline,
    originalUrl: safeAddress(story.originalUrl) ?? attribution?.originalUrl ?? ownAddress(story, attribution),
    attribution,
    contributions: presentList(assembleContributions(contributions, sources)),
    commenting: commentingOf(story),
    notices: presentList(assembleNotices(story, sources)),
    relatedLinks: presentList(story.relatedLinks?.map(relatedLinksWithKeys())),
    ...wireValuesOf(story),
    readingTime: story.readingTime !== undefined && story.readingTime > 0 ? story.readingTime : undefined,
    language: story.language,
    keywords: presentList(story.keywords && [...new Set(story.keywords)]),
    urgency: story.urgency,
    embargoUntil: instantOf(story.embargoUntil) ?? embargoOf(story.notices),
    usageTerms: joined(story.usageTerms, textsOf(story.notices, 'license')),
    copyrightHolder: story.copyrightHolder,
    copyrightNotice: joined(story.copyrightNotice, textsOf(story.notices, 'copyright')),
    expiresAt: instantOf(story.expiresAt),
    creditLine: story.creditLine,
    corrections: presentList(story.corrections && [...new Set(story.corrections)]),
    editorsNote: joined(story.editorsNote, textsOf(story.notices, 'editors-note')),
    publishedAt: instantOf(story.publishedAt),
    updatedAt: instantOf(story.updatedAt),
  })
}

function attributionOf(story: Story, sources: SourceRegister): AttributionValue | undefined {
  const said: Attribution | undefined = story.attribution ?? story.notices.find(({kind}) => kind === 'attribution')
  if (!said) return undefined
  return present({
    _type: types.attribution,
    text: said.text,
    source: sources.named(said.source),
    sourceName: said.source,
    originalHeadline: said.originalHeadline,
    originalUrl: safeAddress(said.originalUrl),
    date: said.date,
    state: 'unconfirmed' as const,
  })
}

/** The house that answers for the story. What copy says of its own origin weighs more than who delivered it. */
function sourceOf(
  story: Story,
  attribution: AttributionValue | undefined,
  sources: SourceRegister,
): Reference | undefined {
  const organisations = (story.authors ?? []).map(({organisation}) => sources.known(organisation))
  const agency = sources.known(story.dateline?.agency)
  return (
    attribution?.source ??
    sources.named(story.source?.name, story.source?.url) ??
    organisations.find((reference) => reference !== undefined) ??
    agency ??
    firstKnown(
      [...(story.authors ?? []).map(({name}) => name), story.wire?.provider, story.copyrightHolder, story.creditLine],
      sources,
    )
  )
}

/** A house that signs as the author, that delivered the story, or whose it is. */
function firstKnown(names: readonly (string | undefined)[], sources: SourceRegister): Reference | undefined {
  for (const name of names) {
    const source = sources.known(name)
    if (source !== undefined) return source
  }
  return undefined
}

/** Where the story was found is its canonical address only if no other house is named as its first publisher. */
function ownAddress(story: Story, attribution: AttributionValue | undefined): string | undefined {
  return attribution?.sourceName === undefined ? safeAddress(story.url) : undefined
}

function commentingOf(story: Story): CommentingValue | undefined {
  const notice = story.notices.find(({kind}) => kind === 'commenting-suspended')
  const said: Commenting | undefined =
    story.commenting ??
    (notice &&
      present({
        state: 'suspended' as const,
        text: notice.text,
        temporary: notice.temporary,
        reason: notice.reason,
        until: notice.until,
      }))
  return said && {_type: types.commenting, ...said}
}

function embargoOf(notices: readonly Notice[]): string | undefined {
  return notices
    .filter(({kind}) => kind === 'embargo')
    .map(({until}) => instantOf(until))
    .find((until) => until !== undefined)
}

function textsOf(notices: readonly Notice[], kind: Notice['kind']): readonly string[] {
  return notices.filter((notice) => notice.kind === kind).map(({text}) => text)
}

/** What the metadata says and what the copy says, a line each, without what another line says already. */
function joined(said: string | undefined, printed: readonly string[]): string | undefined {
  const texts = [...new Set(said === undefined ? printed : [said, ...printed])]
  const lines = texts.filter((text) => !texts.some((other) => other !== text && other.includes(text)))
  return lines.length === 0 ? undefined : lines.join('\n')
}

function relatedLinksWithKeys(): (link: RelatedLink) => RelatedLinkValue {
  const keyOf = createKeys()
  return ({lead, title, url}) =>
    present({
      _type: types.relatedLink,
      _key: keyOf(JSON.stringify([lead ?? '', title, url ?? ''])),
      lead,
      title,
      url: safeAddress(url),
    })
}
