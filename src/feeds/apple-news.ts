import {utf8ToBytes} from '@noble/hashes/utils.js'
import {hashOf} from '../documents/ids.ts'
import type {ArticleBlock} from '../documents/documents.ts'
import {type HtmlElement, toHtml} from '../portable-text/to-html.ts'
import type {FeedFormat} from './feed.ts'
import type {FeedItem, FeedMedia} from './feed-item.ts'
import {creditHtml} from './item-html.ts'
import {jsonText} from './json-text.ts'
import {isArticleImage} from './plain-text.ts'
import {creatorsOf} from './rss.ts'

/** Apple News Format: a folder with `article.json` for each item. Updates and deletions go through Apple's signed API. */
export const appleNews = {
  name: 'apple-news',
  title: 'Apple News Format',
  fileName: 'apple-news.json',
  mediaType: 'application/json',
  holds: 'one',
  channel: 'apple-news',
  open: () => '',
  item: (item) => jsonText(documentOf(item)),
  close: () => '',
  fileOf: (articleId) => `${identifierOf(articleId)}/article.json`,
} as const satisfies FeedFormat

/** What text components take (Apple: "Using HTML with Apple News Format"). */
const elements: ReadonlySet<HtmlElement> = new Set([
  'a',
  'blockquote',
  'br',
  'em',
  'li',
  'ol',
  'p',
  's',
  'strong',
  'sub',
  'sup',
  'ul',
])

function documentOf(item: FeedItem): object {
  const image = item.media.find(({kind}) => kind === 'image')
  const names = creatorsOf(item)
  return {
    version: '1.4',
    identifier: identifierOf(item.articleId),
    title: item.title,
    subtitle: item.deck,
    language: item.language,
    layout: {columns: 7, width: 1024, margin: 60, gutter: 20},
    components: [
      {role: 'title', text: item.title},
      ...(item.deck === undefined ? [] : [{role: 'intro', text: item.deck}]),
      {role: 'byline', text: bylineOf(item, names)},
      ...bodyComponents(item),
      ...item.credits.map((line) => ({role: 'body', format: 'html', text: `<p>${creditHtml(line, elements)}</p>`})),
    ],
    componentTextStyles: {default: {fontName: 'Helvetica', fontSize: 17, lineHeight: 24}},
    metadata: {
      authors: names,
      canonicalURL: item.canonicalUrl,
      dateCreated: zoned(item.publishedAt),
      datePublished: zoned(item.publishedAt),
      dateModified: zoned(item.updatedAt),
      excerpt: item.summary,
      keywords: [...new Set(item.keywords)].slice(0, maximumKeywords),
      thumbnailURL: image?.url,
      generatorName: 'Copytaster',
    },
  }
}

/** Apple takes no more. */
const maximumKeywords = 50

/** Letters, digits, hyphens and underscores, 64 at most, and the same for ever. */
function identifierOf(articleId: string): string {
  return /^[\w-]{1,64}$/u.test(articleId) ? articleId : hashOf(utf8ToBytes(articleId))
}

/** Readers must see who wrote it and when it was published. */
function bylineOf({publishedAt}: FeedItem, names: readonly string[]): string {
  return [names.join(', '), publishedAt.slice(0, 10)].filter((part) => part !== '').join(' | ')
}

/** Apple refuses `Z`. */
function zoned(date: string): string {
  return date.replace(/(?:\.\d+)?Z$/u, '+00:00')
}

/** Text between two pictures or headings is one component. */
function bodyComponents(item: FeedItem): readonly object[] {
  const pictures = new Map(item.media.map((media) => [media.blockKey, media]))
  const components: object[] = []
  let text: ArticleBlock[] = []
  const flush = (): void => {
    const html = toHtml(text, {elements})
    if (html !== '') components.push({role: 'body', format: 'html', text: html})
    text = []
  }
  for (const block of item.body) {
    const style = 'style' in block ? block.style : undefined
    const picture = isArticleImage(block) ? pictures.get(block._key) : undefined
    if (picture !== undefined) {
      flush()
      components.push(...photo(picture))
    } else if (style === 'h1' || style === 'h2' || style === 'h3') {
      flush()
      components.push({role: style === 'h3' ? 'heading3' : 'heading2', format: 'html', text: inlineHtml(block)})
    } else text.push(block)
  }
  flush()
  const shown = new Set(item.body.map(({_key}) => _key))
  const lead = item.media.find(
    ({kind, blockKey}) => kind === 'image' && (blockKey === undefined || !shown.has(blockKey)),
  )
  return lead === undefined ? components : [...photo(lead), ...components]
}

function photo({url, caption, alt, credit, creator}: FeedMedia): readonly object[] {
  const line = [caption, credit ?? creator].filter((part) => part !== undefined && part !== '').join(' ')
  return [
    {role: 'photo', URL: url, accessibilityCaption: alt, caption: line === '' ? undefined : line},
    ...(line === '' ? [] : [{role: 'caption', text: line}]),
  ]
}

/** The content of a heading, whose role says that it is one. */
function inlineHtml(block: ArticleBlock): string {
  const {_type, _key, ...rest} = block
  const paragraph = {...rest, _type, ...(_key !== undefined && {_key}), style: 'normal'}
  return toHtml([paragraph], {elements})
    .replace(/^<p>/u, '')
    .replace(/<\/p>$/u, '')
}
