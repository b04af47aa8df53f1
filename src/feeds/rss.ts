import type {HtmlElement} from '../portable-text/to-html.ts'
import type {ArchiveLinks, FeedFormat, FeedHead} from './feed.ts'
import type {FeedItem, FeedMedia, Tombstone} from './feed-item.ts'
import {itemHtml} from './item-html.ts'
import {rfc822} from './item-dates.ts'
import {shorten} from './shorten.ts'
import {schemeAddress} from './subject-schemes.ts'
import {
  cdata,
  element,
  endTag,
  escapeText,
  joinXml,
  startTag,
  textElement,
  type Xml,
  xmlDeclaration,
} from './xml-writer.ts'

/** RSS 2.0 with the modules content, dc, dcterms, media, atom, slash, wfw and fh. */
export const rss = {
  name: 'rss',
  title: 'RSS 2.0',
  fileName: 'rss.xml',
  mediaType: 'application/rss+xml; charset=utf-8',
  holds: 'many',
  channel: 'syndication',
  isArchived: true,
  open: openRss,
  item: (item) => rssItem(item),
  tombstone: (tombstone) => rssTombstone(tombstone),
  close: () => joinXml([endTag('channel'), endTag('rss')]),
} as const satisfies FeedFormat

/** What a partner's profile changes in RSS. */
export interface RssVariant {
  readonly namespaces?: Readonly<Record<string, string>>
  readonly channelElements?: (head: FeedHead) => readonly (Xml | undefined)[]
  readonly itemElements?: (item: FeedItem) => readonly (Xml | undefined)[]
  readonly elements?: ReadonlySet<HtmlElement>
  /** What `guid` is: the item's id, or its address where the partner wants that. */
  readonly guid?: 'id' | 'url'
  /** `pubDate` tells the last change where the partner sees changes by it alone. */
  readonly pubDate?: 'published' | 'updated'
  /** Characters of the channel's description at most. */
  readonly descriptionLength?: number
}

const namespaces = {
  atom: 'http://www.w3.org/2005/Atom',
  content: 'http://purl.org/rss/1.0/modules/content/',
  dc: 'http://purl.org/dc/elements/1.1/',
  dcterms: 'http://purl.org/dc/terms/',
  fh: 'http://purl.org/syndication/history/1.0',
  media: 'http://search.yahoo.com/mrss/',
  slash: 'http://purl.org/rss/1.0/modules/slash/',
  wfw: 'http://wellformedweb.org/CommentAPI/',
} as const

export function openRss(head: FeedHead, variant: RssVariant = {}): Xml {
  const {settings, selfUrl, updatedAt, archive} = head
  const declared = Object.entries({...namespaces, ...variant.namespaces}).toSorted(([a], [b]) => (a < b ? -1 : 1))
  const used = Object.fromEntries(declared.map(([prefix, uri]) => [`xmlns:${prefix}`, uri]))
  const links: readonly (readonly [string, string | undefined])[] = [
    ['self', selfUrl],
    ...(settings.hubs ?? []).map((hub) => ['hub', hub] as const),
    ...archiveLinks(archive),
  ]
  return joinXml([
    xmlDeclaration,
    startTag('rss', {version: '2.0', ...used}),
    startTag('channel'),
    textElement('title', settings.title),
    textElement('link', settings.homeUrl),
    element(
      'description',
      {},
      escapeText(shorten(settings.description ?? settings.title, variant.descriptionLength ?? Infinity)),
    ),
    textElement('language', settings.language),
    textElement('copyright', settings.copyright),
    textElement('lastBuildDate', rfc822(updatedAt)),
    settings.publisher.logoUrl === undefined
      ? undefined
      : element(
          'image',
          {},
          textElement('url', settings.publisher.logoUrl),
          textElement('title', settings.title),
          textElement('link', settings.homeUrl),
        ),
    ...links.map(([rel, href]) =>
      href === undefined
        ? undefined
        : element('atom:link', {rel, href, type: rel === 'hub' ? undefined : 'application/rss+xml'}),
    ),
    archive?.isArchive === true ? element('fh:archive', {}) : undefined,
    ...(variant.channelElements?.(head) ?? []),
  ])
}

/** RFC 5005, 4: the relations of an archived feed. */
export function archiveLinks(archive: ArchiveLinks | undefined): readonly (readonly [string, string | undefined])[] {
  if (archive === undefined) return []
  return [
    ['current', archive.isArchive ? archive.currentUrl : undefined],
    ['prev-archive', archive.previousUrl],
    ['next-archive', archive.nextUrl],
  ]
}

