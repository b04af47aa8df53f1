import {textOfNotebook} from '../formats/notebook.ts'
import {present, presentList} from '../story/present.ts'
import type {
  Attribution,
  Commenting,
  Contribution,
  Handle,
  NamedSource,
  Notice,
  RelatedLink,
  Story,
  StoryAuthor,
} from '../story/story.ts'
import {parseAuthorContact, parseBio, parseNamedContact, type AuthorContact} from './author-contact.ts'
import type {Head} from './claim-head.ts'
import {reportersOf} from './dateline-of-scripts.ts'
import {detectLanguage, sampleCharacters} from './detect-language.ts'
import {formatRule, textOf, type Draft} from './draft.ts'
import {isTitleLike} from './line-shape.ts'
import {parseReadingTime} from './reading-time.ts'
import {linkTitle, parseRelatedLink, parseUnledLink, relatedHeader, type RelatedLinkMatch} from './related-link.ts'
import {notebookRule} from './claim-notebook.ts'
import {originalAddress} from './original-address.ts'
import type {ReleaseSaid} from './press-release.ts'
import {wireSaid} from './wire-said.ts'

/** What the text of a story says about itself. */
export type RecognisedFields = Partial<Omit<Story, 'passages' | 'body' | 'notices' | 'headline'>> & {
  headline: string
  findings: readonly Omit<Notice, 'afterKey'>[]
}

/** Gathers the fields that the claimed passages hold. */
export function storyFields(drafts: readonly Draft[], head: Head, release?: ReleaseSaid): RecognisedFields {
  const attribution = attributionOf(drafts)
  const language = detectLanguage(sampleOf(drafts))
  return present({
    findings: findingsOf(drafts),
    headline: textWith(drafts, 'headline') ?? killHeadline(drafts) ?? '',
    kicker: textWith(drafts, 'kicker'),
    deck: textWith(drafts, 'deck'),
    byline: bylineOf(drafts),
    authors: presentList(authorsOf(drafts, authorsOfHead(head))),
    dateline: head.dateline,
    readingTime: first(drafts, (draft) =>
      draft.claim?.role === 'readingTime' || draft.claim?.role === 'timestamp'
        ? readingTimeIn(textOf(draft))
        : undefined,
    ),
    source: release?.issuer === undefined ? sourceOf(attribution, head) : {name: release.issuer},
    originalHeadline: attribution?.originalHeadline,
    originalUrl: attribution?.originalUrl,
    attribution,
    contributions: presentList(contributionsOf(drafts)),
    commenting: commentingOf(drafts),
    relatedLinks: presentList(relatedLinksOf(drafts)),
    language,
    editorsNote: noteOf(drafts),
    usageTerms: joined(drafts, 'license') ?? attributedLicense(attribution),
    copyrightHolder: first(drafts, ({finding}) => (finding?.kind === 'copyright' ? finding.facts.holder : undefined)),
    copyrightNotice: joined(drafts, 'copyright'),
    ...wireSaid(drafts, release),
  })
}

/** The first paragraphs, enough to tell the language. */
function sampleOf(drafts: readonly Draft[]): string {
  let sample = ''
  for (const draft of drafts) {
    if (draft.claim?.role === 'paragraph') sample += `${textOf(draft)} `
    if (sample.length >= sampleCharacters) break
  }
  return sample
}

/** A kill has no other headline than the order itself. */
const killHeadline = (drafts: readonly Draft[]): string | undefined =>
  first(drafts, ({finding}) => (finding?.kind === 'kill' && isTitleLike(finding.text) ? finding.text : undefined))

/** The link a passage with the role `relatedLink` holds; `lead` is the header above it, where one stands there. */
export function relatedLinkOf(text: string, rule: string, lead?: string): RelatedLink {
  const match: RelatedLinkMatch | undefined =
    rule === 'related-link/lead'
      ? parseRelatedLink(text)
      : rule === 'related-link/list' || rule === 'related-link/tail'
        ? undefined
        : parseUnledLink(text, 0)
  const own = match?.lead ?? lead
  return {
    ...(own === undefined ? {} : {lead: own}),
    title: match?.title ?? linkTitle(text) ?? text,
    ...(match?.url === undefined ? {} : {url: match.url}),
  }
}

