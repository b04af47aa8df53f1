import {present, presentList} from '../../../story/present.ts'
import type {ExplicitFields} from '../../format.ts'
import {isObject, lineAt, linesAt, objectsOf, rawAt} from '../../json/json-value.ts'
import {webAddress} from '../../web-address.ts'
import {lineOfHtml} from '../passages-of-html.ts'
import type {PageArticle} from './page-article.ts'
import type {PageSurvey} from './survey-page.ts'

/** Most keywords of one page. */
const mostKeywords = 50

/** Section, keywords, summary, rights and the story's address elsewhere, as the page's data say them. */
export function rightsAndTopics({metas}: PageSurvey, {article, resolve}: PageArticle): ExplicitFields {
  const meta = (...names: readonly string[]): string | undefined =>
    names.map((name) => lineOfHtml(metas.get(name)?.[0])).find((text) => text !== undefined)
  const holder = resolve([article?.['copyrightHolder']].flat()[0])
  return present({
    kicker: lineOfHtml(linesAt(article, 'articleSection')[0]) ?? meta('article:section', 'parsely-section', 'section'),
    abstract:
      lineOfHtml(lineAt(article, 'description')) ?? meta('og:description', 'description', 'twitter:description'),
    keywords: presentList(keywordsOf(metas, article)),
    copyrightHolder: isObject(holder) ? lineOfHtml(lineAt(holder, 'name')) : undefined,
    copyrightNotice: lineOfHtml(lineAt(article, 'copyrightNotice')) ?? meta('copyright', 'dc.rights', 'dcterms.rights'),
    creditLine: lineOfHtml(lineAt(article, 'creditText')),
    usageTerms: lineAt(article, 'license', 'usageInfo') ?? lineAt(objectsOf(article?.['license'])[0], 'url', 'name'),
    originalUrl: webAddress(
      rawAt(article, 'isBasedOn') ??
        rawAt(objectsOf(article?.['isBasedOn'])[0], 'url', '@id') ??
        metas.get('original-source')?.[0] ??
        metas.get('syndication-source')?.[0],
    ),
  })
}

/** Keywords of the structured data, else those for news search, else tags, else keywords. */
function keywordsOf(metas: PageSurvey['metas'], article: PageArticle['article']): string[] {
  const places = [
    linesAt(article, 'keywords'),
    metas.get('news_keywords') ?? [],
    metas.get('article:tag') ?? [],
    metas.get('parsely-tags') ?? [],
    metas.get('keywords') ?? [],
  ]
  const chosen = places.map(wordsIn).find((list) => list.length > 0) ?? []
  return [...new Set(chosen.filter((word) => !/^\w+:\S+$/u.test(word)))].slice(0, mostKeywords)
}

const wordsIn = (texts: readonly string[]): string[] =>
  texts.flatMap((text) => text.split(/\s*[,;]\s*/u)).flatMap((text) => lineOfHtml(text) ?? [])
