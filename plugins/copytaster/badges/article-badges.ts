import {type DocumentBadgeComponent, useTranslation} from 'sanity'
import {type ArticleState, articleStates, statesOfArticle} from '../../../src/documents/article-states.ts'
import {createNoticeFinder} from '../../../src/documents/live-notices.ts'
import type {EditedArticle} from '../../../src/documents/move-notice.ts'
import {statedArticle} from '../../../src/documents/notices-of-article.ts'
import {namespace} from '../i18n/resources.ts'
import {badgeOf} from './badge-of.ts'

/** A badge for each state that an article can be in; each shows only while the article is in it. */
export const articleBadges: readonly DocumentBadgeComponent[] = articleStates.map((name) => badgeFor(name))

const find = createNoticeFinder()

function badgeFor(name: ArticleState['name']): DocumentBadgeComponent {
  return function useArticleBadge({draft, published, version}) {
    const {t} = useTranslation(namespace)
    // The Studio knows a document as any object with a type; of an article that is being edited any part may be missing.
    const article = (version ?? draft ?? published ?? {}) as EditedArticle
    const state = statesOfArticle(statedArticle(article, find), Date.now()).find((candidate) => candidate.name === name)
    if (!state) return null
    const {label, title, values, color} = badgeOf(state)
    return {label: t(label, values), title: t(title, values), color}
  }
}
