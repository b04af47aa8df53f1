import {isObject, lineAt} from '../../json/json-value.ts'
import {textOf} from '../../xml/find-elements.ts'
import {lineOfHtml} from '../passages-of-html.ts'
import {namedIn} from './named-in.ts'
import type {PageArticle} from './page-article.ts'
import {bareLetters, spelledLetters, titleLetters} from './titles.ts'
import type {PageSurvey} from './survey-page.ts'

export interface SiteNames {
  /** The publisher's name as the page says it. */
  readonly source?: string
  /** All names by which the page calls its site, and the site's host. */
  readonly names: readonly string[]
}

/** A name that stands in the site's address, or the other way round; not its first letters alone. */
function isInHost(name: string | undefined, host: string | undefined): boolean {
  if (name === undefined || host === undefined) return false
  const domain = titleLetters(host.replace(/\.(?:com?|org|net|gov|ac)?\.?[a-z]{2,24}$/u, '').replace(/^.*\./u, ''))
  return [bareLetters(name), spelledLetters(name)].some(
    (letters) => letters.length > 3 && domain.length > 2 && (letters.includes(domain) || domain.includes(letters)),
  )
}

/** The publisher: that of the article's data, else the site's name for social networks, else that of its apps. */
export function siteNamesOf(
  {metas, properties, title}: PageSurvey,
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
  const inOrder = [said[0], ...publisher, ...said.slice(1, 5)].filter(
    (name) => name !== undefined && !/^https?:|^@/iu.test(name),
  )
  const titleParts =
    textOf(title)
      ?.split(/\s[-–—|·•»*:]\s|[|｜ㅣ：]/u)
      .slice(1)
      .toReversed() ?? []
  // Sections and programmes call themselves a site too; the house is named in the address.
  const source = [...inOrder, ...titleParts].find((name) => isInHost(name, host)) ?? inOrder[0] ?? host
  return {names: [...new Set(names.map((name) => name.replace(/^@/u, '')))], ...(source === undefined ? {} : {source})}
}
