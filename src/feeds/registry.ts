import {appleNews} from './apple-news.ts'
import {atom} from './atom.ts'
import type {FeedFormat} from './feed.ts'
import {jsonFeed} from './json-feed.ts'
import {newsArticle} from './news-article.ts'
import {newsSitemap} from './news-sitemap.ts'
import {newsmlG2} from './newsml-g2.ts'
import {ninjs1} from './ninjs-1.ts'
import {ninjs2} from './ninjs-2.ts'
import {ninjs3} from './ninjs-3.ts'
import {nitf} from './nitf.ts'
import {flipboard} from './partners/flipboard.ts'
import {msn} from './partners/msn.ts'
import {newsbreak} from './partners/newsbreak.ts'
import {smartnews} from './partners/smartnews.ts'
import {toFormat} from './partners/to-format.ts'
import {yahoo} from './partners/yahoo.ts'
import {rss} from './rss.ts'

/** Partners whose rules are known. */
export const partners = [msn, smartnews, flipboard, newsbreak, yahoo] as const

/** Every format in which feeds go out. */
export const feedFormats = [
  rss,
  atom,
  jsonFeed,
  ninjs1,
  ninjs2,
  ninjs3,
  newsmlG2,
  nitf,
  newsSitemap,
  newsArticle,
  appleNews,
  toFormat(msn),
  toFormat(smartnews),
  toFormat(flipboard),
  toFormat(newsbreak),
  toFormat(yahoo),
] as const satisfies readonly FeedFormat[]

export type FeedFormatName = (typeof feedFormats)[number]['name']

/** The format of that name; none where there is none. */
export function feedFormatNamed(name: string): FeedFormat | undefined {
  return feedFormats.find((format) => format.name === name)
}
