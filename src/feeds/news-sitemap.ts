import type {FeedFormat, FeedHead} from './feed.ts'
import type {FeedItem} from './feed-item.ts'
import {element, endTag, escapeText, joinXml, startTag, type Xml, xmlDeclaration} from './xml-writer.ts'

/** Google's news sitemap: articles of the last two days, a thousand a file, by their first publication. */
export const newsSitemap = {
  name: 'news-sitemap',
  title: 'Google News sitemap',
  fileName: 'sitemap-news.xml',
  mediaType: 'application/xml; charset=utf-8',
  holds: 'many',
  channel: 'google-news',
  isNeverEmpty: true,
  limits: {hours: 48, isPast: true},
  parts: {items: 1000, index},
  open: () =>
    joinXml([
      xmlDeclaration,
      startTag('urlset', {
        xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
        'xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9',
      }),
    ]),
  item: urlOf,
  close: () => endTag('urlset'),
} as const satisfies FeedFormat

function urlOf({url, title, publishedAt, updatedAt, language}: FeedItem, {settings}: FeedHead): Xml {
  return element(
    'url',
    {},
    element('loc', {}, escapeText(url)),
    element('lastmod', {}, escapeText(updatedAt)),
    element(
      'news:news',
      {},
      element(
        'news:publication',
        {},
        element('news:name', {}, escapeText(settings.publisher.name)),
        element('news:language', {}, escapeText(newsLanguage(language))),
      ),
      element('news:publication_date', {}, escapeText(publishedAt)),
      element('news:title', {}, escapeText(title)),
    ),
  )
}

/** ISO 639 alone, but for the two scripts of Chinese. */
function newsLanguage(language: string): string {
  const tag = language.toLowerCase()
  if (/^zh(?:-hant)?-(?:tw|hk|mo)|^zh-hant/u.test(tag)) return 'zh-tw'
  if (tag.startsWith('zh')) return 'zh-cn'
  return /^[a-z]{2,3}/u.exec(tag)?.[0] ?? 'en'
}

function index(addresses: readonly string[], {updatedAt}: FeedHead): Xml {
  return joinXml([
    xmlDeclaration,
    element(
      'sitemapindex',
      {xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9'},
      ...addresses.map((address) =>
        element('sitemap', {}, element('loc', {}, escapeText(address)), element('lastmod', {}, escapeText(updatedAt))),
      ),
    ),
  ])
}
