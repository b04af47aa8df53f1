import {type DocumentBadgeComponent, useTranslation} from 'sanity'
import {
  type ArticleState,
  articleStates,
  type StatedArticle,
  statesOfArticle,
} from '../../../src/documents/article-states.ts'
import {namespace} from '../i18n/resources.ts'
import {badgeOf} from './badge-of.ts'

/** A badge for each state that an article can be in; each shows only while the article is in it. */
export const articleBadges: readonly DocumentBadgeComponent[] = articleStates.map((name) => badgeFor(name))

function badgeFor(name: ArticleState['name']): DocumentBadgeComponent {
  return function useArticleBadge({draft, published, version}) {
    const {t} = useTranslation(namespace)
    // The Studio knows a document as any object with a type; of an article that is being edited any part may be missing.
    const article = (version ?? draft ?? published ?? {}) as StatedArticle
    const state = statesOfArticle(article, Date.now()).find((candidate) => candidate.name === name)
    if (!state) return null
    const {label, title, values, color} = badgeOf(state)
    return {label: t(label, values), title: t(title, values), color}
  }
}
