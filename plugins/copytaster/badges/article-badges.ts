import {useMemo} from 'react'
import {type DocumentBadgeComponent, useTranslation} from 'sanity'
import {type ArticleState, articleStates, statesOfArticle} from '../../../src/documents/article-states.ts'
import {toArticle} from '../../../src/documents/article-type.ts'
import {statedArticle} from '../../../src/documents/notices-of-article.ts'
import {namespace} from '../i18n/resources.ts'
import type {Settings} from '../settings.ts'
import {useNowAround} from '../../../schemas/use-now-around.ts'
import {badgeOf} from './badge-of.ts'

/** A badge for each state that an article can be in; each shows only while the article is in it. */
export function createArticleBadges(settings: Settings): readonly DocumentBadgeComponent[] {
  return articleStates.map((name) => badgeFor(name, settings))
}

function badgeFor(name: ArticleState['name'], {find, typeNamed}: Settings): DocumentBadgeComponent {
  return function useArticleBadge({draft, published, version, type: typeName}) {
    const {t} = useTranslation(namespace)
    const type = typeNamed(typeName)
    const document = version ?? draft ?? published
    const article = useMemo(() => (type && document ? toArticle(document, type) : {}), [document, type])
    const now = useNowAround(name === 'embargoed' ? article.embargoUntil : undefined)
    const state = statesOfArticle(statedArticle(article, find), now).find((candidate) => candidate.name === name)
    if (!state) return null
    const {label, title, values, color} = badgeOf(state)
    return {label: t(label, values), title: t(title, values), color}
  }
}
