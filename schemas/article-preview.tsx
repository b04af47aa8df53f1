import type {JSX} from 'react'
import {type ArticleState, statesOfArticle} from '../src/documents/article-states.ts'
import type {ArticleType} from '../src/documents/article-type.ts'
import {type PreviewedArticle, previewPaths, statedPreview} from '../src/documents/previewed-article.ts'
import {ArticleSign} from './article-sign.tsx'
import {type PreviewLanguage, type PreviewWords, previewWords} from './preview-words.ts'

/** What a row of a list shows. */
export interface ArticlePreview {
  readonly title: string
  readonly subtitle: string
  readonly media?: JSX.Element
}

/** How articles of a type look in a list, as the Studio's `preview` takes it. */
export function articlePreviewFor(type: ArticleType, language: PreviewLanguage = 'en') {
  return {
    select: previewPaths(type),
    prepare: (previewed: PreviewedArticle) => articlePreview(previewed, Date.now(), language),
  }
}

/** An article's headline, what must not be overlooked, whose it is and what waits for an editor. */
export function articlePreview(
  previewed: PreviewedArticle,
  now: number,
  language: PreviewLanguage = 'en',
): ArticlePreview {
  const words = previewWords[language]
  const article = statedPreview(previewed)
  const states = statesOfArticle(article, now)
  const [grave, others] = [states.filter(isGrave), states.filter((state) => !isGrave(state))]
  const parts = [
    previewed.deskState === 'spiked' ? words.spiked : undefined,
    ...grave.map((state) => wordsOf(state, words)),
    previewed.sourceName,
    ...others.map((state) => wordsOf(state, words)),
  ]
  return {
    title: previewed.headline || words.noHeadline,
    subtitle: parts.filter((part) => part).join(' · '),
    ...(states.length > 0 && {media: <ArticleSign article={article} />}),
  }
}

function isGrave({name}: ArticleState): boolean {
  return name === 'killed' || name === 'embargoed'
}

function wordsOf({name, count = 0, until = ''}: ArticleState, words: PreviewWords): string {
  switch (name) {
    case 'killed':
      return words.killed
    case 'embargoed':
      return words.embargoed(shortTime.format(new Date(until)))
    case 'attribution-unconfirmed':
      return words.attributionUnconfirmed
    case 'notices-open':
      return words.noticesOpen(count)
    case 'corrected':
      return words.corrected
    case 'comments-suspended':
      return words.commentsSuspended
  }
}

/** As the editor's browser writes it: 6:04 AM, 06:04. */
const {hour12} = new Intl.DateTimeFormat(undefined, {hour: 'numeric'}).resolvedOptions()
const shortTime = new Intl.DateTimeFormat(undefined, {
  month: 'short',
  day: 'numeric',
  hour: hour12 ? 'numeric' : '2-digit',
  minute: '2-digit',
})
