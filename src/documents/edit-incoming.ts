import {parseByline} from '../recognise/byline.ts'
import {present, presentList} from '../story/present.ts'
import type {StoryAuthor} from '../story/story.ts'
import {assembleAuthors, referencesTo} from './assemble-authors.ts'
import {createSourceRegister} from './assemble-sources.ts'
import type {Article, Author, Source} from './documents.ts'
import type {IncomingStory} from './incoming-story.ts'
import {instantOf} from './instant.ts'
import {types} from './names.ts'
import {toSlug} from './slug.ts'

/** The fields that an editor can change before a story becomes a draft: those that are plain text. */
export const editableFields = [
  'headline',
  'kicker',
  'deck',
  'byline',
  'slugline',
  'language',
  'embargoUntil',
  'usageTerms',
  'copyrightNotice',
  'editorsNote',
] as const satisfies readonly (keyof Article)[]
export type EditableField = (typeof editableFields)[number]

/** What an editor wrote into each field. White space alone empties a field. */
export type ArticleEdits = {readonly [Field in EditableField]?: string}

/**
 * The story with an editor's changes in its article. The received version stays as it is, so that a later import can
 * tell that somebody was here.
 */
export function editIncoming(story: IncomingStory, edits: ArticleEdits): IncomingStory {
  const changed = editableFields.filter((field) => isChanged(story.article, field, edits[field]))
  if (changed.length === 0) return story
  const values = Object.fromEntries(changed.map((field) => [field, valueOf(field, edits[field] ?? '')]))
  // All of these fields are texts, and those that were emptied go.
  const article = present({...story.article, ...values}) as Article
  const headed = changed.includes('headline') ? {...article, slug: slugOf(article)} : article
  return changed.includes('byline') ? withAuthorsOf({...story, article: headed}) : {...story, article: headed}
}

/** What a field says now, as an input shows it. */
export function textOfField(article: Article, edits: ArticleEdits, field: EditableField): string {
  return edits[field] ?? article[field] ?? ''
}

/** Whether the article will say something else in the field than what was read. */
export function isChanged(article: Article, field: EditableField, edit: string | undefined): boolean {
  return edit !== undefined && (valueOf(field, edit) ?? '') !== (article[field] ?? '')
}

function valueOf(field: EditableField, edit: string): string | undefined {
  const text = edit.trim()
  if (field === 'headline') return text
  if (field === 'embargoUntil') return instantOf(text)
  return text === '' ? undefined : text
}

function slugOf({headline, _id}: Article): Article['slug'] {
  return {_type: 'slug', current: toSlug(headline) || _id}
}

/** Whom the byline names now. An author who was read with an address or a handle keeps them. */
function withAuthorsOf({article, wireItem, supporting}: IncomingStory): IncomingStory {
  const register = createSourceRegister()
  const known = new Map(supporting.map((document) => [document._id, document]))
  const authors = assembleAuthors(authorsIn(article.byline), register, article.source).map((author) => {
    const same = known.get(author._id)
    return same?._type === types.author ? same : author
  })
  const houses = supporting.filter((document) => document._type === types.source)
  const added = register.documents().filter(({_id}) => !known.has(_id))
  const documents: readonly (Author | Source)[] = [...houses, ...added, ...authors]
  return {
    wireItem,
    article: present({...article, authors: presentList(referencesTo(authors))}),
    supporting: documents,
  }
}

/** A house that the line names once stands for all who have none of their own. */
function authorsIn(byline: string | undefined): readonly StoryAuthor[] {
  const {authors = [], organisation} = (byline === undefined ? undefined : parseByline(byline)) ?? {}
  return organisation === undefined
    ? authors
    : authors.map((author) => (author.name === organisation ? author : {organisation, ...author}))
}