function relatedLinksOf(drafts: readonly Draft[]): RelatedLink[] {
  let header: string | undefined
  return drafts.flatMap((draft) => {
    if (draft.claim?.rule === 'furniture/related-header') header = relatedHeader(textOf(draft))
    if (draft.claim?.role !== 'relatedLink') return []
    const link = relatedLinkOf(
      textOf(draft),
      draft.claim.rule,
      draft.claim.rule === 'related-link/list' ? header : undefined,
    )
    const span = draft.passage.spans?.find(({href}) => href !== undefined)
    if (span?.href === undefined) return [link]
    const linked = textOf(draft).slice(span.start, span.end)
    return [{...link, ...(isBracketed(link.title, linked) ? {title: linked} : {}), url: span.href}]
  })
}

/** "[ The title ]", of which the title alone is linked. */
const isBracketed = (title: string, linked: string): boolean =>
  /^[[(]/u.test(title) && title.slice(1, -1).trim() === linked

/** Minutes said by a line of its own or behind a date ("April 8, 2024 · 3 min read"). */
export const readingTimeIn = (text: string): number | undefined =>
  parseReadingTime(text) ?? parseReadingTime(/[^·•|]+$/u.exec(text)?.[0].trim() ?? '')

function findingsOf(drafts: readonly Draft[]): Omit<Notice, 'afterKey'>[] {
  return drafts.flatMap(({finding, passage}) => {
    if (finding === undefined) return []
    const {kind, text, rule, confidence, facts} = finding
    return [{kind, text, rule, confidence, ...facts, at: passage.at}]
  })
}

/** What the text prints goes before whom a format names as the author: that may be an account ("Gull News Desk"). */
function bylineOf(drafts: readonly Draft[]): string | undefined {
  const bylines = drafts.filter(({claim}) => claim?.role === 'byline')
  const printed = bylines.filter(({claim}) => claim?.rule !== formatRule)
  const isLed = printed.some(({claim}) => claim?.rule === 'byline/led')
  const lines = (isLed ? printed : bylines).map(textOf)
  return lines.length === 0 ? undefined : [...new Set(lines)].join(', ')
}

/** Those of the byline, else those whom the dateline names. */
const authorsOfHead = ({authors, dateline}: Head): readonly StoryAuthor[] =>
  authors.length > 0 ? authors : reportersOf(dateline?.text ?? '').map((name) => ({name}))

/** Byline authors with what contact lines add; without a byline, whom readers are told to follow wrote the story. */
function authorsOf(drafts: readonly Draft[], byline: readonly StoryAuthor[]): StoryAuthor[] {
  const authors = [...byline]
  for (const draft of drafts) {
    const contact =
      draft.claim?.role === 'authorContact'
        ? (contactOf(draft) ?? bioContact(draft, authors) ?? ownDetail(textOf(draft), authors))
        : bioContact(draft, authors)
    if (contact === undefined || (draft.claim?.role !== 'authorContact' && contact.rule !== 'author-contact/bio'))
      continue
    const index = authors.findIndex((author) =>
      contact.name === undefined ? authors.length === 1 : sameName(author.name, contact.name),
    )
    const author = authors[index]
    if (author !== undefined) authors[index] = withContact(author, contact.handles, contact.email)
    else if (byline.length === 0 && contact.follows && contact.name !== undefined && contact.handles.length > 0)
      authors.push(withContact({name: contact.name}, contact.handles, contact.email))
  }
  return authors.length > 0 ? authors : authorsOfBios(drafts)
}

const contactOf = (draft: Draft): AuthorContact | undefined =>
  draft.claim?.rule === 'author-contact/named' ? parseNamedContact(textOf(draft)) : parseAuthorContact(textOf(draft))

/** Lines at the end in which a bio can stand. */
const bioLines = 8

/** Without a byline, who is said to have written the story below it. */
const authorsOfBios = (drafts: readonly Draft[]): StoryAuthor[] =>
  drafts
    .slice(-bioLines)
    .flatMap((draft) => parseBio(textOf(draft)) ?? [])
    .flatMap(({name, handles, email}) => (name === undefined ? [] : [withContact({name}, handles, email)]))

/** A sentence about the author in the text that ends with a handle. */
function bioContact(draft: Draft, authors: readonly StoryAuthor[]): AuthorContact | undefined {
  const text = textOf(draft)
  const name = authors.find((author) => text.startsWith(author.name))?.name
  const tail = name === undefined ? undefined : /\b(?:follow (?:him|her|them)|on twitter|on x)\b.*$/iu.exec(text)?.[0]
  const handle = tail === undefined ? undefined : /@(\w{2,30})/u.exec(tail)?.[1]
  return name === undefined || handle === undefined
    ? undefined
    : {name, handles: [{handle}], follows: true, rule: 'author-contact/bio'}
}

/** An address or handle on a line of its own, where it is made of the only author's name. */
function ownDetail(text: string, authors: readonly StoryAuthor[]): AuthorContact | undefined {
  const [author] = authors
  if (author === undefined || authors.length > 1) return undefined
  const detail = text.toLowerCase()
  const parts = fold(author.name)
    .split(/[\s-]+/u)
    .filter((part) => part.length > 3)
  if (!parts.some((part) => detail.includes(part))) return undefined
  const handles = /^@\w{2,30}$/u.test(text) ? [{handle: text.slice(1)}] : []
  const email = /^[\w.+-]{1,64}@[\w.-]{3,100}$/u.test(text) ? text : undefined
  return {
    name: author.name,
    handles,
    ...(email === undefined ? {} : {email}),
    follows: false,
    rule: 'author-contact/detail',
  }
}

/** Lower case without accents. */
const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

const sameName = (one: string, other: string): boolean =>
  one.toLowerCase() === other.toLowerCase() || one.toLowerCase().endsWith(` ${other.toLowerCase()}`)

function withContact(author: StoryAuthor, handles: readonly Handle[], email: string | undefined): StoryAuthor {
  const own = author.handles ?? []
  const more = handles.filter((handle) => !own.some((other) => other.handle === handle.handle))
  return {
    ...author,
    ...(own.length + more.length === 0 ? {} : {handles: [...own, ...more]}),
    ...(email === undefined || author.email !== undefined ? {} : {email}),
  }
}

function attributionOf(drafts: readonly Draft[]): Attribution | undefined {
  const found = drafts
    .filter(({finding}) => finding?.kind === 'attribution')
    .map(({finding, passage}) => ({finding, passage}))
  const best =
    found.find(({finding}) => finding?.facts.originalHeadline !== undefined && finding.facts.source !== undefined) ??
    found.find(({finding}) => finding?.facts.source !== undefined) ??
    found[0]
  if (best?.finding === undefined) return undefined
  const {facts} = best.finding
  const {source, originalHeadline, date, originalUrl = originalAddress(best.passage, facts)} = facts
  return present({text: best.finding.text, source, originalHeadline, originalUrl, date})
}

function sourceOf(attribution: Attribution | undefined, head: Head): NamedSource | undefined {
  const name = attribution?.source ?? head.organisation ?? head.dateline?.agency
  return name === undefined ? undefined : {name}
}

function contributionsOf(drafts: readonly Draft[]): Contribution[] {
  const all: Contribution[] = []
  for (const {finding} of drafts) {
    for (const item of finding?.facts.contributions ?? [])
      if (!all.some((other) => other.name === item.name && other.role === item.role)) all.push(item)
  }
  return all
}

function commentingOf(drafts: readonly Draft[]): Commenting | undefined {
  const found = drafts.find(({finding}) => finding?.kind === 'commenting-suspended')?.finding
  if (found === undefined) return undefined
  const {temporary, reason, until} = found.facts
  return present({
    state: temporary === true || until !== undefined ? ('suspended' as const) : ('closed' as const),
    temporary,
    reason,
    until,
    text: found.text,
  })
}

/** "Republished under a Creative Commons license": the attribution is the licence too. */
const attributedLicense = (attribution: Attribution | undefined): string | undefined =>
  /\bCreative Commons\b|\bCC[ -]BY\b/u.test(attribution?.text ?? '') ? attribution?.text : undefined

function noteOf(drafts: readonly Draft[]): string | undefined {
  const notebook = drafts.filter(({claim}) => claim?.rule === notebookRule).map(textOf)
  return [joined(drafts, 'editors-note'), textOfNotebook(notebook)].filter(Boolean).join('\n') || undefined
}

function joined(drafts: readonly Draft[], kind: string): string | undefined {
  const texts = drafts.filter(({finding}) => finding?.kind === kind).map(textOf)
  return texts.length === 0 ? undefined : texts.join('\n')
}

const textWith = (drafts: readonly Draft[], role: string): string | undefined =>
  first(drafts, (draft) => (draft.claim?.role === role ? textOf(draft) : undefined))

function first<T>(drafts: readonly Draft[], find: (draft: Draft) => T | undefined): T | undefined {
  for (const draft of drafts) {
    const found = find(draft)
    if (found !== undefined) return found
  }
  return undefined
}
