import {useMemo} from 'react'
import {useDocumentPane} from 'sanity/structure'
import {type ArticleType, ownArticleType, toArticle} from '../../../src/documents/article-type.ts'
import type {EditedArticle} from '../../../src/documents/move-notice.ts'
import {type NoticesOfArticle, noticesOfArticle} from '../../../src/documents/notices-of-article.ts'
import type {Settings} from '../settings.ts'

export interface NoticesInPane extends NoticesOfArticle {
  readonly article: EditedArticle
  readonly type: ArticleType
  readonly readOnly: boolean
}

/** The notices of the article in the pane, found anew as it changes. */
export function useNotices({find, typeNamed}: Settings): NoticesInPane {
  const {value, formState, documentType} = useDocumentPane()
  const type = typeNamed(documentType) ?? ownArticleType
  const article = useMemo(() => toArticle(value, type), [value, type])
  const notices = useMemo(() => noticesOfArticle(article, find), [article, find])
  // Without a form there is nothing to write into: it is loading, or the article is deleted.
  return {...notices, article, type, readOnly: formState === null || formState.readOnly === true}
}