export function rssItem(item: FeedItem, variant: RssVariant = {}): Xml {
  const {comments, source, canonicalUrl, url} = item
  const open = comments?.state === 'open' ? comments : undefined
  const byUrl = variant.guid === 'url'
  return element(
    'item',
    {},
    textElement('title', item.title),
    textElement('link', url),
    textElement('guid', byUrl ? url : item.id, {isPermaLink: byUrl ? 'true' : 'false'}),
    textElement('pubDate', rfc822(variant.pubDate === 'updated' ? item.updatedAt : item.publishedAt)),
    item.updatedAt === item.publishedAt ? undefined : textElement('dcterms:modified', item.updatedAt),
    ...creatorsOf(item).map((name) => textElement('dc:creator', name)),
    ...item.contributions.map(({name}) => textElement('dc:contributor', name)),
    textElement('dc:rights', rightsLine(item)),
    textElement('dcterms:rightsHolder', item.rights.holder),
    textElement('dcterms:valid', item.expiresAt === undefined ? undefined : `end=${item.expiresAt}; scheme=W3C-DTF`),
    source?.url === undefined ? undefined : textElement('source', source.name, {url: source.url}),
    ...[...new Set(item.keywords)].map((keyword) => textElement('category', keyword)),
    ...item.subjects.map(({scheme, code, name}) =>
      textElement('category', name ?? code, {domain: scheme === undefined ? undefined : schemeAddress(scheme)}),
    ),
    textElement('description', item.summary),
    element('content:encoded', {}, cdata(itemHtml(item, variant.elements))),
    ...item.media.map(mediaContent),
    canonicalUrl === url ? undefined : element('atom:link', {rel: 'canonical', href: canonicalUrl}),
    viaOf(item),
    textElement('comments', open?.url),
    textElement('slash:comments', open?.count === undefined ? undefined : String(open.count)),
    textElement('wfw:commentRss', open?.feedUrl),
    ...(variant.itemElements?.(item) ?? []),
  )
}

/** Names of the authors; the byline as printed where nobody knows them. */
export function creatorsOf({authors, byline}: FeedItem): readonly string[] {
  if (authors.length > 0) return authors.map(({name}) => name)
  return byline === undefined ? [] : [byline]
}

/** Copyright and terms in one line, the one that both RSS and Atom have for them. */
export function rightsLine({rights}: FeedItem): string | undefined {
  const lines = [rights.notice ?? (rights.holder === undefined ? undefined : `© ${rights.holder}`), rights.terms]
  const said = lines.filter((line) => line !== undefined)
  const sentences = [...new Set(said)].map((line, index, all) => (index < all.length - 1 ? ended(line) : line))
  return said.length === 0 ? undefined : sentences.join(' ')
}

function ended(sentence: string): string {
  return /[.!?]$/u.test(sentence) ? sentence : `${sentence}.`
}

/** The original, where it is not the canonical address already. */
function viaOf({origin, canonicalUrl, url}: FeedItem): Xml | undefined {
  const href = origin?.url
  if (href === undefined || href === url || href === canonicalUrl) return undefined
  return element('atom:link', {rel: 'via', href, title: origin?.headline ?? origin?.name})
}

export function mediaContent(media: FeedMedia): Xml {
  const {rights} = media
  return element(
    'media:content',
    {
      url: media.url,
      fileSize: media.size,
      type: media.mimeType,
      medium: media.kind,
      width: media.width,
      height: media.height,
    },
    textElement('media:title', media.title, {type: 'plain'}),
    textElement('media:description', media.caption ?? media.alt, {type: 'plain'}),
    textElement('media:credit', media.credit ?? media.creator, {scheme: 'urn:ebu'}),
    textElement('media:copyright', rights.notice ?? rights.holder),
  )
}

/** Media RSS has the only word for it that RSS knows. */
export function rssTombstone({id, url, title, at, reason}: Tombstone, variant: RssVariant = {}): Xml {
  const byUrl = variant.guid === 'url' && url !== undefined
  return element(
    'item',
    {},
    textElement('title', title ?? id),
    textElement('link', url),
    textElement('guid', byUrl ? url : id, {isPermaLink: byUrl ? 'true' : 'false'}),
    textElement('pubDate', rfc822(at)),
    textElement('description', reason),
    element('media:status', {state: 'deleted', reason}),
  )
}
