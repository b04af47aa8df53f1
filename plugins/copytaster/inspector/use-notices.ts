import {useMemo} from 'react'
import {useDocumentPane} from 'sanity/structure'
import {createNoticeFinder} from '../../../src/documents/live-notices.ts'
import type {EditedArticle} from '../../../src/documents/move-notice.ts'
import {type NoticesOfArticle, noticesOfArticle} from '../../../src/documents/notices-of-article.ts'

export interface NoticesInPane extends NoticesOfArticle {
  readonly article: EditedArticle
  readonly readOnly: boolean
}

/** The notices of the article in the pane, found anew as it changes. */
export function useNotices(): NoticesInPane {
  const {value, formState} = useDocumentPane()
  const find = useMemo(() => createNoticeFinder(), [])
  // The pane's value is whatever is stored; of an article that is being edited any part may be missing.
  const article = value as EditedArticle
  const notices = useMemo(() => noticesOfArticle(article, find), [article, find])
  // Without a form there is nothing to write into: it is loading, or the article is deleted.
  return {...notices, article, readOnly: formState === null || formState.readOnly === true}
}
