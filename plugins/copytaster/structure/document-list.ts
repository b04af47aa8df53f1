import type {DocumentListBuilder, StructureBuilder} from 'sanity/structure'
import {type ArticleCounts, type ArticleList, articleOrdering} from '../../../src/documents/article-filters.ts'
import type {ArticleType} from '../../../src/documents/article-type.ts'
import {listsTexts} from '../i18n/lists-texts.ts'
import {namespace} from '../i18n/resources.ts'
import type {LiveStore} from './live-store.ts'
import {apiVersion} from './wire-counts.ts'

/** What every list is made with. */
export interface Desk {
  readonly S: StructureBuilder
  readonly types: readonly ArticleType[]
  readonly counts: LiveStore<ArticleCounts>
}

/** The Studio's list of the documents that a filter selects; nobody writes a new article into it. */
export function documentList({S, types}: Desk, list: ArticleList, filter: string): DocumentListBuilder {
  const documents = S.documentList()
    .id(`wire-${list}`)
    .apiVersion(apiVersion)
    .filter(filter)
    .defaultOrdering([articleOrdering(list, types)])
  return titled(documents, `lists.${list}`).initialValueTemplates([])
}

/** What can have a title. */
export interface Titled<Builder> {
  title(title: string): Builder
  i18n(i18n: {title: {key: string; ns: string}}): Builder
}

/** The builder with a title in the editor's language. */
export function titled<Builder extends Titled<Builder>>(
  builder: Builder,
  key: keyof (typeof listsTexts)['english'],
): Builder {
  return builder.title(listsTexts.english[key]).i18n({title: {key, ns: namespace}})
}
