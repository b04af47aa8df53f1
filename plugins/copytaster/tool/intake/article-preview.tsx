import {Stack} from '@sanity/ui'
import {type JSX, useMemo} from 'react'
import type {ArticleType} from '../../../../src/documents/article-type.ts'
import {type ArticleEdits, editIncoming} from '../../../../src/documents/edit-incoming.ts'
import type {IncomingStory} from '../../../../src/documents/incoming-story.ts'
import {ArticleBody} from './article-body.tsx'
import {ArticleFacts} from './article-facts.tsx'
import {ArticleFields} from './article-fields.tsx'
import {NoticesOfStory} from './notices-of-story.tsx'

interface ArticlePreviewProps {
  /** As read. */
  readonly story: IncomingStory
  readonly edits: ArticleEdits
  readonly type: ArticleType
  readonly readOnly: boolean
  readonly onEdit: (edits: ArticleEdits) => void
}

/** The article that a story becomes: fields to correct, what was read beside them, notices, and the body. */
export function ArticlePreview({story, edits, type, readOnly, onEdit}: ArticlePreviewProps): JSX.Element {
  const edited = useMemo(() => editIncoming(story, edits), [edits, story])
  return (
    <Stack gap={5}>
      <ArticleFields article={story.article} edits={edits} onEdit={onEdit} readOnly={readOnly} type={type} />
      <ArticleFacts story={edited} />
      <NoticesOfStory notices={story.article.notices ?? []} />
      <ArticleBody body={story.article.body} />
    </Stack>
  )
}
