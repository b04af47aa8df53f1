import {isObject, lineAt} from '../../json/json-value.ts'
import {lineOfHtml} from '../passages-of-html.ts'
import {namedIn} from './named-in.ts'
import type {PageArticle} from './page-article.ts'
import type {PageSurvey} from './survey-page.ts'

export interface SiteNames {
  /** The publisher's name as the page says it. */
  readonly source?: string
  /** All names by which the page calls its site, and the site's host. */
  readonly names: readonly string[]
}

/** The publisher: that of the article's data, else the site's name for social networks, else that of its apps. */
export function siteNamesOf(
  {metas, properties}: PageSurvey,
  {article, resolve}: PageArticle,
  url: string | undefined,
): SiteNames {
  const publisher = [resolve([article?.['publisher']].flat()[0])].flatMap((value) =>
    isObject(value) ? (lineOfHtml(lineAt(value, 'name')) ?? []) : typeof value === 'string' ? value : [],
  )
  const item = properties.find(({name}) => name === 'publisher')?.element
  const marked = item === undefined ? undefined : namedIn(item)
  if (marked !== undefined) publisher.push(marked)
  const said = [
    'og:site_name',
    'application-name',
    'apple-mobile-web-app-title',
    'dc.publisher',
    'publisher',
    'article:publisher',
    'copyright',
    'twitter:site',
  ].map((name) => lineOfHtml(metas.get(name)?.[0]))
  const host = url !== undefined && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./u, '') : undefined
  const names = [...publisher, ...said, host, host?.replace(/\.[a-z.]+$/u, '')].filter(
    (name): name is string => name !== undefined && !/^https?:/iu.test(name),
  )
  const source =
    [said[0], ...publisher, ...said.slice(1, 5)].find((name) => name !== undefined && !/^https?:|^@/iu.test(name)) ??
    host
  return {names: [...new Set(names.map((name) => name.replace(/^@/u, '')))], ...(source === undefined ? {} : {source})}
}
